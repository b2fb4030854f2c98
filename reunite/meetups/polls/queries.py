"""Reads of what there is to choose from, and who says what to it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import (
    String,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    or_,
    select,
    type_coerce,
)

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership, Standing
from reunite.meetups.due import list_due
from reunite.meetups.models import Attendance, Meetup, State
from reunite.meetups.polls.models import Option, Suits, Vote
from reunite.meetups.queries import IS_ASKED, NAME_OF_GUEST, OF_MEMBER
from reunite.safety.queries import hidden_people, people_apart
from reunite.when import When, from_json


@dataclass(frozen=True)
class Voter:
    """One person asked, as the viewer may know them; `key` is that of their place, where they have
    one and the viewer may know what they say. `note` is for who organises."""

    key: int | None
    name: str
    is_viewer: bool = False
    is_organiser: bool = False
    note: str = ""


@dataclass(frozen=True)
class Choice:
    """One option, and who says what to it: by the key of their place, and by name."""

    public_id: str
    when: When | None
    place: str
    own: Suits | None
    said: dict[int, Suits]
    can: list[Voter]
    if_need_be: list[Voter]
    cannot: list[Voter]
    silent: list[Voter]

    @property
    def weight(self) -> tuple[int, int, int]:
        """How well it suits: by those who can, then those who can if need be, then fewest who
        can't."""
        return len(self.can), len(self.if_need_be), -len(self.cannot)


@dataclass(frozen=True)
class Wall:
    """All there is to choose from, with everyone's answers as the viewer may know them, the
    viewer's own first."""

    voters: list[Voter]
    dates: list[Choice]
    places: list[Choice]

    @staticmethod
    def best(choices: list[Choice]) -> Choice | None:
        """The option that suits most so far, the first of several; none before anyone can."""
        best = max(choices, key=lambda choice: choice.weight, default=None)
        return best if best and best.can else None

    @property
    def choices(self) -> list[Choice]:
        """Dates and places."""
        return [*self.dates, *self.places]

    @cached_property
    def others(self) -> list[Voter]:
        """Everyone but the viewer."""
        return [voter for voter in self.voters if not voter.is_viewer]

    def answers_to(self, choice: Choice, *, everyone: bool) -> list[tuple[str, str]]:
        """What others say to an option, by name: with `everyone` each of them in order, "" for who
        said nothing; else who said something, those who can first."""
        if everyone:
            heard = [(voter.name, choice.said.get(voter.key or 0)) for voter in self.others]
            return [(name, suits.value if suits else "") for name, suits in heard]
        three = (
            (Suits.YES, choice.can),
            (Suits.IF_NEED_BE, choice.if_need_be),
            (Suits.NO, choice.cannot),
        )
        return [(v.name, suits.value) for suits, who in three for v in who if not v.is_viewer]

    @property
    def organisers(self) -> list[str]:
        """Who organises it, by name."""
        return [voter.name for voter in self.voters if voter.is_organiser]

    @property
    def silent(self) -> list[Voter]:
        """Those who have said nothing to any of it."""
        heard = {key for choice in self.choices for key in choice.said}
        return [voter for voter in self.voters if voter.key not in heard]


# Statements of pages are made once: making one costs more than running it.
_OPTIONS = (
    select(Option)
    .where(
        Option.group_id == bindparam("group"),
        Option.meetup_id == bindparam("meetup"),
        Option.dropped_at.is_(None),
        or_(Option.ends_at.is_(None), Option.ends_at > bindparam("now")),
    )
    .order_by(Option.place != "", Option.starts_at, Option.ends_at, Option.id)
)
_OPTIONS_IN_SHORT = _OPTIONS.with_only_columns(
    Option.id, Option.public_id, Option.date, Option.place
)
_VOTES = (
    select(Vote.option_id, Vote.attendance_id, type_coerce(Vote.suits, String))
    .join(Option, Option.id == Vote.option_id)
    .where(
        Vote.group_id == bindparam("group"),
        Option.group_id == bindparam("group"),
        Option.meetup_id == bindparam("meetup"),
    )
)
_MEMBERS = (
    select(
        Membership.id,
        Person.id,
        Person.name,
        Attendance.id,
        or_(Meetup.organiser_id == Membership.id, Attendance.is_organising),
        Attendance.poll_note,
    )
    .select_from(Meetup)
    .join(Membership, Membership.group_id == Meetup.group_id)
    .join(Person, Person.id == Membership.person_id)
    .outerjoin(Attendance, and_(OF_MEMBER, Attendance.taken_off_at.is_(None)))
    .where(
        Meetup.group_id == bindparam("group"),
        Meetup.id == bindparam("meetup"),
        Membership.standing == Standing.IN,
        IS_ASKED,
    )
    .order_by(func.lower(Person.name), Membership.id)
)
_GUESTS = (
    select(
        literal(None),
        Attendance.guest_person_id,
        NAME_OF_GUEST,
        Attendance.id,
        literal(False),
        Attendance.poll_note,
    )
    .outerjoin(Person, Person.id == Attendance.guest_person_id)
    .where(
        Attendance.group_id == bindparam("group"),
        Attendance.meetup_id == bindparam("meetup"),
        Attendance.membership_id.is_(None),
        Attendance.taken_off_at.is_(None),
    )
    .order_by(func.lower(NAME_OF_GUEST), Attendance.id)
)
_SUITS = {suits.value: suits for suits in Suits}


def _about(meetup: Meetup) -> dict[str, Any]:
    return {"group": meetup.group_id, "meetup": meetup.id, "now": clock.now()}


def list_options(meetup: Meetup) -> list[Option]:
    """What there is to choose from: dates that have not gone by, in order, then places as they
    were proposed."""
    return list(db.session.scalars(_OPTIONS, _about(meetup)))


def get_option(meetup: Meetup, public_id: str) -> Option:
    """One of them; raises `NotFound`."""
    for option in list_options(meetup):
        if option.public_id == public_id:
            return option
    raise NotFound


def list_votes(meetup: Meetup) -> dict[int, dict[int, Suits]]:
    """For each option's key, what is said from each place at the meetup."""
    votes: dict[int, dict[int, Suits]] = defaultdict(dict)
    for option, attendance, suits in db.session.execute(_VOTES, _about(meetup)):
        votes[option][attendance] = _SUITS[suits]
    return votes


def list_own_votes(attendance: Attendance) -> dict[int, Vote]:
    """What is said from one place, by the option's key."""
    own = select(Vote).where(
        Vote.group_id == attendance.group_id, Vote.attendance_id == attendance.id
    )
    return {vote.option_id: vote for vote in db.session.scalars(own)}


def get_wall(viewer: Membership, meetup: Meetup) -> Wall:
    """Everyone asked, by name, the viewer first; people who don't see each other's things have
    not answered, as far as either can tell."""
    return _wall(meetup, _list_voters(viewer, meetup))


def get_own_wall(attendance: Attendance) -> Wall:
    """What one place says, for a personal link: nobody else is on it."""
    return _wall(attendance.meetup, [Voter(attendance.id, attendance.name, is_viewer=True)])


def _wall(meetup: Meetup, voters: list[Voter]) -> Wall:
    votes = list_votes(meetup)
    choices = []
    for key, public_id, date, place in db.session.execute(_OPTIONS_IN_SHORT, _about(meetup)):
        said = votes.get(key, {})
        by: dict[Suits | None, list[Voter]] = {suits: [] for suits in (*Suits, None)}
        for voter in voters:
            by[said.get(voter.key or 0)].append(voter)
        own = next((said.get(voter.key or 0) for voter in voters if voter.is_viewer), None)
        when = from_json(date) if date else None
        choices.append(Choice(public_id, when, place, own, said, *by.values()))
    return Wall(
        voters,
        [choice for choice in choices if choice.when and meetup.is_polling],
        [choice for choice in choices if choice.place and not meetup.place],
    )


def _list_voters(viewer: Membership, meetup: Meetup) -> list[Voter]:
    about = _about(meetup)
    rows = [*db.session.execute(_MEMBERS, about), *db.session.execute(_GUESTS, about)]
    organising = any(member == viewer.id and organises for member, *_, organises, _note in rows)
    hidden = people_apart(viewer) if organising else hidden_people(viewer)
    voters = [
        Voter(None, name, is_organiser=bool(organises))
        if person in hidden
        else Voter(key, name, member == viewer.id, bool(organises), note or "")
        for member, person, name, key, organises, note in rows
    ]
    return sorted(voters, key=lambda voter: not voter.is_viewer)


class Glance(NamedTuple):
    """A poll as a card shows it: how many dates there are to choose from, and whether the viewer
    has said anything."""

    dates: int
    has_answered: bool


def list_glances(viewers: list[Membership], meetups: list[Meetup]) -> dict[int, Glance]:
    """A glance at each of these that has no date yet, by its key."""
    polls = [meetup.id for meetup in meetups if not meetup.has_date]
    if not polls:
        return {}
    groups = [viewer.group_id for viewer in viewers]
    own = exists().where(
        Vote.group_id == Option.group_id,
        Vote.option_id == Option.id,
        Vote.attendance_id == Attendance.id,
        Attendance.group_id == Option.group_id,
        Attendance.meetup_id == Option.meetup_id,
        Attendance.membership_id.in_([viewer.id for viewer in viewers]),
    )
    rows = db.session.execute(
        select(Option.meetup_id, func.count(), func.max(case((own, 1), else_=0)))
        .where(
            Option.group_id.in_(groups),
            Option.meetup_id.in_(polls),
            Option.date.is_not(None),
            Option.dropped_at.is_(None),
            Option.ends_at > clock.now(),
        )
        .group_by(Option.meetup_id)
    )
    found = {meetup: Glance(dates, bool(answered)) for meetup, dates, answered in rows}
    return {poll: found.get(poll, Glance(0, False)) for poll in polls}


def list_to_remind() -> list[Meetup]:
    """Polls with a day to answer by whose one reminder has not gone."""
    return list_due(
        Meetup.ends_at > clock.now(),
        Meetup.state == State.POLLING,
        Meetup.answer_by.is_not(None),
        Meetup.reminded_at.is_(None),
    )


def list_with_new_options(before: datetime) -> list[Meetup]:
    """Meetups with an option proposed before this moment that nobody has been told of."""
    untold = exists().where(
        Option.group_id == Meetup.group_id,
        Option.meetup_id == Meetup.id,
        Option.told_at.is_(None),
        Option.dropped_at.is_(None),
        Option.proposed_at <= before,
    )
    return list_due(Meetup.ends_at > clock.now(), untold)
