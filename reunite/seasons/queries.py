"""What someone may like to know who was away, and who has been silent for long."""

from collections import defaultdict
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import func, select

from reunite.accounts.models import Person
from reunite.db import db
from reunite.groups.models import Agreement, Group, Membership, Standing
from reunite.meetups.models import Meetup
from reunite.meetups.queries import list_coming
from reunite.milestones import queries as milestones
from reunite.milestones.models import Kind, Milestone, Moment
from reunite.safety.queries import by_someone_remembered, hidden_people

MOST = 3  # of each sort of thing in a group; the rest is on its pages
LOOKED_AT = 60


class Shared(NamedTuple):
    """A milestone of a friend's, and the words it is folded under, if it is."""

    milestone: Milestone
    fold_words: str


class Lately(NamedTuple):
    """What one group's member who was away may like to know."""

    group: Group
    coming: list[Meetup]
    shared: list[Shared]
    newcomers: list[str]
    has_new_agreement: bool


def list_lately(viewers: list[Membership], since: datetime) -> list[Lately]:
    """The same for each of the viewer's groups, since then: a few things each, never all."""
    coming, shared = _coming(viewers), _shared(viewers, since)
    newcomers, agreements = _newcomers(viewers, since), _new_agreements(viewers, since)
    return [
        Lately(
            viewer.group,
            coming[viewer.group_id][:MOST],
            shared[viewer.group_id][:MOST],
            newcomers[viewer.group_id],
            viewer.group_id in agreements,
        )
        for viewer in viewers
    ]


def _coming(viewers: list[Membership]) -> dict[int, list[Meetup]]:
    found = defaultdict(list)
    for meetup in list_coming(viewers):
        if not meetup.is_cancelled:
            found[meetup.group_id].append(meetup)
    return found


def _shared(viewers: list[Membership], since: datetime) -> dict[int, list[Shared]]:
    news = (
        milestones.READS.visible_to(viewers)
        .where(
            Milestone.shared_at > since,
            Milestone.author_id.not_in([viewer.id for viewer in viewers]),
            Moment.kind != Kind.SMALL,
            ~by_someone_remembered(Milestone.author_id),
        )
        .order_by(Milestone.id.desc())
        .limit(LOOKED_AT)
    )
    found = defaultdict(list)
    for milestone in db.session.scalars(news):
        shared = Shared(milestone, milestones.fold_of(viewers, milestone))
        found[milestone.group_id].append(shared)
    return found


def _newcomers(viewers: list[Membership], since: datetime) -> dict[int, list[str]]:
    joined = (
        select(Membership.group_id, Person.name)
        .join(Person, Person.id == Membership.person_id)
        .where(
            Membership.group_id.in_([viewer.group_id for viewer in viewers]),
            Membership.standing == Standing.IN,
            Membership.joined_at > since,
            Membership.id.not_in([viewer.id for viewer in viewers]),
            Person.id.not_in(hidden_people(viewers)),
        )
        .order_by(func.lower(Person.name), Membership.id)
        .limit(LOOKED_AT)
    )
    found = defaultdict(list)
    for group_id, name in db.session.execute(joined):
        found[group_id].append(name)
    return found


def _new_agreements(viewers: list[Membership], since: datetime) -> set[int]:
    written = select(Agreement.group_id).where(
        Agreement.group_id.in_([viewer.group_id for viewer in viewers]),
        Agreement.version > 1,
        Agreement.written_at > since,
    )
    return set(db.session.scalars(written))


def list_long_silent(today: date) -> list[int]:
    """The keys of those who may have been silent for long enough."""
    latest = date(today.year - 1, today.month, 1)
    silent = select(Person.id).where(Person.here_in < latest, Person.closed_at.is_(None))
    return list(db.session.scalars(silent.order_by(Person.id)))


def get_person(key: int) -> Person:
    """The person with this key."""
    return db.session.get_one(Person, key)
