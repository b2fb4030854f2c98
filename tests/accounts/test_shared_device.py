"""What a tour of every page leaves on a device, and shows to whoever looks over a shoulder."""

import re

from flask import Flask
from playwright.sync_api import Error, Page

from tests.architecture.test_access import address, rules
from tests.cast import Cast
from tests.support.browser import Live, is_page
from tests.support.page import Browser

STORED = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
  ...(await indexedDB.databases()).map((database) => database.name),
  ...(await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope),
]"""


def visit(page: Page, path: str) -> None:
    """Open a page, or take away what is a file."""
    try:
        page.goto(path)
    except Error as error:
        if "Download is starting" not in error.message:
            raise


def test_rule_25_no_page_asks_anyone_else_or_leaves_anything_behind(
    live: Live, cast: Cast, examples: dict[str, object]
) -> None:
    page = live.open(cast.ana.person)
    elsewhere: list[str] = []
    page.on("request", lambda asked: elsewhere.append(asked.url))
    for rule, method in rules(live.app):
        path = address(live.app, rule, method, examples)
        if method == "GET" and is_page(page, path):
            visit(page, path)
    here = re.match(r"https?://[^/]+", page.url)
    assert here
    assert [url for url in elsewhere if not url.startswith((here[0], "data:"))] == []
    assert page.evaluate(STORED) == []


def test_no_title_and_no_address_names_anyone(
    app: Flask, ana: Browser, examples: dict[str, object]
) -> None:
    names = re.compile(r"\b(Ana|Ben|Dev|Thursday|check.?in|Tomatoes|Lunch)\b", re.IGNORECASE)
    for rule, method in rules(app):
        if method == "GET" and rule.endpoint != "static":
            path = address(app, rule, method, examples)
            said = f"{path} {ana.get(path).title}"
            assert not names.search(said), said
