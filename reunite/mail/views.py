"""Kept mail, for the person at the keyboard of a server without a mail server."""

import re
from email.message import EmailMessage
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from reunite.mail.kept import Folder
from reunite.settings import LOOPBACK
from reunite.text import paragraphs
from reunite.web.access import public
from reunite.web.urls import settings

blueprint = Blueprint("mail", __name__, url_prefix="/mail")

# A document of its own: nothing is loaded or run, its styles are its own, its links work.
_MAIL_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; "
    "sandbox allow-top-navigation allow-popups allow-popups-to-escape-sandbox"
)
_FROM_AFAR = re.compile(r"HTTP_(X_FORWARDED.*|FORWARDED|VIA|X_REAL_IP)")


def is_shown() -> bool:
    """Is mail kept here, and is this request from this very computer?"""
    passed_on = any(_FROM_AFAR.fullmatch(name) for name in request.environ)
    return (
        not settings().smtp_host
        and settings().is_local
        and request.remote_addr in LOOPBACK
        and not passed_on
    )


@blueprint.before_request
def only_here() -> None:
    if not is_shown():
        abort(404)


def _folder() -> Folder:
    return Folder(Path(current_app.instance_path))


def _letter(name: str) -> EmailMessage:
    return _folder().find(name) or abort(404)


def _part(letter: EmailMessage, kind: str) -> str:
    """What the letter says in one of its three ways; empty if it doesn't."""
    parts = (part for part in letter.walk() if part.get_content_type() == kind)
    found = next(parts, None)
    return str(found.get_content()) if found else ""


@blueprint.get("/")
@public
def index() -> ResponseReturnValue:
    folder = _folder()
    letters = [(name, folder.find(name)) for name in folder.names()[:100]]
    return render_template("mail/index.html", letters=letters)


@blueprint.get("/<name>")
@public
def show(name: str) -> ResponseReturnValue:
    letter = _letter(name)
    return render_template(
        "mail/show.html",
        name=name,
        letter=letter,
        paragraphs=paragraphs(_part(letter, "text/plain").replace("\r\n", "\n")),
        calendar=_part(letter, "text/calendar"),
    )


@blueprint.get("/<name>/html")
@public
def html(name: str) -> ResponseReturnValue:
    answer = Response(_part(_letter(name), "text/html"))
    answer.headers["Content-Security-Policy"] = _MAIL_POLICY
    return answer
