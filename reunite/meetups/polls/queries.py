"""Reads of what there is to choose from, and who says what to it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, select

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership, Standing
from reunite.meetups.models import Attendance, Meetup, State
from reunite.meetups.polls.models import Option, Suits, Vote
from reunite.safety.queries import hidden_people
from reunite.text import initial
from reunite.when import When


@dataclass(frozen=True)
class Voter:
    """One person asked, as the viewer may know them; `key` is their place's, if they have one."""

    key: int | None
    name: str
    is_viewer: bool = False

    @property
    def initial(self) -> str:
        """The letter on their pane."""
        return initial(self.name)


@dataclass(frozen=True)
class Choice:
    """One option, and what each voter says to it, in the voters' order."""

    public_id: str
    when: When | None
    place: str
    own: Suits | None
    said: tuple[tuple[Voter, Suits | None], ...]

    def who(self, suits: Suits | None) -> list[Voter]:
        """Those who say this to it; None for those who said nothing."""
        return [voter for voter, said in self.said if said is suits]

    @property
    def weight(self) -> tuple[int, int, int]:
        """How well it suits: by those who can, then those who can if need be, then fewest who
        can't."""
        counts = [len(self.who(suits)) for suits in (Suits.YES, Suits.IF_NEED_BE, Suits.NO)]
        return counts[0], counts[1], -counts[2]


@dataclass(frozen=True)
class Wall:
    """All there is to choose from, with everyone's answers as the viewer may know them."""

    voters: list[Voter]
    dates: list[Choice]
    places: list[Choice]

    @staticmethod
    def best(choices: list[Choice]) -> Choice | None:
        """The option that suits most so far, the first of several; none before anyone can."""
        best = max(choices, key=lambda choice: choice.weight, default=None)
        return best if best and best.weight[0] else None

    @property
    def has_answered(self) -> bool:
        """Has the viewer said anything?"""
        return any(choice.own for choice in (*self.dates, *self.places))


def list_options(meetup: Meetup) -> list[Option]:
    """What there is to choose from: dates in order, then places as they were proposed."""
    return list(
        db.session.scalars(
            select(Option)
            .where(
                Option.group_id == meetup.group_id,
                Option.meetup_id == meetup.id,
                Option.dropped_at.is_(None),
            )
            .order_by(Option.place != "", Option.starts_at, Option.ends_at, Option.id)
        )
    )


def get_option(meetup: Meetup, public_id: str) -> Option:
    """One of them; raises `NotFound`."""
    for option in list_options(meetup):
        if option.public_id == public_id:
            return option
    raise NotFound


def list_votes(meetup: Meetup) -> dict[int, dict[int, Suits]]:
    """For each option's key, what is said from each place at the meetup."""
    rows = db.session.execute(
        select(Vote.option_id, Vote.attendance_id, Vote.suits)
        .join(Option, Option.id == Vote.option_id)
        .where(
            Vote.group_id == meetup.group_id,
            Option.group_id == meetup.group_id,
            Option.meetup_id == meetup.id,
        )
    )
    votes: dict[int, dict[int, Suits]] = defaultdict(dict)
    for option, attendance, suits in rows:
        votes[option][attendance] = suits
    return votes


def find_vote(option: Option, attendance: Attendance) -> Vote | None:
    """What this place says to this option."""
    return db.session.scalar(
        select(Vote).where(
            Vote.group_id == option.group_id,
            Vote.option_id == option.id,
            Vote.attendance_id == attendance.id,
        )
    )


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
    for option in list_options(meetup):
        said = votes.get(option.id, {})
        by_voter = tuple((voter, said.get(voter.key or 0)) for voter in voters)
        own = next((suits for voter, suits in by_voter if voter.is_viewer), None)
        choices.append(Choice(option.public_id, option.when, option.place, own, by_voter))
    return Wall(voters, [c for c in choices if c.when], [c for c in choices if c.place])


def _list_voters(viewer: Membership, meetup: Meetup) -> list[Voter]:
    members = db.session.execute(
        select(Membership.id, Person.id, Person.name, Attendance.id)
        .join(Person, Person.id == Membership.person_id)
        .outerjoin(
            Attendance,
            (Attendance.group_id == meetup.group_id)
            & (Attendance.meetup_id == meetup.id)
            & (Attendance.membership_id == Membership.id)
            & Attendance.taken_off_at.is_(None),
        )
        .where(Membership.group_id == meetup.group_id, Membership.standing == Standing.IN)
        .order_by(Person.name, Membership.id)
    ).all()
    guests = db.session.execute(
        select(Attendance.id, Attendance.guest_name)
        .where(
            Attendance.group_id == meetup.group_id,
            Attendance.meetup_id == meetup.id,
            Attendance.membership_id.is_(None),
            Attendance.taken_off_at.is_(None),
        )
        .order_by(Attendance.guest_name, Attendance.id)
    ).all()
    hidden = hidden_people([viewer])
    voters = [
        Voter(None if person in hidden else key, name, is_viewer=member == viewer.id)
        for member, person, name, key in members
        if key or meetup.is_for_all
    ]
    voters += [Voter(key, name) for key, name in guests]
    return sorted(voters, key=lambda voter: (not voter.is_viewer, voter.name.casefold()))


def _list_due(condition: ColumnElement[bool]) -> list[Meetup]:
    """Meetups of any group, to come, that a job has something to do for."""
    to_come = and_(Meetup.state != State.CANCELLED, Meetup.ends_at > clock.now())
    due = select(Meetup).where(to_come, condition).order_by(Meetup.id)
    return list(db.session.scalars(due.execution_options(across_groups=True)))


def list_to_remind() -> list[Meetup]:
    """Polls with a day to answer by whose one reminder has not gone."""
    return _list_due(
        and_(
            Meetup.state == State.POLLING,
            Meetup.answer_by.is_not(None),
            Meetup.reminded_at.is_(None),
        )
    )


def list_with_new_options(before: datetime) -> list[Meetup]:
    """Meetups with an option proposed before this moment that nobody has been told of."""
    return _list_due(
        exists().where(
            Option.group_id == Meetup.group_id,
            Option.meetup_id == Meetup.id,
            Option.told_at.is_(None),
            Option.dropped_at.is_(None),
            Option.proposed_at <= before,
        )
    )
