"""Writing down what happened without a plan here, and silencing the rhythm."""

from collections.abc import Iterable
from datetime import date
from typing import Unpack

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.meetups import policy as meetups_policy
from reunite.meetups.actions import ask_members, new_meetup
from reunite.meetups.afterwards import policy
from reunite.meetups.afterwards.models import Contact, QuietRhythm
from reunite.meetups.models import Answer, Meetup, Particulars
from reunite.when import When


@atomic
def log_meetup(
    viewer: Membership,
    *,
    when: When,
    timezone: str,
    came: Iterable[Membership],
    **particulars: Unpack[Particulars],
) -> Meetup:
    """Write down a meetup that has happened, and who came; nobody is mailed. Raises `DomainError`
    for one to come."""
    meetups_policy.check_over(when.instants(timezone)[1], clock.now())
    meetup = new_meetup(viewer, when, timezone, particulars)
    there = {member.id for member in came}
    for attendance in ask_members(meetup):
        if attendance.membership_id in there:
            attendance.given, attendance.given_at = Answer.YES, clock.now()
    return meetup


@atomic
def log_contact(viewer: Membership, words: str, happened_on: date) -> None:
    """Write down a call, a visit or the like, in one line. Raises `DomainError` for a day to
    come."""
    policy.check_happened(happened_on, clock.today(viewer.person.timezone))
    db.session.add(
        Contact(
            group_id=viewer.group_id,
            author=viewer,
            words=words,
            happened_on=happened_on,
            logged_at=clock.now(),
        )
    )


@atomic
def remove_contact(viewer: Membership, contact: Contact) -> None:
    """Take such a line away. Raises `NotAllowed`."""
    lock(contact)
    policy.check_may_remove(viewer, contact)
    db.session.delete(contact)


@atomic
def silence_rhythm(host: Membership, *, quiet: bool) -> None:
    """Say nothing more of how long it has been, or say it again; a host decides."""
    lock(host.group)
    known = db.session.get(QuietRhythm, host.group_id)
    if quiet and known is None:
        db.session.add(QuietRhythm(group_id=host.group_id, since=clock.now()))
    elif known and not quiet:
        db.session.delete(known)
