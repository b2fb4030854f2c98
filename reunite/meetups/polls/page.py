"""The page of a meetup that has no date yet: the same address, what there is to choose from."""

from flask import render_template
from flask.typing import ResponseReturnValue

from reunite import clock
from reunite.groups.door import membership
from reunite.meetups import policy as meetups_policy
from reunite.meetups import queries as meetups
from reunite.meetups.models import Meetup
from reunite.meetups.polls import queries
from reunite.meetups.polls.forms import Votes, votes_form


def show_poll(meetup: Meetup, votes: Votes | None = None) -> ResponseReturnValue:
    """The page, with 422 where what was said couldn't be taken."""
    viewer, now = membership(), clock.now()
    own = meetups.find_attendance(viewer, meetup)
    looks_after = meetups_policy.looks_after(viewer, meetup, own)
    wall = queries.get_wall(viewer, meetup)
    if votes is None:
        votes = votes_form(wall, own.poll_note if own else "", formdata=None)
    page = render_template(
        "meetups/polls/show.html",
        meetup=meetup,
        own=own,
        wall=wall,
        votes=votes,
        is_open=meetups_policy.can_answer(meetup, now),
        sees_place=meetups_policy.sees_place(meetup, own, now, organising=looks_after),
        can_change=meetups_policy.can_change(viewer, meetup, own, now),
        sees_notes=meetups_policy.sees_all(viewer, meetup, own, wall.organisers),
        today=clock.today(viewer.person.timezone),
    )
    return page, 422 if votes.errors else 200
