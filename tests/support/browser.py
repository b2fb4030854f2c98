"""A real Chromium on the real app, served on loopback."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from werkzeug.serving import make_server

from reunite.accounts.actions import add_device
from reunite.accounts.models import Person
from reunite.db import atomic
from tests.support.node import node_package

PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 800}


@dataclass(frozen=True)
class Live:
    """The app while it is served, and a browser to visit it."""

    app: Flask
    address: str
    browser: Browser

    def open(self, person: Person | None = None, **options: Any) -> Page:
        """A page in a browser window of its own, on a phone; `person` is signed in there."""
        options = {"viewport": PHONE, "base_url": self.address, "locale": "en-GB", **options}
        context = self.browser.new_context(**options)
        context.set_default_timeout(10_000)
        if person is not None:
            self._sign_in(context, person)
        return context.new_page()

    def _sign_in(self, context: BrowserContext, person: Person) -> None:
        _device, token = atomic(add_device)(person, "", is_own=True)
        signer = self.app.session_interface.get_signing_serializer(self.app)  # type: ignore[attr-defined]
        value = signer.dumps({"_user_id": token, "_fresh": True})
        context.add_cookies([{"name": "session", "value": value, "url": self.address}])


@contextmanager
def start_chromium() -> Iterator[Browser]:
    """The system's Chromium where there is one, else Playwright's own."""
    system = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=system,
            args=["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()


class _Front:
    """The app as it is served: each answer whole before it is sent, since a window that closes
    meanwhile would leave a file open; and shut only when no request is on its way any more, since
    one that outlived its test would hold a database that the next test has replaced."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._inside = 0
        self._is_shut = False
        self._changed = threading.Condition()

    def __call__(self, environ: Any, start_response: Any) -> list[bytes]:
        with self._changed:
            if self._is_shut:
                start_response("503 Service Unavailable", [])
                return []
            self._inside += 1
        try:
            body = self._app(environ, start_response)
            with closing(body) if hasattr(body, "close") else nullcontext():
                return [b"".join(body)]
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    def shut(self) -> None:
        """Let nobody in any more, and wait for the last one to leave."""
        with self._changed:
            self._is_shut = True
            self._changed.wait_for(lambda: not self._inside)


@contextmanager
def served(app: Flask, browser: Browser) -> Iterator[Live]:
    """Serve the app until the block ends."""
    front = _Front(app)
    server = make_server("127.0.0.1", 0, front, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield Live(app, f"http://127.0.0.1:{server.server_port}", browser)
    finally:
        front.shut()
        server.shutdown()
        thread.join()
        server.server_close()


def is_page(page: Page, path: str) -> bool:
    """Is there a page at this path, rather than a file?"""
    return page.request.head(path).headers["content-type"].startswith("text/html")


def axe_violations(page: Page, *only: str) -> list[str]:
    """What axe finds wrong with a page: WCAG 2.2 A and AA and best practice; or these rules."""
    if not page.evaluate("'axe' in window"):
        page.evaluate((node_package("axe-core") / "axe.min.js").read_text())
    options = {"resultTypes": ["violations"], **({"runOnly": list(only)} if only else {})}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]
