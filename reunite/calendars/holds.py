"""The dates of a poll that someone said they can do, held in their calendar until one is picked."""

from datetime import datetime
from typing import NamedTuple

from flask_babel import gettext as _
from sqlalchemy import and_, bindparam, select
from sqlalchemy.orm import lazyload

from reunite.calendars.models import Feed
from reunite.db import db
from reunite.groups.models import Group, Membership
from reunite.groups.queries import IS_HERE
from reunite.ical import EventFacts
from reunite.meetups.models import Attendance, Meetup, State
from reunite.meetups.polls.models import Option, Suits, Vote
from reunite.meetups.queries import OF_MEMBER
from reunite.web.urls import absolute_url
from reunite.when import When


class Hold(NamedTuple):
    """One date that somebody can do."""

    option: Option
    when: When
    meetup: Meetup
    group: Group


_HOLDS = (
    select(Option, Meetup, Group)
    .select_from(Meetup)
    .join(Group, Group.id == Meetup.group_id)
    .join(Membership, Membership.group_id == Meetup.group_id)
    .join(Attendance, and_(OF_MEMBER, Attendance.taken_off_at.is_(None)))
    .join(Option, and_(Option.group_id == Meetup.group_id, Option.meetup_id == Meetup.id))
    .join(
        Vote,
        and_(
            Vote.group_id == Meetup.group_id,
            Vote.option_id == Option.id,
            Vote.attendance_id == Attendance.id,
        ),
    )
    .where(
        Membership.person_id == bindparam("person_id"),
        IS_HERE,
        Meetup.state == State.POLLING,
        Option.dropped_at.is_(None),
        Option.ends_at > bindparam("since"),
        Vote.suits.in_([Suits.YES, Suits.IF_NEED_BE]),
    )
    .order_by(Option.starts_at, Option.id)
    .options(lazyload(Meetup.organiser))
)
_HOLDS_OF_PLACE = _HOLDS.where(Membership.id == bindparam("place_id"))


def find_holds(feed: Feed, since: datetime) -> list[Hold]:
    """What this feed's person said they can do, if need be too, and is not over by `since`."""
    asked = {"person_id": feed.person_id, "place_id": feed.place_id, "since": since}
    rows = db.session.execute(_HOLDS_OF_PLACE if feed.place_id else _HOLDS, asked)
    return [
        Hold(option, when, meetup, group) for option, meetup, group in rows if (when := option.when)
    ]


def hold_facts(hold: Hold, *, several_groups: bool) -> EventFacts:
    """A date held, as calendars are told of it: it keeps nobody from planning something else."""
    option, when, meetup, group = hold
    title = f"{group.cover_name}: {meetup.title}" if several_groups else meetup.title
    page = absolute_url("meetups.show", group=group.public_id, meetup=meetup.public_id)
    return EventFacts(
        uid=f"{option.public_id}-{meetup.uid}",
        sequence=0,
        when=when,
        summary=_("(poll) %(title)s", title=title),
        created=option.proposed_at,
        changed=max(option.proposed_at, meetup.changed_at),
        description=page,
        url=page,
        categories=(group.cover_name,),
        tentative=True,
    )
