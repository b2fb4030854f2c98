"""The message that a plan sends, in words: what is shown before it is sent is what is sent."""

import re

from flask import Flask
from flask_babel import force_locale
from flask_babel import gettext as _

from reunite.help.queries import list_emergency_numbers
from reunite.plans.models import Ally, Plan


def message_of(ally: Ally, plan: Plan) -> str:
    """The whole of it, in paragraphs, in the friend's language; it says nothing of where anyone is.

    The emergency number is the one that the friend can call.
    """
    owner = ally.owner.name
    with force_locale(ally.friend.locale):
        numbers = _(" or ").join(list_emergency_numbers(ally.friend.country))
        return "\n\n".join(
            filter(
                None,
                (
                    _("Hello %(name)s,", name=ally.friend.name),
                    _("%(name)s asked us to send you this.", name=owner),
                    plan.words,
                    _(
                        "%(name)s isn’t feeling safe and would like to hear from you. If you can’t "
                        "reach %(name)s and fear for their life, call %(number)s.",
                        name=owner,
                        number=numbers or _("your country’s emergency number"),
                    ),
                    _(
                        "Answers to this email don’t reach %(name)s. Call, text or write to them "
                        "yourself.",
                        name=owner,
                    ),
                ),
            )
        )


def dialled(number: str) -> str:
    """A phone number as a tel: address has it (RFC 3966)."""
    return re.sub(r"[^\d+]", "", number)


def init_wording(app: Flask) -> None:
    """Give templates these words."""
    app.jinja_env.filters["dialled"] = dialled
