"""A meetup's own page, with every part that its state asks for. Whatever form on it couldn't be
taken as it was filled in is shown there again."""

from datetime import timedelta
from typing import Any

from flask import render_template
from flask.typing import ResponseReturnValue

from reunite import clock
from reunite.groups.door import in_group, membership
from reunite.meetups import policy, queries
from reunite.meetups.forms import Rsvp
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.polls import policy as polls_policy
from reunite.meetups.polls import queries as polls
from reunite.meetups.polls.forms import Votes, votes_form
from reunite.meetups.wording import ANSWERS
from reunite.web.limits import at_most, limiter

HOUR = timedelta(hours=1)

writes_to_everyone = limiter.shared_limit(
    lambda: at_most(30, HOUR),
    scope="mail to a whole group",
    key_func=lambda: membership().public_id,
    methods=["POST"],
)


def page_of(meetup: Meetup) -> str:
    """Where it is."""
    return in_group("meetups.show", meetup=meetup.public_id)


def show_page(
    meetup: Meetup, *, rsvp: Rsvp | None = None, votes: Votes | None = None
) -> ResponseReturnValue:
    """The page, with 422 where a form on it has problems."""
    viewer, now = membership(), clock.now()
    own = queries.find_attendance(viewer, meetup)
    organising = policy.looks_after(viewer, meetup, own)
    page = render_template(
        "meetups/show.html",
        meetup=meetup,
        own=own,
        answer=own.answer_to(meetup) if own else Answer.NOT_YET,
        earlier=own.earlier_answer_to(meetup) if own else Answer.NOT_YET,
        answers=ANSWERS,
        form=rsvp or Rsvp(data=Rsvp.values_of(own, meetup)),
        coming=queries.list_answers([viewer], [meetup])[meetup.id],
        sees_place=policy.sees_place(meetup, own, now, organising=organising),
        is_past=meetup.is_past(now),
        can_answer=policy.can_answer(meetup, now) and not meetup.is_polling,
        can_change=organising and policy.can_answer(meetup, now),
        organising=queries.get_overview(viewer, meetup) if organising else None,
        **_poll(meetup, own, votes),
    )
    has_problems = any(form and form.errors for form in (rsvp, votes))
    return page, 422 if has_problems else 200


def _poll(meetup: Meetup, own: Attendance | None, votes: Votes | None) -> dict[str, Any]:
    """What there is to choose from, while anything is."""
    options = polls.list_options(meetup)
    if not polls_policy.is_open(meetup, options, clock.now()):
        return {"wall": None}
    wall = polls.get_wall(membership(), meetup)
    return {"wall": wall, "votes": votes or votes_form(wall, own.poll_note if own else "")}
