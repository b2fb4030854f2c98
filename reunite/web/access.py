"""Deny by default: a page is for people who are signed in, unless it says otherwise.

`@public` is open to anyone. `@by_token` is opened by the personal link in its address, which the
view checks. Everything else needs a signed-in person; group pages need a membership besides (see
`reunite.groups.door`).
"""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, current_app, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from werkzeug.routing import BuildError

from reunite.errors import NotAllowed, NotFound

View = TypeVar("View", bound=Callable[..., Any])

_WANTED = "wanted"
OPEN_TO = "open_to"
UNLOGGED = "unlogged"


def public(view: View) -> View:
    """Anyone may see this page."""
    setattr(view, OPEN_TO, "anyone")
    return view


def by_token(view: View) -> View:
    """Whoever holds the personal link in the address may see this page."""
    setattr(view, OPEN_TO, "link")
    return view


def unlogged(view: View) -> View:
    """Nobody is to know that this page was opened: whatever logs requests leaves it out."""
    setattr(view, UNLOGGED, True)
    return view


def open_to(app: Flask, endpoint: str) -> str:
    """Who may call this endpoint at all: `anyone`, `link` or `person`."""
    return str(getattr(app.view_functions[endpoint], OPEN_TO, "person"))


def want_page(endpoint: str, **values: object) -> None:
    """Remember which page of ours someone is on the way to, for after they signed in."""
    session[_WANTED] = [endpoint, values]


def ask_to_sign_in() -> ResponseReturnValue:
    """Send someone to the sign-in page, and remember which page of ours they wanted."""
    if request.method == "GET" and request.endpoint:
        want_page(request.endpoint, **(request.view_args or {}))
    return give_words_back() or redirect(url_for("accounts.sign_in"), 303)


def give_words_back() -> ResponseReturnValue | None:
    """A page with what someone wrote while their session ended, whether or not they have signed in
    again meanwhile; None where they wrote nothing.

    Of a form, words are what has a space in it: ids, choices and dates have none.
    """
    words = [value for value in request.form.values() if " " in value.strip()]
    if not words:
        return None
    is_back = current_user.is_authenticated
    page = render_template("errors/signed_out.html", words=words, is_back=is_back)
    return page, 400 if is_back else 401


def wanted_page() -> str:
    """Where to go after signing in: the page asked for before, else home.

    The address is rebuilt from an endpoint of ours, so it can never lead elsewhere.
    """
    endpoint, values = session.pop(_WANTED, ("home.index", {}))
    try:
        return url_for(endpoint, **values)
    except BuildError:
        return url_for("home.index")


def _deny_by_default() -> ResponseReturnValue | None:
    if request.endpoint is None or open_to(current_app, request.endpoint) != "person":
        return None
    return None if current_user.is_authenticated else ask_to_sign_in()


def _refuse_nul() -> None:
    """No name of ours holds a NUL, and PostgreSQL fails when asked for one.

    What is for anyone, Help now above all, looks up nothing that its address says, and opens.
    """
    if open_to(current_app, request.endpoint or "static") != "anyone" and any(
        "\0" in part for part in (request.path, *request.args.values())
    ):
        raise NotFound


def _refuse_cross_site() -> None:
    """A browser says where a form was sent from; one sent from another site is not the person's."""
    if (
        request.method not in {"GET", "HEAD", "OPTIONS"}
        and request.headers.get("Sec-Fetch-Site") == "cross-site"
        and open_to(current_app, request.endpoint or "static") != "link"
    ):
        raise NotAllowed(_("That came from another site. Open the page here and try again."))


def init_access(app: Flask) -> None:
    """Make every request of this app pass the door."""
    public(app.view_functions["static"])
    app.before_request(_refuse_nul)
    app.before_request(_refuse_cross_site)
    app.before_request(_deny_by_default)
