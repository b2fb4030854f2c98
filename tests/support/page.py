"""A browser without a screen: it follows links and sends forms just as they were rendered."""

from collections.abc import Mapping
from contextvars import Context
from typing import Self

from flask import Flask
from flask.testing import FlaskClient
from lxml import html
from lxml.html import FormElement, HtmlElement
from werkzeug.test import TestResponse

from reunite import clock
from reunite.accounts.actions import add_device
from reunite.accounts.models import Person
from reunite.db import atomic, db

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


class Page:
    """One answer, with what a person would see of it."""

    def __init__(self, answer: TestResponse) -> None:
        self.answer = answer
        self.status = answer.status_code
        is_text = (answer.mimetype or "").startswith("text/")
        self.source = answer.get_data(as_text=True) if is_text else ""
        answer.close()
        self.tree: HtmlElement = html.fromstring(self.source or "<p>")

    @property
    def text(self) -> str:
        """All words on the page, white space closed up."""
        return " ".join(self.tree.text_content().split())

    @property
    def main(self) -> str:
        """The words of the main part only."""
        return " ".join(self.tree.xpath("string(//main)").split())

    @property
    def title(self) -> str:
        return " ".join(self.tree.xpath("string(//title)").split())

    @property
    def csrf_token(self) -> str:
        """The token that a form on this page carries."""
        return str(self.tree.xpath("string(//input[@name='csrf_token']/@value)"))

    def find(self, selector: str) -> list[HtmlElement]:
        """The elements that a CSS selector names."""
        return list(self.tree.cssselect(selector))

    def form(self, action: str = "") -> FormElement:
        """The form whose action ends so (default: the first with a visible field or the last)."""
        forms = [f for f in self.tree.forms if (f.action or "").split("?")[0].endswith(action)]
        assert forms, f"no form to {action!r} among {[f.action for f in self.tree.forms]}"
        main = [f for f in forms if any(a.tag == "main" for a in f.iterancestors())]
        return (main or forms)[0]


class Browser:
    """One person's browser on the app: `get` follows no redirect, `visit` and `send` do."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.client: FlaskClient = app.test_client()
        self.page: Page | None = None
        self._token = ""
        self._signed_at = clock.now()

    def signed_in(self, person: Person, *, is_own: bool = True) -> Self:
        """Sign this person in, as using a mailed link would."""
        _device, self._token = atomic(add_device)(person, FIREFOX, is_own=is_own)
        self._keep_session()
        return self

    def _keep_session(self) -> None:
        self.client.delete_cookie("session")
        with self.client.session_transaction() as session:
            session["_user_id"], session["_fresh"] = self._token, True
        self._signed_at = clock.now()

    def _request(self, path: str, method: str, **more: object) -> Page:
        if self._token and clock.now() < self._signed_at:
            self._keep_session()  # a test may go to a day that is past by the time it is run
        headers = {"User-Agent": FIREFOX, **dict(more.pop("headers", {}))}  # type: ignore[call-overload]
        # in a context of its own, since the test's own app context would be taken for the request's
        answer = Context().run(self.client.open, path, method=method, headers=headers, **more)
        db.session.rollback()  # what the test reads next is what the request left
        return Page(answer)

    def get(self, path: str, **more: object) -> Page:
        """One GET, as it is answered."""
        self.page = self._request(path, "GET", **more)
        return self.page

    def post(self, path: str, data: Mapping[str, object] | None = None, **more: object) -> Page:
        """One raw POST, without what a form would carry."""
        self.page = self._request(path, "POST", data=data or {}, **more)
        return self.page

    def visit(self, path: str) -> Page:
        """GET and follow redirects."""
        return self._follow(self.get(path))

    def send(self, action: str = "", **typed: object) -> Page:
        """Fill in the form on the present page whose action ends so, send it, follow redirects.

        A name with `__` stands for one with `-` (parts of a date); a value of None leaves the
        field out; a list sends it several times; a pair of bytes to read and a name is a file.
        """
        assert self.page is not None
        form = self.page.form(action)
        values: dict[str, list[object]] = {}
        for name, value in form.form_values():
            values.setdefault(name, []).append(value)
        for name, value in typed.items():
            given = value if isinstance(value, list) else [value]
            values[name.replace("__", "-")] = [
                v if isinstance(v, tuple) else str(v) for v in given if v is not None
            ]
        path = form.action or self.page.answer.request.path
        return self._follow(self.post(path, values))

    def _follow(self, page: Page) -> Page:
        while page.status in {301, 302, 303, 307, 308}:
            page = self.get(page.answer.headers["Location"])
        return page
