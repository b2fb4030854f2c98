"""Who sees what of whom: the one place that says so, for reads of every kind of thing.

A block shows as nothing at all, on either side: what it hides is absent, and asked for by its
address it is not found, just like what was shared with others and what never was.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from flask import g, has_request_context
from sqlalchemy import (
    BindParameter,
    Boolean,
    ColumnElement,
    CompoundSelect,
    Integer,
    String,
    and_,
    bindparam,
    cast,
    func,
    literal,
    not_,
    null,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, joinedload

from reunite import clock
from reunite.accounts.models import Person
from reunite.accounts.queries import find_person_by_email
from reunite.db import UTCDateTime, db
from reunite.errors import NotFound
from reunite.groups.models import Membership, Standing
from reunite.groups.queries import find_invitation, list_others
from reunite.safety.doors import Held, fold_words, shut_words, shuts
from reunite.safety.labels import NO_LABELS, Labels, Topic
from reunite.safety.models import Audience, Block, Chosen, Door, TimeApart

_KEPT = "wishes"

# Made once: it is read for every page. A block is a row that says nothing but whom.
_NOTHING_SAID = (literal(0), literal(""), cast(null(), Boolean))
_WISHES: CompoundSelect[int, int, str, bool | None] = union_all(
    select(Block.blocked_id, *_NOTHING_SAID).where(Block.blocker_id == bindparam("person")),
    select(Block.blocker_id, *_NOTHING_SAID).where(Block.blocked_id == bindparam("person")),
    select(Door.other_id, type_coerce(Door.topic, Integer), Door.word, Door.is_shut).where(
        Door.person_id == bindparam("person"),
        or_(Door.until.is_(None), Door.until > bindparam("now", type_=UTCDateTime)),
    ),
)


class Wishes(NamedTuple):
    """The keys of the people whom a block keeps apart from someone, and their own doors."""

    apart: frozenset[int] = frozenset()
    doors: tuple[Held, ...] = ()


def _places(viewer: Membership | list[Membership]) -> list[Membership]:
    return viewer if isinstance(viewer, list) else [viewer]


def _wishes(viewer: Membership | list[Membership]) -> Wishes:
    """What holds for this viewer now, read once in a request. Several memberships are those of one
    person."""
    places = _places(viewer)
    if not places:
        return Wishes()
    person = places[0].person_id
    kept: dict[int, Wishes] = g.setdefault(_KEPT, {}) if has_request_context() else {}
    if person not in kept:
        apart, doors = set(), []
        rows = db.session.execute(_WISHES, {"person": person, "now": clock.now()})
        for other, topic, word, is_shut in rows:
            if is_shut is None:
                apart.add(other)
            else:
                doors.append(Held(Topic(topic), word, other, is_shut))
        kept[person] = Wishes(frozenset(apart), tuple(doors))
    return kept[person]


def people_apart(viewer: Membership | list[Membership]) -> frozenset[int]:
    """The keys of the people whom a block keeps apart from this viewer: neither sees the
    other's things."""
    return _wishes(viewer).apart


def hidden_people(viewer: Membership | list[Membership]) -> frozenset[int]:
    """The keys of the people whose things this viewer doesn't see: those apart, who don't see the
    viewer's either, and those whom the viewer has shut out, who know nothing of it."""
    apart, doors = _wishes(viewer)
    return apart | {door.other_id for door in doors if door.is_shut and door.other_id}


def forget_wishes() -> None:
    """Read them afresh the next time, since they have changed."""
    g.pop(_KEPT, None)


def told(viewers: list[Membership]) -> dict[str, object]:
    """What a statement made of the clauses below, or of a group's rows, is told about who reads:
    the keys of their `groups`, of their `places` in them, of themselves as `reader`, of those
    `hidden` from them, and the topics and words `shut` out."""
    doors = _wishes(viewers).doors
    return {
        "groups": [viewer.group_id for viewer in viewers],
        "places": [viewer.id for viewer in viewers],
        "reader": viewers[0].person_id if viewers else None,
        "hidden": list(hidden_people(viewers)),
        "shut": sum({door.topic.value for door in doors if door.is_shut}),
        "shut_words": shut_words(doors),
    }


def fold_for(viewers: list[Membership], by: int, labels: Labels = NO_LABELS, *texts: str) -> str:
    """The words under which what the person with the key `by` says in these texts starts folded
    for the viewer; "" where it is open. One's own folds under its note alone."""
    return fold_words(_doors_towards(viewers, by), by, labels, *texts)


def fold_of_many(viewer: Membership | None) -> Callable[..., str]:
    """`fold_for` of many things at once: the viewer's doors as they are now. Without a viewer, only
    an author's note folds."""
    doors = _wishes([viewer]).doors if viewer else ()

    def fold(by: int, labels: Labels = NO_LABELS, *texts: str) -> str:
        is_own = viewer is not None and viewer.person_id == by
        return fold_words(() if is_own else doors, by, labels, *texts)

    return fold


def is_shut_out(
    viewers: list[Membership], by: int, labels: Labels = NO_LABELS, *texts: str
) -> bool:
    """Has the viewer shut out what the person with the key `by` says in these texts? For what no
    statement can ask, since it rests sealed. One's own is always there."""
    return shuts(_doors_towards(viewers, by), by, labels, *texts)


def _doors_towards(viewers: list[Membership], by: int) -> tuple[Held, ...]:
    return () if viewers and viewers[0].person_id == by else _wishes(viewers).doors


_GROUPS: BindParameter[int] = bindparam("groups", expanding=True)
_HIDDEN_MEMBERS = select(Membership.id).where(
    Membership.group_id.in_(_GROUPS),
    Membership.person_id.in_(bindparam("hidden", expanding=True)),
)


def by_someone_shown(membership_id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """A clause, once `told`: what this member did is not hidden from the viewer."""
    return membership_id.not_in(_HIDDEN_MEMBERS)


_ONCE_APART = (
    select(Membership.id)
    .join(TimeApart, TimeApart.other_id == Membership.person_id)
    .where(
        Membership.group_id.in_(_GROUPS), TimeApart.person_id == bindparam("reader", type_=Integer)
    )
    .correlate(None)
)


def said_while_not_apart(
    membership_id: InstrumentedAttribute[int], at: InstrumentedAttribute[datetime]
) -> ColumnElement[bool]:
    """A clause, once `told`: when this member said it, no block that has ended since kept them and
    the viewer apart. Unblocking brings nothing back."""
    then = _ONCE_APART.where(
        Membership.id == membership_id, TimeApart.since <= at, TimeApart.until > at
    )
    missed = then.correlate_except(Membership, TimeApart).exists()
    return or_(membership_id.not_in(_ONCE_APART), not_(missed))  # almost always the first


_REMEMBERED = select(Membership.id).where(
    Membership.group_id.in_(_GROUPS), Membership.standing == Standing.REMEMBERED
)


def by_someone_remembered(membership_id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """A clause, once `told`: this member has died. What was theirs alone is sealed then, and
    nothing of theirs comes to anybody by itself."""
    return membership_id.in_(_REMEMBERED)


def is_apart(
    one: InstrumentedAttribute[int], other: InstrumentedAttribute[int]
) -> ColumnElement[bool]:
    """A clause: a block keeps these two people apart, whoever reads."""
    blocks = select(Block.blocker_id).where(
        or_(
            and_(Block.blocker_id == one, Block.blocked_id == other),
            and_(Block.blocker_id == other, Block.blocked_id == one),
        )
    )
    return blocks.correlate_except(Block).exists()


def is_own(membership_id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """A clause, once `told`: it is the viewer's own."""
    return membership_id.in_(bindparam("places", expanding=True))


def is_about_something_shown(topics: InstrumentedAttribute[Topic]) -> ColumnElement[bool]:
    """A clause, once `told`: it is about nothing that the viewer has shut out."""
    return type_coerce(topics, Integer).bitwise_and(bindparam("shut", type_=Integer)) == 0


_SHUT_WORDS = bindparam("shut_words", type_=String)


def says_nothing_shut_out(*texts: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """A clause, once `told`: no word that the viewer has shut out stands in these texts."""
    return or_(
        _SHUT_WORDS.is_(None), not_(or_(*(text.regexp_match(_SHUT_WORDS) for text in texts)))
    )


def admits(audience_id: InstrumentedAttribute[int | None]) -> ColumnElement[bool]:
    """A clause, once `told`: the viewer is in this audience, or everyone in the group is."""
    chosen = select(Chosen.membership_id).where(
        Chosen.audience_id == audience_id,
        Chosen.group_id.in_(_GROUPS),
        Chosen.membership_id.in_(bindparam("places", expanding=True)),
    )
    return or_(audience_id.is_(None), chosen.correlate_except(Chosen).exists())


def list_chosen(viewer: Membership, audience: Audience | None) -> list[Membership] | None:
    """The members, besides the viewer, whom the viewer chose; None where it is for everyone.

    Someone hidden is among them: nothing here may tell of a block.
    """
    if audience is None:
        return None
    chosen = audience.member_ids
    return [member for member in list_others(viewer) if member.id in chosen]


def list_readers(author: Membership, audience: Audience | None) -> list[Membership]:
    """The members, besides the author, who may see what the author shares with this audience. Who
    of them has shut the author out is theirs to know."""
    chosen = list_chosen(author, audience)
    others = list_others(author) if chosen is None else chosen
    apart = people_apart(author)
    return [member for member in others if member.person_id not in apart]


def list_doors(viewer: Person) -> list[Door]:
    """The viewer's own doors that hold now, those towards people last, each as it was made."""
    found = (
        select(Door)
        .where(Door.person_id == viewer.id, or_(Door.until.is_(None), Door.until > clock.now()))
        .order_by(Door.other_id.is_not(None), Door.id)
        .options(joinedload(Door.other))
    )
    return list(db.session.scalars(found))


def get_door(viewer: Person, public_id: str) -> Door:
    """One of the viewer's own doors; raises `NotFound`."""
    for door in list_doors(viewer):
        if door.public_id == public_id:
            return door
    raise NotFound


_FRIENDS = (
    select(Person)
    .join(Membership, Membership.person_id == Person.id)
    .where(
        Membership.group_id.in_(bindparam("groups", expanding=True)),
        Membership.id.not_in(bindparam("places", expanding=True)),
        Membership.standing == Standing.IN,
    )
    .distinct()
)


def list_friends(viewers: list[Membership]) -> list[Person]:
    """The people who are in any of these groups with the viewer, by name; someone blocked is among
    them, since nothing that lists them may tell of a block."""
    told = {"groups": [v.group_id for v in viewers], "places": [v.id for v in viewers]}
    friends = db.session.execute(_FRIENDS, told).scalars()
    return sorted(friends, key=lambda friend: (friend.name.casefold(), friend.id))


def list_blocked(viewer: Person) -> list[Person]:
    """The people whom the viewer has blocked, by name."""
    blocks = db.session.scalars(
        select(Block)
        .join(Block.blocked)
        .where(Block.blocker_id == viewer.id)
        .order_by(func.lower(Person.name), Person.id)
    )
    return [block.blocked for block in blocks]


def get_blocked(viewer: Person, public_id: str) -> Person:
    """Someone whom the viewer has blocked; raises `NotFound` for anyone else."""
    for person in list_blocked(viewer):
        if person.public_id == public_id:
            return person
    raise NotFound


def has_blocked(viewer: Person, other: Person) -> bool:
    """Has the viewer blocked them? For the viewer alone to know."""
    return db.session.get(Block, (viewer.id, other.id)) is not None


def may_be_asked_in(subject_key: str) -> bool:
    """May the mail with this invitation go? Not where a block keeps apart who asks and who has
    that address; who asks can't tell that from an address that wants no mail."""
    invitation = find_invitation(subject_key.partition(":")[2])
    return invitation is None or not is_apart_from(invitation.inviter, invitation.address)


def is_apart_from(member: Membership, email: str) -> bool:
    """Does a block keep this member apart from whoever has that address?"""
    person = find_person_by_email(email)
    return person is not None and person.id in people_apart(member)
