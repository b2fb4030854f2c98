"""Reads of what was asked about who is coming: one's own, and for whoever organises."""

from typing import NamedTuple

from sqlalchemy import and_, or_, select, true

from reunite import clock
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.groups.queries import list_others
from reunite.meetups import policy
from reunite.meetups.asked_about.models import Enquiry
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.queries import find_attendance, list_answers, list_everyone
from reunite.safety.queries import people_apart


class Asked(NamedTuple):
    """Something asked, and whether the member it is about says, to whoever looks, that they'll be
    there; and perhaps quietly."""

    enquiry: Enquiry
    is_coming: bool
    quietly: bool


def list_asked(viewer: Membership, meetup: Meetup, *, sees_all: bool) -> list[Asked]:
    """What the viewer asked, and, for one who `sees_all`, what others did, but for what is about
    the viewer. Someone whom a block keeps apart from the viewer asks them nothing, and says nothing
    to them; whether one keeps apart who asks and whom it is about changes nothing."""
    own_place = and_(
        Attendance.group_id == Enquiry.group_id,
        Attendance.meetup_id == Enquiry.meetup_id,
        Attendance.membership_id == Enquiry.about_id,
    )
    asked = (
        select(Enquiry, Attendance)
        .outerjoin(Attendance, own_place)
        .where(
            Enquiry.group_id == viewer.group_id,
            Enquiry.meetup_id == meetup.id,
            true() if sees_all else Enquiry.author_id == viewer.id,
            or_(Enquiry.about_id.is_(None), Enquiry.about_id != viewer.id),
        )
        .order_by(Enquiry.id)
    )
    apart = people_apart(viewer)
    return [
        Asked(enquiry, _says_yes(place, meetup, apart), bool(place and place.quietly))
        for enquiry, place in db.session.execute(asked).unique()
        if enquiry.author.is_in
        and enquiry.author.person_id not in apart
        and (enquiry.about is None or enquiry.about.is_in)
    ]


def _says_yes(place: Attendance | None, meetup: Meetup, apart: frozenset[int]) -> bool:
    if place is None or not place.membership or place.membership.person_id in apart:
        return False
    has_said = place.answer_to(meetup) is Answer.YES and place.list_since is None
    return place.is_asked and has_said


def sees_all(viewer: Membership, meetup: Meetup) -> bool:
    """Is what others ask for the viewer to see?"""
    answers = list_answers([viewer], [meetup])[meetup.id]
    organisers = [one.name for one in answers if one.is_organiser]
    return policy.sees_all(viewer, meetup, find_attendance(viewer, meetup), organisers)


def get_asked(organiser: Membership, meetup: Meetup, public_id: str) -> Asked:
    """One thing that others asked, for who organises; raises `NotFound`."""
    if sees_all(organiser, meetup):
        for asked in list_asked(organiser, meetup, sees_all=True):
            if asked.enquiry.public_id == public_id:
                return asked
    raise NotFound


def find_enquiry(public_id: str) -> Enquiry | None:
    """One by its id alone; whoever asks must look whose it is."""
    wanted = select(Enquiry).where(Enquiry.public_id == public_id)
    return db.session.scalar(wanted.execution_options(across_groups=True))


def list_over() -> list[Enquiry]:
    """What was asked about meetups of all groups that are over."""
    over = select(Enquiry).join(Meetup, Meetup.id == Enquiry.meetup_id)
    over = over.where(Meetup.ends_at <= clock.now())
    return list(db.session.scalars(over.execution_options(across_groups=True)).unique())


def list_to_ask_about(viewer: Membership, meetup: Meetup) -> list[Membership]:
    """The members one may ask about: all others, blocked or not, but for those who organise it,
    who would read it."""
    organising = {one.membership_id for one in list_everyone(meetup) if one.is_organising}
    organising.add(meetup.organiser_id)
    return [member for member in list_others(viewer) if member.id not in organising]
