"""Reads of check-ins and of what was said to them, for a viewer. What rests sealed is sifted here,
once it is open: no statement can ask about it."""

from typing import NamedTuple

from sqlalchemy import Boolean, Integer, bindparam, or_, select

from reunite import clock
from reunite.accounts.models import Person
from reunite.checkins.models import CheckIn, Content, Keepsake, NotToday, Reply
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.posts.queries import reads_of
from reunite.safety.labels import NO_LABELS
from reunite.safety.queries import by_someone_remembered, fold_for, is_own, is_shut_out, told

ON_A_PAGE = 30

# Found to be under 18, someone can neither come in nor take anything down: what they wrote rests.
_TOO_YOUNG = select(Membership.id).where(
    Membership.group_id.in_(bindparam("groups", expanding=True)),
    Membership.person_id.in_(select(Person.id).where(Person.is_under_18)),
)
# Folded ones are among them: their readers are told that their author is changing them.
_CHECK_INS = reads_of(
    CheckIn,
    CheckIn.ends_at > bindparam("now"),
    CheckIn.author_id.not_in(_TOO_YOUNG),
    ~by_someone_remembered(CheckIn.author_id),
    at=CheckIn.shared_at,
).shared
_ONE = _CHECK_INS.where(CheckIn.public_id == bindparam("public_id"))
_AFTER = bindparam("after", type_=Integer)
_PAGE = (
    _CHECK_INS.where(or_(_AFTER.is_(None), CheckIn.id < _AFTER))
    .order_by(CheckIn.id.desc())
    .limit(bindparam("limit"))
)
_REPLIES = reads_of(
    Reply,
    Reply.check_in_id == bindparam("check_in"),
    ~by_someone_remembered(Reply.author_id),
    or_(~Reply.is_for_author, is_own(Reply.author_id), bindparam("is_author", type_=Boolean)),
    at=Reply.said_at,
).shared.order_by(Reply.id)


class Read(NamedTuple):
    """A check-in as one reader finds it: what it says, the words it starts folded under, and
    whether they put it off for today."""

    check_in: CheckIn
    content: Content
    fold: str
    is_put_off: bool = False


def _read(viewer: Membership, check_in: CheckIn, put_off: frozenset[int]) -> Read | None:
    """None for what the viewer has shut out."""
    content, by = check_in.content, check_in.author.person_id
    if is_shut_out([viewer], by, content.labels, content.words):
        return None
    fold = fold_for([viewer], by, content.labels, content.words)
    return Read(check_in, content, fold, check_in.id in put_off)


def find_check_in(viewer: Membership, public_id: str) -> Read | None:
    """One check-in, if it is there for the viewer."""
    asked = {**told([viewer]), "now": clock.now(), "public_id": public_id}
    check_in = db.session.scalar(_ONE, asked)
    return _read(viewer, check_in, frozenset()) if check_in else None


def get_check_in(viewer: Membership, public_id: str) -> Read:
    """One check-in; raises `NotFound`, whether it was put away, is for others or never was."""
    read = find_check_in(viewer, public_id)
    if read is None:
        raise NotFound
    return read


class Page(NamedTuple):
    """Some check-ins, the newest first, and after which the next page goes on."""

    reads: list[Read]
    goes_on_after: str | None


def list_page(viewer: Membership, after: str = "") -> Page:
    """A page of check-ins, from the newest or on from the one with the id `after`."""
    last = find_check_in(viewer, after) if after else None
    asked = {
        **told([viewer]),
        "now": clock.now(),
        "after": last.check_in.id if last else None,
        "limit": ON_A_PAGE + 1,
    }
    found = list(db.session.scalars(_PAGE, asked))
    put_off = _list_put_off(viewer)
    reads = [_read(viewer, check_in, put_off) for check_in in found[:ON_A_PAGE]]
    goes_on = found[ON_A_PAGE - 1].public_id if len(found) > ON_A_PAGE else None
    return Page([read for read in reads if read], goes_on)


def _list_put_off(viewer: Membership) -> frozenset[int]:
    return frozenset(
        db.session.scalars(
            select(NotToday.check_in_id).where(
                NotToday.group_id == viewer.group_id,
                NotToday.membership_id == viewer.id,
                NotToday.until > clock.now(),
            )
        )
    )


def find_put_off(viewer: Membership, check_in: CheckIn) -> NotToday | None:
    """Whether the viewer put this one off, and until when."""
    return db.session.scalar(
        select(NotToday).where(
            NotToday.group_id == viewer.group_id,
            NotToday.membership_id == viewer.id,
            NotToday.check_in_id == check_in.id,
        )
    )


class Said(NamedTuple):
    """A reply as one reader finds it, and the words it starts folded under."""

    reply: Reply
    words: str
    fold: str


def list_replies(viewer: Membership, check_in: CheckIn) -> list[Said]:
    """What was said to a check-in that the viewer may read, in the order it was said."""
    asked = {
        **told([viewer]),
        "check_in": check_in.id,
        "is_author": check_in.author_id == viewer.id,
    }
    said = []
    for reply in db.session.scalars(_REPLIES, asked):
        words, by = reply.words, reply.author.person_id
        if not is_shut_out([viewer], by, NO_LABELS, words):
            said.append(Said(reply, words, fold_for([viewer], by, NO_LABELS, words)))
    return said


def get_reply(viewer: Membership, check_in: CheckIn, public_id: str) -> Said:
    """One of the replies that the viewer may read; raises `NotFound`."""
    for said in list_replies(viewer, check_in):
        if said.reply.public_id == public_id:
            return said
    raise NotFound


def get_answered(viewer: Membership, reply: str) -> CheckIn:
    """The check-in that a reply with this public id was said to; raises `NotFound`."""
    answered = db.session.scalar(
        select(CheckIn.public_id)
        .join(Reply)
        .where(
            CheckIn.group_id == viewer.group_id,
            Reply.group_id == viewer.group_id,
            Reply.public_id == reply,
        )
    )
    return get_check_in(viewer, answered or "").check_in


def list_own(author: Membership) -> list[CheckIn]:
    """The author's own check-ins, the oldest first."""
    return list(
        db.session.scalars(
            select(CheckIn)
            .where(CheckIn.group_id == author.group_id, CheckIn.author_id == author.id)
            .order_by(CheckIn.id)
        )
    )


def list_keepsakes(author: Membership) -> list[Keepsake]:
    """What the author may still take with them of what ran out."""
    return list(
        db.session.scalars(
            select(Keepsake)
            .where(
                Keepsake.group_id == author.group_id,
                Keepsake.membership_id == author.id,
                Keepsake.ends_at > clock.now(),
            )
            .order_by(Keepsake.id)
        )
    )
