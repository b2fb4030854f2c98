"""How a tender day reads to a friend who may know of it."""

from flask import Flask
from flask_babel import gettext as _

from reunite.plans.days.forms import AHEAD, WISHES
from reunite.plans.days.models import Wish
from reunite.plans.days.queries import Near
from reunite.web import filters


def tender_line(near: Near) -> str:
    """Saturday 5 December is a tender day for Ben, who’d like company."""
    day = filters.day(near.day)
    said = {
        Wish.MESSAGE: _("%(day)s is a tender day for %(name)s, who’d like a message."),
        Wish.COMPANY: _("%(day)s is a tender day for %(name)s, who’d like company."),
        Wish.LEAVE_BE: _("%(day)s is a tender day for %(name)s, who’d like to be left be."),
        Wish.ORDINARY: _("%(day)s is a tender day for %(name)s, who’d like it to be ordinary."),
    }
    return said[near.wish] % {"day": day, "name": near.name}


def init_wording(app: Flask) -> None:
    """Give templates these words."""
    app.jinja_env.filters["wish_words"] = WISHES.__getitem__
    app.jinja_env.filters["ahead_words"] = AHEAD.__getitem__
