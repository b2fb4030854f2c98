"""A word that stands nowhere else, and everywhere that it might have got to."""

import logging
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from reunite.backups import archive
from reunite.checkins import actions
from reunite.checkins.models import CheckIn, Wish
from reunite.checkins.space.actions import join as join_space
from reunite.db import db
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice, Membership
from reunite.mail.models import Message
from reunite.mail.outbox import opened
from reunite.safety.labels import Labels
from reunite.web.drafts import keep_draft
from tests.architecture.test_access import ENDS_THE_WALK, address, rules
from tests.cast import Cast, join
from tests.factories import check_in
from tests.support.page import Browser, Page

CANARY = "kestrelquartz"


@pytest.fixture
def gil(cast: Cast, examples: dict[str, object]) -> Membership:
    """A friend in the space, whom Ben writes to."""
    gil = join(cast.ana, "Gil", "gil@example.org")
    for member in (cast.ben, gil):
        join_space(member)
        choose_mail(member, check_ins=MailChoice.AT_ONCE)
    return gil


@pytest.fixture
def shared(cast: Cast, gil: Membership) -> CheckIn:
    """Words, a note, a reply, a host's words and a draft, all with the canary in them."""
    shared = check_in(
        cast.ben,
        f"{CANARY} words",
        wishes=Wish.ADVICE,
        labels=Labels(note=f"{CANARY} note"),
        people=[gil],
    )
    actions.say(gil, shared, f"{CANARY} reply", is_for_author=False)
    reply = actions.say(cast.ben, shared, f"{CANARY} answer", is_for_author=False)
    actions.fold(cast.ana, reply, f"{CANARY} from a host")
    draft = MultiDict({"words": f"{CANARY} draft"})
    keep_draft(cast.ben.public_id, "check-in", draft, shared.ends_at)
    return shared


def walk(app: Flask, browser: Browser, examples: dict[str, object]) -> Iterator[Page]:
    """Every page that a GET opens."""
    for rule, method in rules(app):
        if method == "GET" and (rule.endpoint, method) not in ENDS_THE_WALK:
            yield browser.get(address(app, rule, method, examples))


@pytest.mark.parametrize("who", ["anyone", "cleo", "dev", "ana"])
def test_rule_10_it_is_on_no_page_of_anyone_else(
    app: Flask,
    who: str,
    shared: CheckIn,
    examples: dict[str, object],
    request: pytest.FixtureRequest,
) -> None:
    theirs = {**examples, "check_in": shared.public_id}
    browser: Browser = request.getfixturevalue(who)
    for values in (examples, theirs):
        for page in walk(app, browser, values):
            assert CANARY not in page.source, page.answer.request.path


def test_rule_10_for_its_readers_it_is_in_no_title_and_no_address(
    app: Flask, gil: Membership, shared: CheckIn, examples: dict[str, object]
) -> None:
    reader = Browser(app).signed_in(gil.person)
    seen = False
    for page in walk(app, reader, {**examples, "check_in": shared.public_id}):
        seen |= CANARY in page.source
        addresses = [str(link.get("href")) for link in page.find("a, form, img")]
        said = [page.title, page.answer.request.url, *addresses]
        assert not [each for each in said if CANARY in each or "check" in each.lower()]
    assert seen


def test_rule_10_mail_tells_neither_what_nor_who(shared: CheckIn) -> None:
    mails = [opened(row) for row in db.session.query(Message).filter(Message.kind == "check_in")]
    assert mails
    for mail in mails:
        said = f"{mail.subject} {mail.text} {mail.html} {mail.from_name} {mail.thread}".lower()
        assert not [w for w in (CANARY, "ben", "check", "advice", "listening") if w in said]


def test_rule_10_no_mail_holds_it(shared: CheckIn) -> None:
    rows = [opened(row) for row in db.session.query(Message).filter(Message.contents.is_not(None))]
    assert not [mail for mail in rows if CANARY in repr(mail)]


def test_rule_10_logs_neither_hold_it_nor_say_who_was_there(
    app: Flask, gil: Membership, shared: CheckIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="reunite")
    reader = Browser(app).signed_in(gil.person)
    room = f"/g/{gil.group.public_id}/room/"
    reader.get(room)
    reader.get(room + shared.public_id)
    reader.send("/words", body=f"{CANARY} too")
    reader.get(f"{room}{shared.public_id}/edit")
    assert not [w for w in (CANARY, "/room", shared.public_id) if w in caplog.text]


def test_rule_10_the_database_holds_none_of_it(app: Flask, shared: CheckIn) -> None:
    for file in Path(app.instance_path).rglob("*"):
        if file.is_file():
            assert CANARY.encode() not in file.read_bytes(), file.name


def test_rule_10_a_backup_holds_none_of_it(shared: CheckIn, tmp_path: Path) -> None:
    copy = tmp_path / "copy.zip"
    archive.make(copy)
    with zipfile.ZipFile(copy) as backup:
        for name in backup.namelist():
            assert CANARY.encode() not in backup.read(name), name


def test_rule_10_it_can_not_be_seen_which_topics_or_wishes(app: Flask, shared: CheckIn) -> None:
    columns = {column.name for column in CheckIn.__table__.columns}
    assert not columns & {"topics", "own_topic", "note", "wishes", "words"}
