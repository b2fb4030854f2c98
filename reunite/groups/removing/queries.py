"""Reads about who is asked to stay away."""

from sqlalchemy import ColumnElement, and_, literal, or_, select
from sqlalchemy.orm import aliased

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db, instant
from reunite.errors import NotFound
from reunite.groups.lines import PLACES
from reunite.groups.models import Membership, Role, Standing
from reunite.groups.removing import policy
from reunite.groups.removing.models import Kind, Parting

# for a line on home and on the group's page; in step with `policy.may_decide`
_asker, _meant = aliased(Membership), aliased(Membership)
TO_DECIDE = (
    select(Parting.group_id, Parting.public_id, literal(""))
    .join(_asker, and_(_asker.group_id == Parting.group_id, _asker.id == Parting.asked_by_id))
    .join(_meant, and_(_meant.group_id == Parting.group_id, _meant.id == Parting.member_id))
    .join(
        Membership,
        and_(Membership.group_id == Parting.group_id, Membership.id.in_(PLACES)),
    )
    .where(
        Parting.kind == Kind.REMOVAL,
        Parting.done_at.is_(None),
        Parting.is_refused.is_(False),
        Parting.ends_at > instant(),
        _asker.role == Role.HOST,
        _asker.standing == Standing.IN,
        _meant.standing == Standing.IN,
        Membership.id.not_in([_asker.id, _meant.id]),
        or_(Membership.role == Role.HOST, Membership.id == Parting.asked_of_id),
        or_(_meant.role != Role.HOST, Membership.joined_at <= instant(policy.NEW_FOR)),
    )
)


def find_last_pause(member: Membership) -> Parting | None:
    """The latest pause of a member that is kept, whether or not it is over."""
    return _find_latest(member, Parting.kind == Kind.PAUSE)


def find_asked(member: Membership) -> Parting | None:
    """That a member's removal was asked for lately, decided or not, and they are still in."""
    return _find_latest(
        member,
        Parting.kind == Kind.REMOVAL,
        Parting.done_at.is_(None),
        Parting.ends_at > clock.now(),
    )


def _find_latest(member: Membership, *which: ColumnElement[bool]) -> Parting | None:
    return db.session.scalar(
        select(Parting)
        .where(Parting.group_id == member.group_id, Parting.member_id == member.id, *which)
        .order_by(Parting.id.desc())
        .limit(1)
    )


def list_asked(viewer: Membership) -> list[Parting]:
    """The removals asked for that the viewer can say yes or no to, or asked for as a host."""
    undone = db.session.scalars(
        select(Parting)
        .where(
            Parting.group_id == viewer.group_id,
            Parting.kind == Kind.REMOVAL,
            Parting.done_at.is_(None),
            Parting.ends_at > clock.now(),
        )
        .order_by(Parting.id)
    )
    return [one for one in undone if policy.is_shown(viewer, one, clock.now())]


def get_asked(viewer: Membership, public_id: str) -> Parting:
    """One of these; raises `NotFound`."""
    for parting in list_asked(viewer):
        if parting.public_id == public_id:
            return parting
    raise NotFound


def list_away(viewer: Membership) -> list[Parting]:
    """Who is away or was removed lately, and what those who were answered: for hosts."""
    now = clock.now()
    done = db.session.scalars(
        select(Parting)
        .where(
            Parting.group_id == viewer.group_id,
            Parting.done_at.is_not(None),
            Parting.ends_at > now,
        )
        .order_by(Parting.id.desc())
    )
    return [one for one in done if policy.is_kept_for_hosts(one, now)]


def list_undecided_of(member: Membership) -> list[Parting]:
    """What is asked by, of or about a member and not done, and their pauses."""
    return list(
        db.session.scalars(
            select(Parting).where(
                Parting.group_id == member.group_id,
                or_(
                    and_(Parting.member_id == member.id, Parting.kind == Kind.PAUSE),
                    and_(
                        Parting.done_at.is_(None),
                        or_(
                            Parting.member_id == member.id,
                            Parting.asked_by_id == member.id,
                            Parting.asked_of_id == member.id,
                        ),
                    ),
                ),
            )
        )
    )


def list_paused_till_now() -> list[Membership]:
    """The members whose pauses have come to their end."""
    return list(
        db.session.scalars(
            select(Membership)
            .where(Membership.paused_until <= clock.now())
            .execution_options(across_groups=True)
        )
    )


def find_parting(public_id: str) -> Parting | None:
    """The one that a personal link or an owed mail names; the caller checks which."""
    return db.session.scalar(
        select(Parting).where(Parting.public_id == public_id).execution_options(across_groups=True)
    )


def list_removals(person: Person) -> list[Parting]:
    """Of whatever groups someone was removed from, and can still read why."""
    removals = (
        select(Parting)
        .join(Membership, Membership.id == Parting.member_id)
        .where(Membership.person_id == person.id, Parting.done_at.is_not(None))
        .order_by(Parting.id.desc())
    )
    found = db.session.scalars(removals.execution_options(across_groups=True))
    return [one for one in found if one.kind is Kind.REMOVAL and policy.holds(one, clock.now())]


def list_over() -> list[Parting]:
    """Those whose time is up."""
    return list(
        db.session.scalars(
            select(Parting)
            .where(Parting.ends_at <= clock.now())
            .execution_options(across_groups=True)
        )
    )
