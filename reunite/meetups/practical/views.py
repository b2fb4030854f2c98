"""Small forms on a meetup's page: what people bring, and lifts."""

from collections.abc import Callable

from flask import Blueprint, flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.errors import DomainError, NotFound
from reunite.groups.door import PREFIX, membership
from reunite.meetups import queries as meetups
from reunite.meetups.actions import place_of
from reunite.meetups.models import Attendance, Meetup
from reunite.meetups.page import page_of, show_page
from reunite.meetups.practical import actions, queries
from reunite.meetups.practical.forms import AddItem, SayLift

blueprint = Blueprint("practical", __name__, url_prefix=f"{PREFIX}/meetups/<meetup>")


def _find(meetup: str) -> tuple[Meetup, Attendance]:
    """The meetup, and the viewer's place at it."""
    found = meetups.get_meetup(membership(), meetup)
    return found, place_of(membership(), found)


def _done(meetup: Meetup, act: Callable[[], object], sentence: str = "") -> ResponseReturnValue:
    """Do it, and go back to the part of the page where it is; a refusal is said there. What is gone
    already, as by a second press, needs no word."""
    try:
        act()
        if sentence:
            flash(sentence, "saved")
    except NotFound:
        pass
    except DomainError as error:
        if error.status not in {DomainError.status, 409}:
            raise
        flash(str(error), "problem")
    return redirect(f"{page_of(meetup)}#practical", 303)


@blueprint.post("/items")
def add_item(meetup: str) -> ResponseReturnValue:
    found, own = _find(meetup)
    form = AddItem()
    if not form.validate_on_submit():
        return show_page(found, item=form)
    return _done(found, lambda: actions.add_item(own, form.what.data, bring=form.bring.data))


@blueprint.post("/items/<item>/bring")
def bring(meetup: str, item: str) -> ResponseReturnValue:
    found, own = _find(meetup)
    wanted = queries.get_item(found, item)
    act = actions.bring if "bring" in request.form else actions.bring_no_more
    return _done(found, lambda: act(own, wanted))


@blueprint.post("/items/<item>/remove")
def remove_item(meetup: str, item: str) -> ResponseReturnValue:
    found, own = _find(meetup)
    wanted = queries.get_item(found, item)
    return _done(found, lambda: actions.remove_item(own, wanted))


@blueprint.post("/lifts")
def say_lift(meetup: str) -> ResponseReturnValue:
    found, own = _find(meetup)
    form = SayLift()
    if not form.validate_on_submit():
        return show_page(found, lift=form)
    is_offer = "offer" in request.form
    words = _("Said. Sort out the rest between you.")
    return _done(found, lambda: actions.say_lift(own, form.words.data, is_offer=is_offer), words)


@blueprint.post("/lifts/<lift>/remove")
def take_lift_away(meetup: str, lift: str) -> ResponseReturnValue:
    found, own = _find(meetup)
    wanted = queries.get_lift(found, lift)
    return _done(found, lambda: actions.take_lift_away(own, wanted))
