"""What a letter tells its reader, read as the features show it to them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Select, and_, func, or_, select, tuple_

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db
from reunite.groups.models import (
    BRINGS,
    UNCHOSEN,
    MailChoice,
    MailSort,
    Membership,
    Standing,
)
from reunite.letters import policy
from reunite.letters.models import Letter
from reunite.mail.outbox import QuietHours, after_quiet_hours
from reunite.meetups.afterwards.policy import Rhythm
from reunite.meetups.afterwards.queries import find_rhythm
from reunite.meetups.models import Attendance, Meetup
from reunite.meetups.policy import looks_after, sees_place
from reunite.meetups.queries import find_attendance, list_coming
from reunite.memories.lookback.queries import (
    BY_ITSELF,
    list_in_this_month,
    list_on_this_day,
)
from reunite.memories.queries import Entry
from reunite.milestones import queries as milestones
from reunite.milestones.models import Milestone
from reunite.safety.queries import by_someone_remembered, hidden_people
from reunite.shelves.queries import Shelf, list_open
from reunite.words.models import Word
from reunite.words.queries import list_words

MEMORIES = 3
MOST = 12  # of each sort of thing; the rest is on the group's pages


class Planned(NamedTuple):
    """A meetup to come, the reader's place at it, and where it is, if they may know."""

    meetup: Meetup
    own: Attendance | None
    where: str


class Shared(NamedTuple):
    """A milestone, the names of who said something about it since the last letter, and the words it
    is folded under, if it is."""

    milestone: Milestone
    voices: list[str]
    fold_words: str


@dataclass(frozen=True)
class Contents:
    """What one letter tells."""

    planned: list[Planned]
    shared: list[Shared]
    talked_about: list[Shared]
    newcomers: list[str]
    from_other_years: list[Entry]
    shelves: list[Shelf]
    rhythm: Rhythm | None
    rereads: bool

    def has_something(self, since: datetime, until: datetime) -> bool:
        """Is there anything new since then, or a meetup that begins before `until`? The rest is
        worth a line, but no letter."""
        meetups = [planned.meetup for planned in self.planned]
        near_or_new = any(m.changed_at > since or m.starts_at < until for m in meetups)
        return bool(near_or_new or self.shared or self.talked_about or self.newcomers)


def find_last(member: Membership) -> Letter | None:
    """How far they were told the last time."""
    return db.session.scalar(
        select(Letter).where(Letter.group_id == member.group_id, Letter.membership_id == member.id)
    )


def list_due() -> Iterator[tuple[str, date]]:
    """Which members a letter is due for, by public id, and the day of it: those who live where it
    is morning or day now, want it, and have not been told as far."""
    now = clock.now()
    clocks = db.session.execute(select(Person.timezone, Person.quiet_hours).distinct()).all()
    awake = [(zone, quiet) for zone, quiet in clocks if after_quiet_hours(now, zone, quiet) == now]
    for choice in BRINGS[MailSort.LETTER]:
        due: dict[date, list[tuple[str, QuietHours]]] = defaultdict(list)
        for zone, quiet in awake:
            if day := policy.find_due_day(choice, now, zone):
                due[day].append((zone, quiet))
        for day, those in due.items():
            for public_id in db.session.scalars(_readers(choice, day, those)).all():
                yield public_id, day


def _readers(choice: MailChoice, day: date, clocks: list[tuple[str, QuietHours]]) -> Select[str]:
    chosen = Membership.mail_choices[MailSort.LETTER.value].as_string()
    return (
        select(Membership.public_id)
        .join(Person, Person.id == Membership.person_id)
        .outerjoin(Letter, Letter.membership_id == Membership.id)
        .where(
            Membership.standing == Standing.IN,
            Membership.has_paused_mail.is_(False),
            func.coalesce(chosen, UNCHOSEN[MailSort.LETTER].value) == choice.value,
            tuple_(Person.timezone, Person.quiet_hours).in_(clocks),
            or_(Letter.day.is_(None), Letter.day < day),
        )
        .order_by(Membership.id)
        .execution_options(across_groups=True)
    )


def gather(reader: Membership, since: datetime, day: date) -> Contents:
    """What there is to tell one member about their group since then, on the letter's day."""
    has_milestones = reader.wants_in_letter(MailSort.MILESTONES)
    shared, talked_about = _list_shared(reader, since) if has_milestones else ([], [])
    has_meetups = reader.wants_in_letter(MailSort.MEETUPS)
    return Contents(
        planned=_list_planned(reader) if has_meetups else [],
        shared=shared,
        talked_about=talked_about,
        newcomers=_list_newcomers(reader, since),
        from_other_years=_list_from_other_years(reader, day) if has_milestones else [],
        shelves=list_open([reader]).get(reader.group_id, []) if has_milestones else [],
        rhythm=find_rhythm(reader) if has_meetups else None,
        rereads=policy.is_anniversary(reader.group, day),
    )


def _list_planned(reader: Membership) -> list[Planned]:
    planned, now = [], clock.now()
    for meetup in list_coming([reader], MOST):
        own = find_attendance(reader, meetup)
        organising = looks_after(reader, meetup, own)
        shown = meetup.has_date and sees_place(meetup, own, now, organising=organising)
        planned.append(Planned(meetup, own, meetup.place if shown else ""))
    return planned


def _list_from_other_years(reader: Membership, day: date) -> list[Entry]:
    """What happened in this week or this month of other years, for who asked to be told."""
    if not reader.person.looks_back_in_letter:
        return []
    if reader.mail_choice(MailSort.LETTER) is MailChoice.WEEKLY:
        return list_on_this_day([reader], day, MEMORIES, days=7, part=BY_ITSELF)
    return list_in_this_month([reader], day, MEMORIES, part=BY_ITSELF)


def _list_newcomers(reader: Membership, since: datetime) -> list[str]:
    """The names of those who joined since then."""
    found = (
        select(Person.name)
        .join(Membership, Membership.person_id == Person.id)
        .where(
            Membership.group_id == reader.group_id,
            Membership.standing == Standing.IN,
            Membership.joined_at > since,
            Membership.id != reader.id,
            Person.id.not_in(hidden_people(reader)),
        )
        .order_by(func.lower(Person.name), Membership.id)
    )
    return list(db.session.scalars(found))


def _list_shared(reader: Membership, since: datetime) -> tuple[list[Shared], list[Shared]]:
    """What friends shared since then; and what else was talked about, whosever it is."""
    talks = select(Word.conversation_id).where(
        Word.group_id == reader.group_id, Word.said_at > since, Word.taken_down_at.is_(None)
    )
    is_news = and_(Milestone.shared_at > since, Milestone.author_id != reader.id)
    found = db.session.scalars(
        milestones.READS.visible_to([reader])
        .where(
            or_(is_news, Milestone.conversation_id.in_(talks)),
            ~by_someone_remembered(Milestone.author_id),
        )
        .order_by(is_news.desc(), Milestone.id.desc())
        .limit(MOST)
    ).all()
    voices = _list_voices(reader, found, since)
    told = [
        Shared(one, voices[one.conversation_id], milestones.fold_of([reader], one)) for one in found
    ]
    news = [s for s in told if s.milestone.shared_at > since and s.milestone.author_id != reader.id]
    return news, [one for one in told if one not in news and one.voices]


def _list_voices(
    reader: Membership, told: Sequence[Milestone], since: datetime
) -> dict[int, list[str]]:
    """Who else said something about each of these since then, by the conversation's key."""
    voices: dict[int, list[str]] = defaultdict(list)
    said = list_words([reader], [milestone.conversation_id for milestone in told])
    for conversation, words in said.items():
        late = [word for word in words if word.said_at > since and word.author_id != reader.id]
        voices[conversation] = list(dict.fromkeys(word.author.person.name for word in late))
    return voices
