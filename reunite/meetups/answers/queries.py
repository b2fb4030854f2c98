"""Reads for answers that come by mail."""

from sqlalchemy import select

from reunite.db import db
from reunite.groups.models import Membership
from reunite.meetups.answers.models import Proposal
from reunite.meetups.models import Attendance, Meetup
from reunite.safety.queries import people_apart


def find_by_uid(uid: str) -> Meetup | None:
    """The meetup that calendars know by this UID; whoever asks must check who answers."""
    return db.session.scalar(
        select(Meetup).where(Meetup.uid == uid).execution_options(across_groups=True)
    )


def find_proposal(attendance: Attendance) -> Proposal | None:
    """The other time that someone proposes."""
    return db.session.scalar(
        select(Proposal).where(
            Proposal.group_id == attendance.group_id, Proposal.attendance_id == attendance.id
        )
    )


def list_proposals(viewer: Membership, meetup: Meetup) -> list[Proposal]:
    """Other times proposed for the meetup as it stands, for whoever looks after it."""
    found = db.session.scalars(
        select(Proposal)
        .join(Proposal.attendance)
        .where(
            Proposal.group_id == viewer.group_id,
            Proposal.given_for == meetup.when_version,
            Attendance.group_id == viewer.group_id,
            Attendance.meetup_id == meetup.id,
            Attendance.taken_off_at.is_(None),
        )
        .order_by(Proposal.starts_at, Proposal.id)
    )
    apart = people_apart(viewer)
    return [one for one in found if _person(one) not in apart]


def _person(proposal: Proposal) -> int | None:
    member = proposal.attendance.membership
    return member.person_id if member else None
