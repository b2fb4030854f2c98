"""A meetup's own page, with every part that its state asks for. Whatever form on it couldn't be
taken as it was filled in is shown there again."""

from datetime import timedelta
from typing import Any

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.accounts.models import Person
from reunite.groups.door import in_group, membership
from reunite.groups.lines import Line
from reunite.meetups import emails, guests, policy, queries
from reunite.meetups.album.queries import list_photos
from reunite.meetups.answers.queries import list_proposals
from reunite.meetups.asked_about.queries import list_asked
from reunite.meetups.calendar import event_facts
from reunite.meetups.forms import AskGuest, Rsvp
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.notes.queries import list_seen
from reunite.meetups.overview import get_overview
from reunite.meetups.polls import policy as polls_policy
from reunite.meetups.polls import queries as polls
from reunite.meetups.polls.forms import Votes, votes_form
from reunite.meetups.polls.page import show_poll
from reunite.meetups.practical import queries as practical
from reunite.meetups.practical.forms import AddItem, SayLift
from reunite.meetups.series.forms import SayUsually
from reunite.meetups.series.page import part_of
from reunite.meetups.wording import ANSWERS, named
from reunite.plans.days.queries import is_tender
from reunite.tokens import hashed
from reunite.web.limits import at_most, limiter

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

writes_to_everyone = limiter.shared_limit(
    lambda: at_most(30, HOUR),
    scope="mail to a whole group",
    key_func=lambda: membership().public_id,
    methods=["POST"],
)

writes_to_guests = limiter.shared_limit(
    lambda: at_most(60, HOUR),
    scope="mail to guests",
    key_func=lambda: membership().public_id,
    methods=["POST"],
)


def asked_along(person: Person) -> list[Line]:
    """What someone is asked to as a guest, each with the page where they answer."""
    return [
        Line(
            _("You’re asked along: %(meetup)s", meetup=named(place.meetup)),
            url_for("answers.answer", token=emails.link_of(place)),
        )
        for place in guests.list_places_of_guest(person.email)
    ]


def find_to_change(public_id: str) -> Meetup:
    """One meetup of the group, for a viewer who may change it; raises as its loader and
    `policy.check_can_change` do."""
    found = queries.get_meetup(membership(), public_id)
    own = queries.find_attendance(membership(), found)
    policy.check_can_change(membership(), found, own, clock.now())
    return found


# however many meetups there are, and however often a guest is taken off and asked again
writes_to_one_guest = limiter.shared_limit(
    lambda: at_most(6, DAY),
    scope="mail to one guest",
    key_func=lambda: hashed(f"{membership().group_id} {AskGuest().email.data}"),
    methods=["POST"],
)


def page_of(meetup: Meetup) -> str:
    """Where it is."""
    return in_group("meetups.show", meetup=meetup.public_id)


def show_page(
    meetup: Meetup,
    *,
    rsvp: Rsvp | None = None,
    votes: Votes | None = None,
    item: AddItem | None = None,
    lift: SayLift | None = None,
    usually: SayUsually | None = None,
) -> ResponseReturnValue:
    """The page, with 422 where a form on it has problems."""
    if not meetup.has_date:
        return show_poll(meetup, votes)
    viewer, now = membership(), clock.now()
    own = queries.find_attendance(viewer, meetup)
    looks_after = policy.looks_after(viewer, meetup, own)
    coming = queries.list_answers([viewer], [meetup])[meetup.id]
    organisers = [one.name for one in coming if one.is_organiser]
    sees_all = policy.sees_all(viewer, meetup, own, organisers)
    can_answer = policy.can_answer(meetup, now)
    sees_place = policy.sees_place(meetup, own, now, organising=looks_after)
    page = render_template(
        "meetups/show.html",
        meetup=meetup,
        coming=coming,
        organisers=organisers,
        sees_place=sees_place,
        is_past=meetup.is_past(now),
        can_answer=can_answer,
        can_change=looks_after and can_answer,
        facts=event_facts(meetup, viewer.group, several_groups=False, place=sees_place),
        asked=list_asked(viewer, meetup, sees_all=sees_all) if can_answer else [],
        asks=can_answer and not sees_all,
        photos=list_photos(viewer, meetup, own),
        **_own(meetup, own, rsvp),
        **(_for_organisers(meetup) if sees_all else {"overview": None}),
        **part_of(meetup, usually),
        **_poll(meetup, own, votes),
        **_practical(meetup, own, item, lift, sees_all=sees_all),
    )
    return page, 422 if any(f and f.errors for f in (rsvp, votes, item, lift, usually)) else 200


def _own(meetup: Meetup, own: Attendance | None, rsvp: Rsvp | None) -> dict[str, Any]:
    """What the viewer says to it, and what is theirs alone."""
    viewer = membership()
    return {
        "own": own,
        "answer": own.answer_to(meetup) if own else Answer.NOT_YET,
        "earlier": own.earlier_answer_to(meetup) if own else Answer.NOT_YET,
        "answers": ANSWERS,
        "form": rsvp or Rsvp(formdata=None, data=Rsvp.values_of(own, meetup)),
        "notes": list_seen(viewer, meetup),
        "is_tender": not meetup.is_cancelled and is_tender(viewer.person, meetup.when),
    }


def _for_organisers(meetup: Meetup) -> dict[str, Any]:
    """What those see who see who comes quietly."""
    viewer, everyone = membership(), queries.list_everyone(meetup)
    return {
        "overview": get_overview(viewer, meetup, everyone),
        "proposals": list_proposals(viewer, meetup),
        "needs": practical.list_needs(viewer, meetup, everyone),
    }


def _poll(meetup: Meetup, own: Attendance | None, votes: Votes | None) -> dict[str, Any]:
    """The places to choose from, until one is settled."""
    options = [] if meetup.place else polls.list_options(meetup)
    if not polls_policy.is_open(meetup, options, clock.now()):
        return {"wall": None}
    wall = polls.get_wall(membership(), meetup)
    note = own.poll_note if own else ""
    return {"wall": wall, "votes": votes or votes_form(wall, note, formdata=None)}


def _practical(
    meetup: Meetup,
    own: Attendance | None,
    item: AddItem | None,
    lift: SayLift | None,
    *,
    sees_all: bool,
) -> dict[str, Any]:
    """What people bring and how they get there."""
    if meetup.is_cancelled:
        return {"items": None}
    viewer = membership()
    return {
        "items": practical.list_items(viewer, meetup, own, sees_all=sees_all),
        "lifts": practical.list_lifts(viewer, meetup, sees_all=sees_all),
        "item_form": item or AddItem(formdata=None),
        "lift_form": lift or SayLift(formdata=None),
    }
