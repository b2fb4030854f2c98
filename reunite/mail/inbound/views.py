"""The page on which someone says that words held for them are theirs."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.errors import Gone
from reunite.mail.inbound import held
from reunite.mail.models import HeldReply
from reunite.web.access import by_token

blueprint = Blueprint("held", __name__, url_prefix="/reply")


def _held(token: str) -> list[HeldReply]:
    """What this link opens; raises `Gone`."""
    found = held.find(token)
    if not found:
        raise Gone(_("This link has run out, or what it was for is done."))
    return found


@blueprint.get("/<token>")
@by_token
def show(token: str) -> ResponseReturnValue:
    return render_template("mail/held.html", token=token, replies=_held(token))


@blueprint.post("/<token>")
@by_token
def settle(token: str) -> ResponseReturnValue:
    """Post one of them, or throw it away; the link lasts for as long as there is another."""
    for reply in _held(token):
        if reply.public_id == request.form.get("reply"):
            outcome = _throw_away(reply) if "away" in request.form else _say(reply)
            return render_template("mail/settled.html", outcome=outcome)
    raise Gone(_("This link has run out, or what it was for is done."))


def _say(reply: HeldReply) -> str:
    if held.say(reply):
        return _("Posted. It stands under what you replied to.")
    return _("What you replied to isn’t there any more, so it couldn’t be posted.")


def _throw_away(reply: HeldReply) -> str:
    held.throw_away(reply)
    return _("It’s thrown away.")
