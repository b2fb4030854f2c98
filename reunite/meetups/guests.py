"""Reads of guests: people asked to one meetup without being members."""

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import contains_eager, lazyload

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db
from reunite.groups.models import Membership
from reunite.groups.queries import list_members
from reunite.meetups.models import Attendance, Meetup
from reunite.meetups.queries import GOING_ON, list_everyone
from reunite.ties.queries import list_ties


def list_friends_to_ask(viewer: Membership, meetup: Meetup) -> list[Person]:
    """Whom the viewer is in touch with, who are neither in the group nor asked to it."""
    asked = {place.guest_person_id for place in list_everyone(meetup)}
    asked |= {member.person_id for member in list_members(viewer)}
    return [person for person in list_ties(viewer.person) if person.id not in asked]


def _is_of_guest(email: str) -> ColumnElement[bool]:
    known = select(Person.id).where(Person.email == email)
    return or_(Attendance.guest_email == email, Attendance.guest_person_id.in_(known))


def find_guest(meetup: Meetup, email: str) -> Attendance | None:
    """The guest with this address, also one who was taken off."""
    return db.session.scalar(
        select(Attendance).where(
            Attendance.group_id == meetup.group_id,
            Attendance.meetup_id == meetup.id,
            _is_of_guest(email),
        )
    )


def list_places_of_guest(email: str) -> list[Attendance]:
    """Where a guest with this address is asked to, and could still answer."""
    places = db.session.scalars(
        select(Attendance)
        .join(Attendance.meetup)
        .where(
            _is_of_guest(email),
            Attendance.taken_off_at.is_(None),
            Meetup.ends_at > clock.now(),
            Meetup.state.in_(GOING_ON),
        )
        .order_by(Meetup.starts_at)
        .options(contains_eager(Attendance.meetup), lazyload(Attendance.membership))
        .execution_options(across_groups=True)
    )
    return list(places)
