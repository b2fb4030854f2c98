"""Reads of what is said in private: the viewer comes first, and sees what is theirs."""

from datetime import datetime

from sqlalchemy import Select, and_, literal, or_, select
from sqlalchemy.orm import aliased

from reunite import clock
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.lines import GROUPS, PLACES, VIEWER
from reunite.groups.models import Membership, Role
from reunite.groups.queries import list_others
from reunite.quietly.models import Aside, Concerned, QuietWord
from reunite.quietly.policy import KEPT_FOR
from reunite.safety.models import Block
from reunite.safety.queries import admits, by_someone_shown, people_apart, told

# What hosts told someone, until they answer or put it away.
TOLD_BY_HOSTS = select(Aside.group_id, literal(""), literal("")).where(
    Aside.group_id.in_(GROUPS),
    Aside.reader_id.in_(PLACES),
    Aside.from_hosts,
    Aside.put_away_at.is_(None),
    Aside.answer == "",
)
# Quiet words that are for someone as a host, until one of them answers.
_HOST, _AUTHOR = aliased(Membership), aliased(Membership)
_BLOCKED = select(Block.blocked_id).where(Block.blocker_id == VIEWER)
_BLOCKING = select(Block.blocker_id).where(Block.blocked_id == VIEWER)
_ABOUT = select(Concerned.word_id).where(
    Concerned.group_id.in_(GROUPS), Concerned.membership_id.in_(PLACES)
)
TO_HEAR = (
    select(QuietWord.group_id, literal(""), literal(""))
    .join(_HOST, and_(_HOST.group_id == QuietWord.group_id, _HOST.id.in_(PLACES)))
    .join(_AUTHOR, and_(_AUTHOR.group_id == QuietWord.group_id, _AUTHOR.id == QuietWord.author_id))
    .where(
        QuietWord.group_id.in_(GROUPS),
        QuietWord.closed_at.is_(None),
        _HOST.role == Role.HOST,
        _AUTHOR.person_id != VIEWER,
        _AUTHOR.person_id.not_in(_BLOCKED),
        _AUTHOR.person_id.not_in(_BLOCKING),
        QuietWord.id.not_in(_ABOUT),
        admits(QuietWord.audience_id),
    )
)


def list_hosts_for(author: Membership, concerned: list[Membership]) -> list[Membership]:
    """The hosts to whom the author may say something about these members: none of them, and
    nobody whom a block keeps apart from the author."""
    apart, about = people_apart(author), {member.id for member in concerned}
    return [
        member
        for member in list_others(author)
        if member.is_host and member.id not in about and member.person_id not in apart
    ]


def _for_host(host: Membership) -> Select[QuietWord]:
    """The quiet words that are for this host."""
    about_them = select(Concerned.word_id).where(
        Concerned.group_id == host.group_id, Concerned.membership_id == host.id
    )
    apart = select(Membership.id).where(
        Membership.group_id == host.group_id, Membership.person_id.in_(people_apart(host))
    )
    return (
        select(QuietWord)
        .where(
            QuietWord.group_id == host.group_id,
            QuietWord.id.not_in(about_them),
            QuietWord.author_id.not_in(apart),
            QuietWord.author_id != host.id,
            admits(QuietWord.audience_id),
        )
        .params(**told([host]))
    )


def _own(author: Membership) -> Select[QuietWord]:
    return select(QuietWord).where(
        QuietWord.group_id == author.group_id, QuietWord.author_id == author.id
    )


def list_for_host(viewer: Membership) -> list[QuietWord]:
    """What was said quietly to the viewer as a host, the newest first."""
    if not viewer.is_host:
        return []
    return list(db.session.scalars(_for_host(viewer).order_by(QuietWord.id.desc())))


def list_own(viewer: Membership) -> list[QuietWord]:
    """What the viewer said quietly, the newest first."""
    return list(db.session.scalars(_own(viewer).order_by(QuietWord.id.desc())))


def find_for_host(viewer: Membership, public_id: str) -> QuietWord | None:
    """A quiet word that is for this host."""
    if not viewer.is_host:
        return None
    return db.session.scalar(_for_host(viewer).where(QuietWord.public_id == public_id))


def get_for_host(viewer: Membership, public_id: str) -> QuietWord:
    """A quiet word that is for this host; raises `NotFound`."""
    word = find_for_host(viewer, public_id)
    if word is None:
        raise NotFound
    return word


def find_own(viewer: Membership, public_id: str) -> QuietWord | None:
    """A quiet word that the viewer said."""
    return db.session.scalar(_own(viewer).where(QuietWord.public_id == public_id))


def find_for_contact(public_id: str) -> QuietWord | None:
    """The quiet word that a personal link names; whoever asks must check the link itself."""
    return db.session.scalar(
        select(QuietWord)
        .where(QuietWord.public_id == public_id)
        .execution_options(across_groups=True)
    )


def _asides(viewer: Membership) -> Select[Aside]:
    """What was said aside to the viewer or by them, but for what someone hidden from them said.
    What hosts did that touches someone is told to them even so; and what one said oneself stays,
    else its going would tell of a block."""
    return (
        select(Aside)
        .where(
            Aside.group_id.in_([viewer.group_id]),
            or_(Aside.reader_id == viewer.id, Aside.author_id == viewer.id),
            or_(
                Aside.from_hosts,
                Aside.author_id == viewer.id,
                by_someone_shown(Aside.author_id),
            ),
        )
        .order_by(Aside.id.desc())
        .params(**told([viewer]))
    )


def list_asides(viewer: Membership) -> list[Aside]:
    """What was said to the viewer alone or by them, the newest first."""
    return list(db.session.scalars(_asides(viewer)))


def find_aside(viewer: Membership, public_id: str) -> Aside | None:
    """An aside to the viewer or by them."""
    return db.session.scalar(_asides(viewer).where(Aside.public_id == public_id))


def get_aside(viewer: Membership, public_id: str) -> Aside:
    """An aside to the viewer or by them; raises `NotFound`."""
    aside = find_aside(viewer, public_id)
    if aside is None:
        raise NotFound
    return aside


def last_note_at(author: Membership, reader: Membership) -> datetime | None:
    """When the author last wrote a note to this member."""
    return db.session.scalar(
        select(Aside.said_at)
        .where(
            Aside.group_id == author.group_id,
            Aside.author_id == author.id,
            Aside.reader_id == reader.id,
            Aside.from_hosts.is_(False),
        )
        .order_by(Aside.id.desc())
        .limit(1)
    )


def list_words_over() -> list[QuietWord]:
    """The quiet words of all groups that were answered so long ago that they are kept no more."""
    over = QuietWord.closed_at < clock.now() - KEPT_FOR
    found = select(QuietWord).where(over).execution_options(across_groups=True)
    return list(db.session.scalars(found))


def list_asides_over() -> list[Aside]:
    """The asides of all groups that were put away so long ago that they are kept no more."""
    over = Aside.put_away_at < clock.now() - KEPT_FOR
    found = select(Aside).where(over).execution_options(across_groups=True)
    return list(db.session.scalars(found))
