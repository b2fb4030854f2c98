"""What holds for every request, whatever the feature."""

import pytest
from flask import Flask

from reunite.db import db
from reunite.web.access import public
from reunite.web.headers import CONTENT_POLICY
from tests.architecture.test_access import address, rules
from tests.cast import Cast
from tests.support.page import Browser

# mail programs press these themselves (RFC 8058)
WITHOUT_CSRF = {"home.stop_mail_now", "answers.stop_now"}
SEEN_ALWAYS = {"device"}  # notes its last use, so that an idle session ends
PHOTO_POLICY = "default-src 'none'; sandbox"


def dump() -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables."""
    db.session.rollback()
    return {
        table.name: [tuple(row) for row in db.session.connection().execute(table.select())]
        for table in db.metadata.sorted_tables
        if table.name not in SEEN_ALWAYS
    }


def test_get_changes_nothing(app: Flask, ana: Browser, examples: dict[str, object]) -> None:
    before = dump()
    for rule, method in rules(app):
        if method == "GET":
            ana.get(address(app, rule, method, examples))
            assert dump() == before, rule.rule


def test_post_without_a_token_changes_nothing(
    app: Flask, ana: Browser, examples: dict[str, object]
) -> None:
    before = dump()
    for rule, method in rules(app):
        if method == "POST" and rule.endpoint not in WITHOUT_CSRF:
            page = ana.post(address(app, rule, method, examples))
            assert page.status == 400, rule.rule
    assert dump() == before


def test_a_post_from_another_site_is_refused(ana: Browser, cast: Cast) -> None:
    token = ana.get("/").csrf_token
    page = ana.post("/sign-out", {"csrf_token": token}, headers={"Sec-Fetch-Site": "cross-site"})
    assert page.status == 403


def test_every_answer_carries_the_headers(
    app: Flask, ana: Browser, anyone: Browser, examples: dict[str, object]
) -> None:
    for browser in (ana, anyone):
        for rule, method in rules(app):
            path = address(app, rule, method, examples)
            page = browser.get(path) if method == "GET" else browser.post(path)
            assert page.answer.headers["X-Content-Type-Options"] == "nosniff", rule.rule
            is_photo = page.answer.mimetype == "image/webp"
            policy = PHOTO_POLICY if is_photo else CONTENT_POLICY
            assert page.answer.headers["Content-Security-Policy"] == policy, rule.rule


def test_a_fault_shows_a_page_with_a_reference(app: Flask, anyone: Browser) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.view_functions["help.index"] = broken
    page = anyone.get("/help")
    assert (page.status, "Nothing you saved before is lost" in page.main) == (500, True)
    assert page.answer.headers["X-Content-Type-Options"] == "nosniff"


@public
def broken() -> str:
    raise RuntimeError("a fault")


@pytest.mark.parametrize("path", [f"/i/a%00{'a' * 32}", "/timeline?after=%00", "/%00"])
def test_no_address_holds_a_nul(any_app: Flask, path: str) -> None:
    assert Browser(any_app).get(path).status == 404


def test_another_host_is_refused(anyone: Browser) -> None:
    assert anyone.get("/sign-in", headers={"Host": "evil.example"}).status == 400


def test_a_page_of_a_person_is_never_kept(ana: Browser) -> None:
    assert ana.get("/").answer.headers["Cache-Control"] == "no-store"


def test_a_static_file_is_kept_for_a_year(anyone: Browser) -> None:
    page = anyone.get("/static/css/base.css?v=1")
    assert "max-age=31536000" in page.answer.headers["Cache-Control"]
