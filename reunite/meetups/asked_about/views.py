"""Asking in private whether someone is coming, and answering."""

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.errors import DomainError
from reunite.groups.door import PREFIX, membership
from reunite.meetups.asked_about import actions, queries
from reunite.meetups.asked_about.forms import AnswerEnquiry, AskAbout
from reunite.meetups.models import Meetup
from reunite.meetups.page import page_of
from reunite.meetups.queries import get_meetup

blueprint = Blueprint("asked_about", __name__, url_prefix=f"{PREFIX}/meetups/<meetup>/ask")


def _back(meetup: Meetup, words: str, sort: str = "saved") -> ResponseReturnValue:
    flash(words, sort)
    return redirect(page_of(meetup), 303)


@blueprint.route("", methods=["GET", "POST"])
def ask(meetup: str) -> ResponseReturnValue:
    """Asking whoever organises; a form for one member or guest."""
    viewer = membership()
    found = get_meetup(viewer, meetup)
    form = AskAbout()
    form.offer(queries.list_to_ask_about(viewer, found))
    if form.validate_on_submit():
        with form.refusals():
            actions.ask(viewer, found, form.member, guest=form.guest.data or "")
            return _back(found, _("Asked. Only whoever is organising it can see that."))
    page = render_template("meetups/asked_about/ask.html", meetup=found, form=form)
    return page, 422 if form.errors else 200


@blueprint.post("/<enquiry>/take-back")
def take_back(meetup: str, enquiry: str) -> ResponseReturnValue:
    found = get_meetup(membership(), meetup)
    actions.take_back(membership(), found, enquiry)
    return _back(found, _("Taken back."))


@blueprint.post("/<enquiry>")
def answer(meetup: str, enquiry: str) -> ResponseReturnValue:
    """What whoever organises says to it."""
    found = get_meetup(membership(), meetup)
    queries.get_asked(membership(), found, enquiry)
    form = AnswerEnquiry()
    try:
        if form.validate_on_submit():
            actions.answer(membership(), found, enquiry, form.say.data)
            flash(_("Said, to them alone."), "saved")
    except DomainError as error:
        if error.status != DomainError.status:
            raise
        flash(str(error), "problem")
    return redirect(f"{page_of(found)}#asked-about", 303)
