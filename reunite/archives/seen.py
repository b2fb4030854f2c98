"""What of a group's rows one member sees: by the same reads as its pages, and no more."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from sqlalchemy import Select, Table, and_, exists, not_, or_, select

from reunite import clock
from reunite.accounts.models import Person
from reunite.archives.columns import has_number
from reunite.archives.scope import Kind, Scope
from reunite.db import db
from reunite.groups.models import Answer as Asked
from reunite.groups.models import Invitation, Membership, Standing
from reunite.mail.outbox import NOWHERE
from reunite.meetups import policy as meetups_policy
from reunite.meetups import queries as meetups
from reunite.meetups.afterwards.models import Contact, QuietRhythm
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.milestones import queries as milestones
from reunite.milestones.models import Milestone, Moment, Named
from reunite.posts.queries import reads_of
from reunite.safety.queries import (
    admits,
    by_someone_shown,
    hidden_people,
    is_apart,
    is_own,
    people_apart,
    told,
)
from reunite.shelves.helps import queries as helps
from reunite.shelves.helps.models import Experience
from reunite.shelves.making import queries as making
from reunite.shelves.making.models import Making, Piece, Presence
from reunite.shelves.sounding import queries as sounding
from reunite.shelves.sounding.models import Question
from reunite.words.models import Word

Row = dict[str, Any]
Reads = Callable[[list[Membership]], Any]
Keys = set[Any]
_MEMBERS = {Kind.GROUP, Kind.MINE_HERE}
_WORDS = reads_of(Word, at=Word.said_at, said=(Word.body,))
_TABLES = db.metadata.tables


def _named(viewers: list[Membership]) -> Select[int, int]:
    """The names beside moments, but those taken off, and those that a block keeps apart."""
    hidden = hidden_people(viewers)
    return (
        select(Named.moment_id, Named.person_id)
        .join(Moment, Moment.id == Named.moment_id)
        .where(
            Named.taken_off_at.is_(None),
            Named.person_id.not_in(hidden),
            not_(is_apart(Moment.person_id, Named.person_id)),
        )
    )


def _remembering(viewers: list[Membership]) -> Select[Any]:
    page: Any = _TABLES["remembering"]  # whoever keeps it is above us
    return select(page.c.id).where(
        page.c.group_id.in_([viewer.group_id for viewer in viewers]),
        by_someone_shown(page.c.membership_id),
        admits(page.c.audience_id),
    )


# The keys that a member sees of what stands by itself; the statements are `told` who reads.
_SEEN: dict[str, Reads] = {
    "milestone": lambda v: milestones.READS.visible_to(v).with_only_columns(Milestone.id),
    "meetup": lambda v: meetups.visible(v).with_only_columns(Meetup.id),
    "experience": lambda v: helps.READS.visible_to(v).with_only_columns(Experience.id),
    "question": lambda v: sounding.READS.visible_to(v).with_only_columns(Question.id),
    "making": lambda v: making.READS.visible_to(v).with_only_columns(Making.id),
    "piece": lambda v: making.PIECES.visible_to(v).with_only_columns(Piece.id),
    "word": lambda v: _WORDS.visible_to(v).with_only_columns(Word.id),
    "named": _named,
    "contact": lambda v: select(Contact.id).where(
        Contact.group_id.in_([viewer.group_id for viewer in v]),
        by_someone_shown(Contact.author_id),
        admits(Contact.audience_id),
    ),
    "presence": lambda v: select(Presence.making_id, Presence.member_id).where(
        Presence.group_id.in_([viewer.group_id for viewer in v]),
        by_someone_shown(Presence.member_id),
    ),
    "quiet_rhythm": lambda v: select(QuietRhythm.group_id).where(
        QuietRhythm.group_id.in_([viewer.group_id for viewer in v if viewer.is_host])
    ),
    "remembering": _remembering,
}

# What follows what it belongs to: a vote is there where its option is. Of anything that is named
# neither here nor above, members have nothing.
_FOLLOWS = {
    *("circle", "agreement", "person", "membership"),
    *("moment", "series", "conversation", "audience", "album", "chosen", "photo"),
    *("poll_option", "attendance", "standing_answer", "vote", "item", "lift"),
}


def _has_answered(conversation: Any, group: Any) -> Any:
    return exists().where(
        Word.conversation_id == conversation,
        Word.group_id == group,
        Word.taken_down_at.is_(None),
        is_own(Word.author_id),
    )


def _came(viewers: list[Membership]) -> Any:
    return exists().where(
        Attendance.group_id == Meetup.group_id,
        Attendance.meetup_id == Meetup.id,
        Attendance.membership_id.in_([viewer.id for viewer in viewers]),
        or_(Attendance.given == Answer.YES, Attendance.is_organising),
    )


# What a member took part in, of what they see.
_TOOK_PART: dict[str, Reads] = {
    "milestone": lambda v: or_(
        is_own(Milestone.author_id),
        exists().where(
            Named.moment_id == Milestone.moment_id,
            Named.person_id == v[0].person_id,
            Named.taken_off_at.is_(None),
        ),
        _has_answered(Milestone.conversation_id, Milestone.group_id),
    ),
    "meetup": lambda v: or_(Meetup.organiser_id.in_([one.id for one in v]), _came(v)),
    "experience": lambda v: is_own(Experience.author_id),
    "question": lambda v: or_(
        is_own(Question.author_id), _has_answered(Question.conversation_id, Question.group_id)
    ),
    "making": lambda v: or_(
        is_own(Making.author_id),
        exists().where(
            Piece.making_id == Making.id,
            Piece.group_id == Making.group_id,
            is_own(Piece.author_id),
        ),
        exists().where(
            Presence.making_id == Making.id,
            Presence.group_id == Making.group_id,
            is_own(Presence.member_id),
        ),
    ),
    "contact": lambda v: is_own(Contact.author_id),
    "remembering": lambda v: _TABLES["remembering"].c.id.is_(None),
}
# When each was shared: what came after someone left isn't theirs to take.
_SHARED_AT = {
    "milestone": "shared_at",
    "meetup": "planned_at",
    "experience": "shared_at",
    "question": "asked_at",
    "making": "started_at",
    "piece": "made_at",
    "word": "said_at",
    "photo": "added_at",
    "contact": "logged_at",
}


class Eyes:
    """With whose eyes an archive is read: a member's, or, of a whole group or of all that is
    someone's own, nobody's in particular."""

    def __init__(self, scope: Scope) -> None:
        self.kind = scope.kind
        self.group_id = scope.group.id if scope.group else None
        self.viewers = [scope.viewer] if scope.viewer else []
        self.until = scope.viewer.left_at if scope.viewer else None
        self.unseen_places: Keys = set()

    @property
    def are_members(self) -> bool:
        """Is it a member who reads?"""
        return self.kind in _MEMBERS

    def keys_of(self, table: Table) -> Keys | None:
        """The keys of the rows of a table that are seen; None for all of them."""
        if not self.are_members or table.name in _FOLLOWS:
            return None
        if table.name not in _SEEN:
            return set()
        statement = _SEEN[table.name](self.viewers)
        if self.kind is Kind.MINE_HERE and table.name in _TOOK_PART:
            statement = statement.where(_TOOK_PART[table.name](self.viewers))
        params = {**told(self.viewers), "now": clock.now()}
        rows = db.session.execute(statement.execution_options(across_groups=True), params)
        return {row[0] if has_number(table) else tuple(row) for row in rows}

    def is_too_late(self, name: str, found: Mapping[Any, Any]) -> bool:
        """Was it shared after the reader left?"""
        at = _SHARED_AT.get(name)
        return bool(self.until and at and found[at] > self.until)

    @cached_property
    def hidden(self) -> frozenset[int]:
        """The keys of the people whose things the reader doesn't see."""
        return hidden_people(self.viewers) if self.viewers else frozenset()

    @cached_property
    def people(self) -> dict[int, tuple[int, Standing]]:
        """Who each of the group's members is, and whether they're in."""
        rows = db.session.execute(
            select(Membership.id, Membership.person_id, Membership.standing).where(
                Membership.group_id == self.group_id
            )
        )
        return {row.id: (row.person_id, row.standing) for row in rows}

    @cached_property
    def birthdays(self) -> Keys:
        """The keys of the people who share theirs with the group."""
        rows = select(Membership.person_id).where(
            Membership.group_id == self.group_id, Membership.shares_birthday
        )
        return set(db.session.scalars(rows)) - people_apart(self.viewers)

    @cached_property
    def addresses(self) -> dict[int, str]:
        """Where each member can be written to, or was asked back to their place."""
        asked = and_(Invitation.place_id == Membership.id, Invitation.answer == Asked.OPEN)
        rows = db.session.execute(
            select(Membership.person_id, Person.email, Invitation.email)
            .join(Membership.person)
            .outerjoin(Invitation, and_(Invitation.group_id == self.group_id, asked))
            .where(Membership.group_id == self.group_id, Membership.standing == Standing.IN)
        )
        return {
            person: (asked_at or "") if own.endswith(NOWHERE) else own
            for person, own, asked_at in rows
        }

    @cached_property
    def meetups_known(self) -> Keys:
        """The public ids of the meetups that the reader sees."""
        known = meetups.visible(self.viewers).with_only_columns(Meetup.public_id)
        return set(db.session.scalars(known))

    @cached_property
    def meetups(self) -> dict[int, tuple[bool, bool]]:
        """Of each meetup, whether the reader organises it, and sees where it is."""
        [viewer] = self.viewers
        mine = select(Attendance).where(
            Attendance.group_id == viewer.group_id, Attendance.membership_id == viewer.id
        )
        own = {place.meetup_id: place for place in db.session.scalars(mine)}
        found = {}
        for meetup in db.session.scalars(meetups.visible(self.viewers)):
            place = own.get(meetup.id)
            organises = meetups_policy.is_theirs(viewer, meetup, place)
            looks_after = meetups_policy.looks_after(viewer, meetup, place)
            found[meetup.id] = (
                organises,
                meetups_policy.sees_place(meetup, place, clock.now(), organising=looks_after),
            )
        return found

    @cached_property
    def nameless_albums(self) -> Keys:
        """The albums of pieces that others made without their name on it."""
        [viewer] = self.viewers
        nameless = select(Piece.album_id).where(
            Piece.group_id == viewer.group_id, ~Piece.shows_name, Piece.author_id != viewer.id
        )
        return set(db.session.scalars(nameless))

    @cached_property
    def authors(self) -> dict[int, int]:
        """Who chose each audience, where it is known by what is shared with it."""
        found: dict[int, int] = {}
        for table in _TABLES.values():
            if {"audience_id", "author_id", "group_id"} <= set(table.c.keys()):
                rows = select(table.c.audience_id, table.c.author_id).where(
                    table.c.group_id == self.group_id, table.c.audience_id.is_not(None)
                )
                found.update((row[0], row[1]) for row in db.session.execute(rows))
        return found
