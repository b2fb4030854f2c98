"""Pages of meetups, and the personal link that answers one."""

from datetime import timedelta
from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock, ical
from reunite.errors import Changed
from reunite.groups.door import PREFIX, in_group, membership
from reunite.meetups import actions, emails, policy, queries
from reunite.meetups.calendar import event_facts
from reunite.meetups.forms import ChangeMeetup, NewMeetup, PlanMeetup, Rsvp
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.wording import ANSWERS
from reunite.tokens import named_in
from reunite.web.access import by_token
from reunite.web.forms import Form
from reunite.web.limits import at_most, limiter
from reunite.web.once import once

blueprint = Blueprint("meetups", __name__, url_prefix=f"{PREFIX}/meetups")
answers = Blueprint("answers", __name__)

HOUR = timedelta(hours=1)

writes_to_everyone = limiter.shared_limit(
    lambda: at_most(30, HOUR),
    scope="mail to a whole group",
    key_func=lambda: membership().public_id,
    methods=["POST"],
)


def _page_of(meetup: Meetup) -> str:
    return in_group("meetups.show", meetup=meetup.public_id)


def _find(public_id: str) -> Meetup:
    return queries.get_meetup(membership(), public_id)


@blueprint.get("/new")
def new() -> ResponseReturnValue:
    form = NewMeetup(timezone=membership().person.timezone)
    return render_template("meetups/new.html", form=form)


@blueprint.post("/")
@writes_to_everyone
def create() -> ResponseReturnValue:
    form = NewMeetup()
    if form.validate_on_submit():
        with form.refusals():
            page = once(membership().public_id, form.form_key.data, lambda: _plan(form))
            flash(_("Everyone in the group is asked. Their mail is on its way."), "saved")
            return redirect(page, 303)
    return render_template("meetups/new.html", form=form), 422


def _plan(form: NewMeetup) -> str:
    return _page_of(actions.plan(membership(), **_values(form)))


def _values(form: PlanMeetup) -> dict[str, Any]:
    return {
        "title": form.title.data,
        "when": form.when(),
        "timezone": form.timezone.data,
        "place": form.place.data or "",
        "notes": form.notes.data or "",
    }


@blueprint.get("/<meetup>")
def show(meetup: str) -> ResponseReturnValue:
    return _show(_find(meetup), None)


def _show(meetup: Meetup, form: Rsvp | None) -> ResponseReturnValue:
    viewer, now = membership(), clock.now()
    attendance = queries.find_attendance(viewer, meetup)
    given = attendance.answer_to(meetup) if attendance else Answer.NOT_YET
    page = render_template(
        "meetups/show.html",
        meetup=meetup,
        form=form or Rsvp(answer=given),
        answer=given,
        earlier=attendance.earlier_answer_to(meetup) if attendance else Answer.NOT_YET,
        answers=ANSWERS,
        coming=queries.list_answers([viewer], [meetup])[meetup.id],
        is_past=meetup.is_past(now),
        can_answer=policy.can_answer(meetup, now),
        can_change=policy.can_change(viewer, meetup, now),
    )
    return page, 422 if form and form.errors else 200


@blueprint.route("/<meetup>/edit", methods=["GET", "POST"])
@writes_to_everyone
def edit(meetup: str) -> ResponseReturnValue:
    found = _find(meetup)
    policy.check_can_change(membership(), found, clock.now())
    form = ChangeMeetup(data={**ChangeMeetup.values_of(found), "revision": found.revision})
    newer, status = None, 422
    if form.validate_on_submit():
        try:
            with form.refusals():
                actions.change(membership(), found, form.revision.data, **_values(form))
                flash(_("Saved. Everyone asked is told what changed."), "saved")
                return redirect(_page_of(found), 303)
        except Changed as error:
            form.refuse(error)
            form.revision.raw_data = [str(found.revision)]
            newer, status = found, error.status
    page = render_template("meetups/edit.html", form=form, meetup=found, newer=newer)
    return page, status if form.errors else 200


@blueprint.route("/<meetup>/call-off", methods=["GET", "POST"])
def call_off(meetup: str) -> ResponseReturnValue:
    found = _find(meetup)
    policy.check_can_change(membership(), found, clock.now())
    form = Form()
    if form.validate_on_submit():
        actions.call_off(membership(), found)
        flash(_("Called off. Everyone who was asked is told."), "saved")
        return redirect(_page_of(found), 303)
    return render_template("meetups/call_off.html", meetup=found, form=form)


@blueprint.post("/<meetup>/rsvp")
def rsvp(meetup: str) -> ResponseReturnValue:
    found = _find(meetup)
    form = Rsvp()
    if form.validate_on_submit():
        with form.refusals():
            actions.rsvp(membership(), found, form.answer.data)
            flash(_("Saved. You can change this right up to the day."), "saved")
            return redirect(_page_of(found), 303)
    return _show(found, form)


@blueprint.get("/<meetup>.ics")
def event_file(meetup: str) -> ResponseReturnValue:
    found = _find(meetup)
    body = ical.event_file(event_facts(found, membership().group, several_groups=False))
    answer = Response(body, content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="meetup.ics"'
    return answer


def _attendance(token: str) -> Attendance:
    """Whose answer this personal link gives; raises `Gone`."""
    attendance = queries.find_attendance_of_link(named_in(token) or "")
    if attendance is not None and not emails.opens(attendance, token):
        attendance = None
    return policy.check_link(attendance, clock.now())


@answers.get("/r/<token>")
@by_token
def answer(token: str) -> ResponseReturnValue:
    return _answer_page(_attendance(token), token, Rsvp(formdata=None))


def _answer_page(attendance: Attendance, token: str, form: Rsvp) -> ResponseReturnValue:
    meetup = attendance.meetup
    page = render_template(
        "meetups/answer.html",
        token=token,
        attendance=attendance,
        meetup=meetup,
        form=form,
        answers=ANSWERS,
        answer=attendance.answer_to(meetup),
        can_answer=policy.can_answer(meetup, clock.now()),
    )
    return page, 422 if form.errors else 200


@answers.post("/r/<token>")
@by_token
@limiter.limit(lambda: at_most(60, HOUR))
def give_answer(token: str) -> ResponseReturnValue:
    attendance = _attendance(token)
    form = Rsvp()
    if form.validate_on_submit():
        with form.refusals():
            actions.rsvp(attendance.membership, attendance.meetup, form.answer.data)
            flash(_("Saved. You can change this right up to the day."), "saved")
            return redirect(url_for("answers.answer", token=token), 303)
    return _answer_page(attendance, token, form)


@answers.post("/r/<token>/not-me")
@by_token
def not_me(token: str) -> ResponseReturnValue:
    actions.end_link(_attendance(token))
    return render_template("meetups/link_ended.html")
