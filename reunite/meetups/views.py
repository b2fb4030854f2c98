"""Pages of meetups: planning, changing, who is asked, and answering."""

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.errors import Changed
from reunite.groups.door import PREFIX, in_group, membership
from reunite.groups.queries import list_others
from reunite.meetups import actions, asking, queries
from reunite.meetups.forms import (
    AskFriends,
    AskGuest,
    ChangeMeetup,
    ChangePoll,
    ChooseWhoIsAsked,
    Rsvp,
)
from reunite.meetups.guests import list_friends_to_ask
from reunite.meetups.models import Meetup
from reunite.meetups.page import (
    find_to_change,
    page_of,
    show_page,
    writes_to_everyone,
    writes_to_guests,
    writes_to_one_guest,
)
from reunite.meetups.series import actions as series
from reunite.meetups.series.forms import CallOffDate, ChangeDate, PlanDates
from reunite.meetups.series.policy import looks_after_all
from reunite.meetups.wording import asked_in_words, said_back
from reunite.web.forms import Form
from reunite.web.once import once
from reunite.web.urls import settings

blueprint = Blueprint("meetups", __name__, url_prefix=f"{PREFIX}/meetups")


def _find(public_id: str) -> Meetup:
    return queries.get_meetup(membership(), public_id)


def _may_reach(found: Meetup) -> bool:
    """May the viewer change all later dates of its series as well?"""
    return found.series is not None and looks_after_all(membership(), found.series)


@blueprint.get("/new")
def new() -> ResponseReturnValue:
    """An address may bring a title, and with whom."""
    others = list_others(membership())
    chosen = [member for member in others if member.public_id == request.args.get("with")]
    form = PlanDates(
        timezone=membership().person.timezone,
        title=request.args.get("title", ""),
        people=chosen or None,
    )
    form.people.offer(others)
    return render_template("meetups/new.html", form=form)


@blueprint.post("/")
@writes_to_everyone
def create() -> ResponseReturnValue:
    form = PlanDates()
    form.people.offer(list_others(membership()))
    if form.validate_on_submit():
        with form.refusals():
            if "dates" in request.form:
                form.show_dates()
                return render_template("meetups/new.html", form=form)
            page = once(membership().public_id, form.form_key.data, lambda: _plan(form))
            flash(asked_in_words(form.people.data), "saved")
            return redirect(page, 303)
    return render_template("meetups/new.html", form=form), 422


def _plan(form: PlanDates) -> str:
    when, timezone, asked = form.when(), form.timezone.data, form.people.data
    said = form.particulars()
    if rule := form.rule(when):
        meetup = series.plan_series(
            membership(), when=when, rule=rule, timezone=timezone, asked=asked, **said
        )
    else:
        meetup = actions.plan(membership(), when=when, timezone=timezone, asked=asked, **said)
    return page_of(meetup)


@blueprint.get("/<meetup>")
def show(meetup: str) -> ResponseReturnValue:
    return show_page(_find(meetup))


@blueprint.route("/<meetup>/edit", methods=["GET", "POST"])
@writes_to_everyone
def edit(meetup: str) -> ResponseReturnValue:
    found = find_to_change(meetup)
    kind = ChangePoll if found.is_polling else ChangeDate if _may_reach(found) else ChangeMeetup
    values = ChangeMeetup.particulars_of if found.is_polling else ChangeMeetup.values_of
    form = kind(data={**values(found), "revision": found.revision})
    newer, status = None, 422
    if form.validate_on_submit():
        try:
            with form.refusals():
                all_later = isinstance(form, ChangeDate) and form.is_for_all_later
                change = series.change_later if all_later else actions.change
                change(
                    membership(),
                    found,
                    form.revision.data,
                    when=form.when() if isinstance(form, ChangeMeetup) else None,
                    timezone=form.timezone.data,
                    **form.particulars(),
                )
                told = _("Saved. Everyone asked is told what changed, in a few minutes.")
                flash(told if found.told else _("Saved."), "saved")
                return redirect(page_of(found), 303)
        except Changed as error:
            form.refuse(error)
            form.revision.raw_data = [str(found.revision)]
            newer, status = found, error.status
    page = render_template("meetups/edit.html", form=form, meetup=found, newer=newer)
    return page, status if form.errors else 200


@blueprint.route("/<meetup>/call-off", methods=["GET", "POST"])
def call_off(meetup: str) -> ResponseReturnValue:
    found = find_to_change(meetup)
    form = CallOffDate() if _may_reach(found) else Form()
    if form.validate_on_submit():
        all_later = isinstance(form, CallOffDate) and form.is_for_all_later
        call_off = series.call_off_later if all_later else series.call_off
        call_off(membership(), found)
        flash(_("Called off. Everyone who was asked is told."), "saved")
        return redirect(page_of(found), 303)
    return render_template("meetups/call_off.html", meetup=found, form=form)


@blueprint.post("/<meetup>/rsvp")
def rsvp(meetup: str) -> ResponseReturnValue:
    found = _find(meetup)
    form = Rsvp()
    if form.validate_on_submit():
        with form.refusals():
            saved = actions.rsvp(membership(), found, form.answer.data, **form.wishes())
            flash(said_back(saved), "saved")
            return redirect(page_of(found), 303)
    return show_page(found, rsvp=form)


@blueprint.get("/<meetup>/asked")
def asked(meetup: str) -> ResponseReturnValue:
    """Who is asked: members, guests, and who organises with them."""
    return _show_asked(find_to_change(meetup))


def _show_asked(
    meetup: Meetup,
    *,
    guest: AskGuest | None = None,
    friends: AskFriends | None = None,
    chosen: ChooseWhoIsAsked | None = None,
) -> ResponseReturnValue:
    everyone = queries.list_everyone(meetup)
    page = render_template(
        "meetups/asked.html",
        meetup=meetup,
        guest_form=guest or AskGuest(formdata=None),
        friends_form=friends or _offer_friends(meetup, AskFriends(formdata=None)),
        people_form=chosen or _choosing(meetup),
        guests=[place for place in everyone if place.is_guest],
        members=[
            place
            for place in everyone
            if place.membership_id not in {None, meetup.organiser_id, membership().id}
        ],
    )
    return page, 422 if any(form and form.errors for form in (guest, friends, chosen)) else 200


def _choosing(meetup: Meetup) -> ChooseWhoIsAsked:
    form = ChooseWhoIsAsked(data={"people": queries.list_chosen(membership(), meetup)})
    form.people.offer(queries.list_choosable(membership(), meetup))
    return form


def _offer_friends(meetup: Meetup, form: AskFriends) -> AskFriends:
    form.friends.offer(list_friends_to_ask(membership(), meetup))
    return form


def _back_to_asked(meetup: str, words: str) -> ResponseReturnValue:
    flash(words, "saved")
    return redirect(in_group("meetups.asked", meetup=meetup), 303)


@blueprint.post("/<meetup>/asked/people")
@writes_to_everyone
def choose_people(meetup: str) -> ResponseReturnValue:
    found = find_to_change(meetup)
    form = _choosing(found)
    if form.validate_on_submit():
        asking.choose_members(membership(), found, form.people.data)
        return _back_to_asked(meetup, _("Saved. Whoever is asked newly is written to."))
    return _show_asked(found, chosen=form)


@blueprint.post("/<meetup>/asked/guests")
@writes_to_guests
@writes_to_one_guest
def ask_guest(meetup: str) -> ResponseReturnValue:
    found = find_to_change(meetup)
    form = AskGuest()
    if form.validate_on_submit():
        with form.refusals():
            asking.ask_guest(
                membership(),
                found,
                name=form.name.data,
                email=form.email.data,
                factor=settings().limits_factor,
            )
            words = _("%(name)s is asked, by email.", name=form.name.data)
            return _back_to_asked(meetup, words)
    return _show_asked(found, guest=form)


@blueprint.post("/<meetup>/asked/friends")
@writes_to_guests
def ask_friends(meetup: str) -> ResponseReturnValue:
    """Ask, as guests, people one is in touch with."""
    found = find_to_change(meetup)
    form = _offer_friends(found, AskFriends())
    if form.validate_on_submit():
        with form.refusals():
            factor = settings().limits_factor
            asking.ask_friends(membership(), found, form.friends.chosen(), factor=factor)
            return _back_to_asked(meetup, _("Asked, by email."))
    return _show_asked(found, friends=form)


@blueprint.post("/<meetup>/asked/<place>/take-off")
def take_off(meetup: str, place: str) -> ResponseReturnValue:
    found = find_to_change(meetup)
    attendance = queries.get_place(found, place)
    asking.take_off(membership(), found, attendance)
    words = _("%(name)s isn’t asked any more, and their link has stopped.", name=attendance.name)
    return _back_to_asked(meetup, words)


@blueprint.post("/<meetup>/asked/<place>/organising")
def let_organise(meetup: str, place: str) -> ResponseReturnValue:
    """Let a member organise it too, or no longer: `too` is there, or not."""
    found = find_to_change(meetup)
    attendance = queries.get_place(found, place)
    too = "too" in request.form
    asking.let_organise(membership(), found, attendance, too=too)
    if too:
        words = _("%(name)s can change it too now.", name=attendance.name)
    else:
        words = _("%(name)s comes along as everyone does.", name=attendance.name)
    return _back_to_asked(meetup, words)
