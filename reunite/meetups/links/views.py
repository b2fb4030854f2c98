"""The personal link: one meetup, what the reader says to it, and nobody else; for members and
guests alike."""

from datetime import timedelta

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from reunite import clock, ical
from reunite.accounts.door import mails_typed_address
from reunite.accounts.forms import AskForWayIn
from reunite.meetups import actions, asking, emails, policy, queries
from reunite.meetups.album.policy import has_album
from reunite.meetups.calendar import event_facts
from reunite.meetups.forms import Rsvp
from reunite.meetups.models import Attendance
from reunite.meetups.polls import policy as polls_policy
from reunite.meetups.polls import queries as polls
from reunite.meetups.polls.forms import Votes, votes_form
from reunite.meetups.polls.views import save_votes
from reunite.meetups.wording import ANSWERS, organiser_for, said_back
from reunite.tokens import named_in
from reunite.web import csrf
from reunite.web.access import by_token, public
from reunite.web.limits import at_most, limiter

blueprint = Blueprint("answers", __name__)

HOUR = timedelta(hours=1)
_now_and_then = limiter.limit(lambda: at_most(60, HOUR))


def find_attendance_of(token: str) -> Attendance | None:
    """Whose place this personal link is, however long ago it ran out."""
    attendance = queries.find_attendance_of_link(named_in(token) or "")
    return attendance if attendance and emails.opens(attendance, token) else None


def _attendance(token: str) -> Attendance:
    """Whose place this personal link is; raises `Gone`."""
    return policy.check_link(find_attendance_of(token), clock.now())


def _attendance_to_stop(token: str) -> Attendance:
    """The same; a guest can stop all mail for ever, by any link that they were sent."""
    attendance = queries.find_attendance_of_link(named_in(token) or "")
    if attendance and attendance.is_guest and emails.has_opened(attendance, token):
        return attendance
    return _attendance(token)


def _page_of(token: str) -> str:
    return url_for("answers.answer", token=token)


@blueprint.get("/r/<token>")
@by_token
def answer(token: str) -> ResponseReturnValue:
    return _show(_attendance(token), token)


def _show(
    attendance: Attendance, token: str, *, rsvp: Rsvp | None = None, votes: Votes | None = None
) -> ResponseReturnValue:
    meetup, now = attendance.meetup, clock.now()
    options = polls.list_options(meetup)
    wall = None
    if polls_policy.is_open(meetup, options, now):
        wall = polls.get_own_wall(attendance)
        votes = votes or votes_form(wall, attendance.poll_note, formdata=None)
    page = render_template(
        "meetups/links/answer.html",
        token=token,
        attendance=attendance,
        organiser=organiser_for(attendance) if attendance.is_guest else "",
        meetup=meetup,
        wall=wall,
        votes=votes,
        today=clock.today(attendance.timezone),
        form=rsvp or Rsvp(formdata=None, data=Rsvp.values_of(attendance, meetup)),
        answers=ANSWERS,
        answer=attendance.answer_to(meetup),
        earlier=attendance.earlier_answer_to(meetup),
        sees_place=policy.sees_place(meetup, attendance, now),
        can_answer=policy.can_answer(meetup, now) and not meetup.is_polling,
        is_past=meetup.is_past(now),
        has_album=has_album(meetup, now),
    )
    return page, 422 if any(form and form.errors for form in (rsvp, votes)) else 200


@blueprint.post("/r/<token>")
@by_token
@_now_and_then
def give_answer(token: str) -> ResponseReturnValue:
    attendance = _attendance(token)
    form = Rsvp()
    if form.validate_on_submit():
        with form.refusals():
            saved = actions.answer_for(attendance, form.answer.data, **form.wishes())
            flash(said_back(saved), "saved")
            return redirect(_page_of(token), 303)
    return _show(attendance, token, rsvp=form)


@blueprint.post("/r/<token>/votes")
@by_token
@_now_and_then
def vote(token: str) -> ResponseReturnValue:
    attendance = _attendance(token)
    form = votes_form(polls.get_own_wall(attendance))
    if not form.validate_on_submit():
        return _show(attendance, token, votes=form)
    save_votes(attendance, form)
    return redirect(_page_of(token), 303)


@blueprint.get("/r/<token>/meetup.ics")
@by_token
def event_file(token: str) -> ResponseReturnValue:
    attendance = _attendance(token)
    meetup = attendance.meetup
    policy.check_has_date(meetup)
    place = policy.sees_place(meetup, attendance, clock.now())
    facts = event_facts(
        meetup,
        meetup.organiser.group,
        several_groups=False,
        place=place,
        for_guest=attendance.is_guest,
    )
    file = Response(ical.event_file(facts), content_type="text/calendar; charset=utf-8")
    file.headers["Content-Disposition"] = 'attachment; filename="meetup.ics"'
    return file


@blueprint.post("/r/<token>/not-me")
@by_token
def not_me(token: str) -> ResponseReturnValue:
    attendance = _attendance(token)
    actions.end_link(attendance)
    return render_template("meetups/links/ended.html", is_guest=attendance.is_guest)


@blueprint.get("/r/<token>/stop")
@by_token
def stop(token: str) -> ResponseReturnValue:
    """No more mail from here, for a guest; members choose theirs in their settings."""
    attendance = _attendance_to_stop(token)
    return render_template("meetups/links/stop.html", token=token, attendance=attendance)


@blueprint.post("/r/<token>/stop")
@by_token
@csrf.exempt
def stop_now(token: str) -> ResponseReturnValue:
    """Also what a mail program sends by itself when its own button is pressed (RFC 8058)."""
    asking.write_no_more(_attendance_to_stop(token))
    if request.form.get("List-Unsubscribe") == "One-Click":
        return "", 200
    return render_template("meetups/links/stopped.html", token=token)


@blueprint.get("/guests/link")
@public
def ask_again() -> ResponseReturnValue:
    return render_template("meetups/links/again.html", form=AskForWayIn())


@blueprint.post("/guests/link")
@public
@mails_typed_address
def send_again() -> ResponseReturnValue:
    form = AskForWayIn()
    if not form.validate_on_submit():
        return render_template("meetups/links/again.html", form=form), 422
    asking.send_links_again(form.email.data)
    return render_template("meetups/links/sent.html", email=form.email.data)
