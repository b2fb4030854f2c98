"""Pages that choose a date together: proposing, saying what suits, fixing one."""

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.errors import DomainError
from reunite.groups.door import PREFIX, in_group, membership
from reunite.groups.queries import list_others
from reunite.meetups import queries as meetups
from reunite.meetups.actions import place_of
from reunite.meetups.models import Attendance, Meetup
from reunite.meetups.page import find_to_change, page_of, show_page, writes_to_everyone
from reunite.meetups.polls import actions, queries, wording
from reunite.meetups.polls.forms import (
    MoreDates,
    NewPoll,
    ProposeDates,
    Votes,
    fix_form,
    votes_form,
)
from reunite.web.once import once

blueprint = Blueprint("polls", __name__, url_prefix=f"{PREFIX}/meetups")
for words in (wording.in_full, wording.months, wording.option_day, wording.option_hours):
    blueprint.add_app_template_filter(words)
blueprint.add_app_template_filter(wording.tally)


def _find(public_id: str) -> Meetup:
    return meetups.get_meetup(membership(), public_id)


@blueprint.get("/new/dates")
def new() -> ResponseReturnValue:
    form = NewPoll(timezone=membership().person.timezone)
    form.people.offer(list_others(membership()))
    return render_template("meetups/polls/new.html", form=form)


@blueprint.post("/polls")
@writes_to_everyone
def create() -> ResponseReturnValue:
    form = NewPoll()
    form.people.offer(list_others(membership()))
    if _wants_more_rows(form):
        return render_template("meetups/polls/new.html", form=form)
    if form.validate_on_submit():
        with form.refusals():
            page = once(membership().public_id, form.form_key.data, lambda: _plan(form))
            flash(_("Everyone asked can say which dates suit. Their mail is on its way."), "saved")
            return redirect(page, 303)
    return render_template("meetups/polls/new.html", form=form), 422


def _wants_more_rows(form: ProposeDates) -> bool:
    """Without JavaScript, a button asks for more rows; what is filled in stays."""
    if "more" not in request.form:
        return False
    form.add_rows()
    return True


def _plan(form: NewPoll) -> str:
    meetup = actions.plan_poll(
        membership(),
        dates=form.chosen,
        timezone=form.timezone.data,
        places=form.chosen_places,
        asked=form.people.data,
        **form.particulars(),
    )
    return page_of(meetup)


@blueprint.route("/<meetup>/dates", methods=["GET", "POST"])
@writes_to_everyone
def dates(meetup: str) -> ResponseReturnValue:
    """What there is to choose from: adding to it and taking out of it."""
    found = find_to_change(meetup)
    wall = queries.get_wall(membership(), found)
    form = MoreDates(data=MoreDates.like(wall.dates[-1].when if wall.dates else None))
    form.zone = found.timezone
    more = _wants_more_rows(form)
    if not more and form.validate_on_submit():
        with form.refusals():
            actions.propose(membership(), found, dates=form.chosen, places=form.named_places)
            flash(_("Added. Whoever has answered already is told of what is new."), "saved")
            return redirect(in_group("polls.dates", meetup=meetup), 303)
    page = render_template("meetups/polls/dates.html", meetup=found, form=form, wall=wall)
    return page, 422 if form.errors else 200


@blueprint.post("/<meetup>/dates/<option>/drop")
def drop(meetup: str, option: str) -> ResponseReturnValue:
    found = find_to_change(meetup)
    try:
        actions.drop(membership(), found, queries.get_option(found, option))
        flash(_("Taken out. Nobody has to answer it any more."), "saved")
    except DomainError as error:
        flash(str(error) or _("It had been taken out already."), "info")
    return redirect(in_group("polls.dates", meetup=meetup), 303)


@blueprint.post("/<meetup>/votes")
def vote(meetup: str) -> ResponseReturnValue:
    found = _find(meetup)
    form = votes_form(queries.get_wall(membership(), found))
    if not form.validate_on_submit():
        return show_page(found, votes=form)
    save_votes(place_of(membership(), found), form)
    return redirect(page_of(found), 303)


def save_votes(attendance: Attendance, form: Votes) -> None:
    """Keep what was said, by the button that was pressed, on a page or by personal link."""
    what, note = request.form.get("what"), form.note.data or ""
    try:
        if what == "clear":
            actions.clear_votes(attendance)
            flash(_("Cleared. You can answer whenever you like."), "saved")
        elif what == "none":
            actions.none_suits(attendance, note=note)
            flash(_("Saved: none of these dates work for you. That’s fine."), "saved")
        else:
            actions.vote(attendance, form.said.data, note=note)
            flash(_("Saved. You can change your mind until it’s settled."), "saved")
    except DomainError as error:
        flash(str(error), "info")


@blueprint.route("/<meetup>/fix", methods=["GET", "POST"])
@writes_to_everyone
def fix(meetup: str) -> ResponseReturnValue:
    found = find_to_change(meetup)
    if not found.is_polling:
        return redirect(page_of(found), 303)
    wall = queries.get_wall(membership(), found)
    form = fix_form(wall)
    if form.validate_on_submit():
        with form.refusals():
            place = form.place.data if "place" in form else ""
            actions.fix_date(
                membership(),
                found,
                queries.get_option(found, form.date.data),
                queries.get_option(found, place) if place else None,
            )
            flash(_("It’s fixed. Everyone asked is told."), "saved")
            return redirect(page_of(found), 303)
    page = render_template("meetups/polls/fix.html", meetup=found, form=form, wall=wall)
    return page, 422 if form.errors else 200


@blueprint.post("/<meetup>/places/<option>/settle")
@writes_to_everyone
def settle_place(meetup: str, option: str) -> ResponseReturnValue:
    found = find_to_change(meetup)
    try:
        actions.settle_place(membership(), found, queries.get_option(found, option))
        flash(_("That’s where it is. Everyone asked is told."), "saved")
    except DomainError as error:
        flash(str(error) or _("That one isn’t there any more. Choose another."), "info")
    return redirect(page_of(found), 303)
