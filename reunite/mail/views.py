"""Kept mail, for the person at the keyboard of a server without a mail server."""

import re
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from reunite.mail.kept import Folder, Kept
from reunite.settings import LOOPBACK
from reunite.web.access import public
from reunite.web.urls import settings

blueprint = Blueprint("mail", __name__, url_prefix="/mail")

SHOWN = 100
# A document of its own: nothing is loaded or run, its styles are its own, its links work.
MAIL_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; "
    "sandbox allow-top-navigation allow-popups allow-popups-to-escape-sandbox"
)
_FROM_AFAR = re.compile(r"HTTP_(X_FORWARDED.*|FORWARDED|VIA|X_REAL_IP)")


@blueprint.before_request
def only_here() -> None:
    """Kept mail holds ways in: it is shown on this very computer and nowhere else."""
    passed_on = any(_FROM_AFAR.fullmatch(name) for name in request.environ)
    here = settings().is_local and request.remote_addr in LOOPBACK and not passed_on
    if settings().smtp_host or not here:
        abort(404)


def _folder() -> Folder:
    return Folder(Path(current_app.instance_path))


def _letter(name: str) -> Kept:
    return _folder().find(name) or abort(404)


@blueprint.get("/")
@public
def index() -> ResponseReturnValue:
    return render_template("mail/index.html", letters=_folder().latest(SHOWN))


@blueprint.get("/<name>")
@public
def show(name: str) -> ResponseReturnValue:
    return render_template("mail/show.html", letter=_letter(name))


@blueprint.get("/<name>/html")
@public
def html(name: str) -> ResponseReturnValue:
    return Response(_letter(name).html, headers={"Content-Security-Policy": MAIL_POLICY})
