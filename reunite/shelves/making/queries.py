"""Reads of what is made together."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, exists, or_, select

from reunite import clock
from reunite.db import UTCDateTime, db
from reunite.errors import NotFound
from reunite.groups.models import Membership, Standing
from reunite.photos.models import Photo
from reunite.photos.queries import IS_SHOWN
from reunite.posts.queries import Page, reads_of
from reunite.safety.queries import by_someone_shown, fold_for, hidden_people, is_own, told
from reunite.shelves.chance import shuffled
from reunite.shelves.making.models import Making, Piece, PostcardPlace, Presence, Print, Sort
from reunite.shelves.making.policy import DRAWN_AFTER

NOBODY = 0

IS_OPEN = Making.ends_at > bindparam("now", type_=UTCDateTime())
READS = reads_of(Making, at=Making.started_at, said=(Making.prompt,))
# One that is a picture alone is its author's until the picture is there.
_HAS_SOMETHING = or_(
    Piece.words != "",
    is_own(Piece.author_id),
    exists().where(Photo.album_id == Piece.album_id, IS_SHOWN),
)
PIECES = reads_of(Piece, _HAS_SOMETHING, at=Piece.made_at, said=(Piece.words, Piece.answers))
_OF_ONE = PIECES.visible.where(Piece.making_id == bindparam("making"))
_THERE = (
    select(Presence)
    .join(Presence.member)
    .where(
        Presence.group_id.in_(bindparam("groups", expanding=True)),
        Membership.group_id == Presence.group_id,
        Presence.making_id == bindparam("making"),
        Membership.standing == Standing.IN,
        by_someone_shown(Presence.member_id),
    )
)
_PARTNER = (
    select(PostcardPlace)
    .join(PostcardPlace.member)
    .where(
        PostcardPlace.group_id.in_(bindparam("groups", expanding=True)),
        Membership.group_id == PostcardPlace.group_id,
        PostcardPlace.making_id == bindparam("making"),
        PostcardPlace.member_id == bindparam("member"),
        Membership.standing == Standing.IN,
        by_someone_shown(PostcardPlace.member_id),
    )
)


def list_open(viewer: Membership, meetup: str = "") -> list[Making]:
    """What is being made now; or, with a `meetup`, all that was ever made at it."""
    params = {**told([viewer]), "now": clock.now()}
    which = Making.meetup == meetup if meetup else IS_OPEN
    statement = READS.visible.where(which).order_by(Making.id.desc())
    return list(db.session.scalars(statement, params))


def list_finished(viewer: Membership, after: str = "") -> Page[Making]:
    """What was made, its time being over."""
    return READS.list_page(viewer, ~IS_OPEN, after, now=clock.now())


def list_pieces(viewer: Membership, making: Making) -> list[Piece]:
    """Its pieces that the viewer may see, in another order each time."""
    return shuffled(db.session.scalars(_OF_ONE, {**told([viewer]), "making": making.id}))


def get_piece(viewer: Membership, public_id: str) -> Piece:
    """One piece, of whatever it is part of; raises `NotFound`."""
    return _get_piece(viewer, Piece.public_id == public_id)


def get_pictured(viewer: Membership, album_id: int | None) -> Piece:
    """The piece whose album this is; raises `NotFound`."""
    return _get_piece(viewer, Piece.album_id == album_id)


def _get_piece(viewer: Membership, which: ColumnElement[bool]) -> Piece:
    """One that the viewer may see, of something they may see."""
    found = db.session.scalars(PIECES.visible_to([viewer]).where(which)).first()
    if found is None:
        raise NotFound
    READS.get(viewer, found.making.public_id)
    return found


def list_there(viewer: Membership, making: Making) -> list[Membership]:
    """Who is there and makes nothing, by name."""
    found = db.session.scalars(_THERE, {**told([viewer]), "making": making.id})
    return sorted((one.member for one in found), key=lambda member: member.person.name.casefold())


def find_presence(viewer: Membership, making: Making) -> Presence | None:
    """That the viewer is there."""
    return db.session.scalar(
        select(Presence).where(
            Presence.group_id == viewer.group_id,
            Presence.making_id == making.id,
            Presence.member_id == viewer.id,
        )
    )


def find_postcard_place(viewer: Membership, making: Making) -> PostcardPlace | None:
    """The viewer's own place in a swap of postcards."""
    return db.session.scalar(
        select(PostcardPlace).where(
            PostcardPlace.group_id == viewer.group_id,
            PostcardPlace.making_id == making.id,
            PostcardPlace.member_id == viewer.id,
        )
    )


def find_partner(viewer: Membership, place: PostcardPlace) -> PostcardPlace | None:
    """The place of whoever the viewer, having this place, sends a postcard to; or None."""
    params = {**told([viewer]), "making": place.making_id, "member": place.sends_to_id}
    return db.session.scalar(_PARTNER, params)


def list_postcard_places(making: Making) -> list[PostcardPlace]:
    """Everyone's places in a swap, of those who are members still; for drawing only."""
    places = (
        select(PostcardPlace)
        .join(PostcardPlace.member)
        .where(
            PostcardPlace.group_id == making.group_id,
            Membership.group_id == making.group_id,
            PostcardPlace.making_id == making.id,
            Membership.standing == Standing.IN,
        )
    )
    return list(db.session.scalars(places))


def list_apart(members: Iterable[Membership]) -> set[frozenset[int]]:
    """The pairs, by membership, of whom either doesn't see the other."""
    by_person = {member.person_id: member for member in members}
    return {
        frozenset((member.id, by_person[hidden].id))
        for member in by_person.values()
        for hidden in hidden_people(member) & set(by_person)
    }


def list_to_draw(now: datetime) -> list[Making]:
    """The swaps of postcards whose time to be drawn has come, of every group."""
    due = (
        select(Making)
        .where(
            Making.sort == Sort.POSTCARDS,
            Making.drawn_at.is_(None),
            Making.taken_down_at.is_(None),
            Making.started_at <= now - DRAWN_AFTER,
            Making.ends_at > now,
        )
        .order_by(Making.id)
        .execution_options(across_groups=True)
    )
    return list(db.session.scalars(due))


def list_prints(viewer: Membership, making: Making) -> list[Print]:
    """The viewer's own PDFs of it, made or being made, the newest first."""
    own = select(Print).where(
        Print.group_id == viewer.group_id,
        Print.member_id == viewer.id,
        Print.making_id == making.id,
        Print.ends_at > clock.now(),
    )
    return list(db.session.scalars(own.order_by(Print.id.desc())))


def get_print(viewer: Membership, making: Making) -> Print:
    """The newest that is ready; raises `NotFound` where there is none."""
    for made in list_prints(viewer, making):
        if made.is_ready:
            return made
    raise NotFound


def fold_of(viewer: Membership, piece: Piece) -> str:
    """The words that a piece starts folded under, for the viewer. Without a name on it, nothing
    here may depend on whose it is."""
    is_known = piece.shows_name or piece.author_id == viewer.id
    by = piece.author.person_id if is_known else NOBODY
    return fold_for([viewer], by, piece.labels, piece.words, piece.answers)
