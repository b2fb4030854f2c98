"""Taking away for good what someone shared in a group, and leaving what others said to it."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from flask_babel import force_locale
from flask_babel import gettext as _
from sqlalchemy import CompoundSelect, Executable, delete, exists, or_, select, union, update

from reunite.archives.stand_ins import is_told_elsewhere, part
from reunite.db import Model, atomic, db
from reunite.groups.models import Membership
from reunite.meetups.afterwards.models import Contact
from reunite.meetups.answers.models import Proposal
from reunite.meetups.models import Attendance
from reunite.meetups.polls.models import Vote
from reunite.meetups.practical.models import Item, Lift
from reunite.meetups.series.models import StandingAnswer
from reunite.milestones.models import Kind, Milestone, Moment
from reunite.photos.models import Album, Photo
from reunite.photos.store import store
from reunite.posts.models import Post
from reunite.safety.labels import Labels
from reunite.shelves.helps.models import Bookmark, Experience
from reunite.shelves.making.models import Making, Piece, PostcardPlace, Presence
from reunite.shelves.sounding.models import Question
from reunite.when import PartialDate
from reunite.words.models import Conversation, Word

_AT_ONCE = 100

_Files = Iterable[str]


def albums_of_group(group_id: int) -> CompoundSelect[int]:
    """A statement for the keys of the albums of whatever there is in a group."""
    owners = [
        table
        for table in db.metadata.sorted_tables
        if {"album_id", "group_id"} <= {*table.c.keys()}
    ]
    told = select(Moment.album_id).join(Milestone).where(Milestone.group_id == group_id)
    return union(
        told.where(Moment.album_id.is_not(None)),
        *(
            select(table.c.album_id).where(
                table.c.group_id == group_id, table.c.album_id.is_not(None)
            )
            for table in owners
        ),
    )


def take_away(
    membership: Membership, stand_in: Membership, *, only_taken_down: bool = False
) -> None:
    """Take away what this member shared in this group, or only what of it they had taken down, in
    short transactions. What others answered is the stand-in's from then on, and says no more than
    that it was taken away."""
    for kind in HOW_IT_GOES:
        taken = _AT_ONCE
        while taken == _AT_ONCE:
            taken, files = _take_some(kind, membership, stand_in, only_taken_down)
            _delete_files(files)
    if not only_taken_down:
        _take_answers(membership)
    _delete_files(_take_photos(membership, only_taken_down))


def _delete_files(files: _Files) -> None:
    with suppress(OSError):  # they are swept away, then
        store().delete(files)


@atomic
def _take_some(
    kind: type[Any], membership: Membership, stand_in: Membership, only_taken_down: bool
) -> tuple[int, list[str]]:
    found = select(kind).where(
        kind.group_id == membership.group_id, kind.author_id == membership.id
    )
    if only_taken_down:
        if not issubclass(kind, Post):
            return 0, []
        found = found.where(kind.taken_down_at.is_not(None))
    things = db.session.scalars(found.order_by(kind.id).limit(_AT_ONCE)).all()
    with force_locale(membership.person.locale):
        files = [file for thing in things for file in HOW_IT_GOES[kind](thing, stand_in)]
    return len(things), files


def _run(statement: Executable) -> None:
    db.session.execute(statement, execution_options={"synchronize_session": False})


def _delete(thing: Model, _stand_in: Membership) -> _Files:
    db.session.delete(thing)
    db.session.flush()
    return ()


def _take_experience(experience: Experience, stand_in: Membership) -> _Files:
    here = Bookmark.group_id == experience.group_id
    _run(delete(Bookmark).where(here, Bookmark.experience_id == experience.id))
    return _delete(experience, stand_in)


def _take_piece(piece: Piece, stand_in: Membership) -> _Files:
    _delete(piece, stand_in)
    return _delete_album(piece.album_id)


def _take_making(making: Making, stand_in: Membership) -> _Files:
    here = Piece.group_id == making.group_id, Piece.making_id == making.id
    there = Presence.group_id == making.group_id, Presence.making_id == making.id
    others = (
        exists().where(*here, Piece.author_id != making.author_id),
        exists().where(*there, Presence.member_id != making.author_id),
    )
    if making.taken_down_at is None and db.session.scalar(select(or_(*others))):
        making.author, making.prompt = stand_in, _taken_away()
        return ()
    pieces = db.session.scalars(select(Piece).where(*here)).all()
    files = [file for piece in pieces for file in _take_piece(piece, stand_in)]
    _run(delete(Presence).where(*there))
    _run(delete(PostcardPlace).where(PostcardPlace.making_id == making.id))
    return [*files, *_delete(making, stand_in)]


def _take_question(question: Question, stand_in: Membership) -> _Files:
    if question.taken_down_at is None and _is_answered(question):
        question.author, question.words = stand_in, _taken_away()
        question.labels = Labels(question.topics)
        return ()
    _delete(question, stand_in)
    _delete_conversation(question)
    return ()


def _take_milestone(milestone: Milestone, stand_in: Membership) -> _Files:
    moment = milestone.moment
    is_shown = milestone.taken_down_at is None
    if is_shown and (_is_answered(milestone) or _has_photos_of_others(milestone)):
        _blank(milestone, stand_in)
        return ()
    told_elsewhere = is_told_elsewhere(milestone)
    _delete(milestone, stand_in)
    _delete_conversation(milestone)
    if told_elsewhere:
        return ()
    db.session.expire(moment, ["milestones"])
    _delete(moment, stand_in)
    return _delete_album(moment.album_id)


def _blank(milestone: Milestone, stand_in: Membership) -> None:
    """Say no more than that it was taken away. Of when, the year stays, and of what it is about,
    the topics: for those whose doors they meet."""
    told_elsewhere = is_told_elsewhere(milestone)
    moment = part(milestone, stand_in.person, {}) if told_elsewhere else milestone.moment
    milestone.author, moment.person_id, moment.offered_to_id = stand_in, stand_in.person_id, None
    moment.title, moment.story, moment.children = _taken_away(), "", ""
    moment.kind, moment.labels = Kind.OTHER, Labels(moment.topics)
    moment.named, moment.edited_at = [], None
    moment.when = PartialDate(moment.year)
    db.session.flush()


def _taken_away() -> str:
    return _("Taken away by its author")


def _is_answered(thing: Milestone | Question) -> bool:
    """Has anyone else said something that can be read?"""
    said = exists().where(
        Word.group_id == thing.group_id,
        Word.conversation_id == thing.conversation_id,
        Word.author_id != thing.author_id,
        Word.taken_down_at.is_(None),
    )
    return bool(db.session.scalar(select(said)))


def _has_photos_of_others(milestone: Milestone) -> bool:
    moment = milestone.moment
    added = exists().where(
        Photo.album_id == moment.album_id,
        Photo.taken_down_at.is_(None),
        Photo.person_id != moment.person_id,
    )
    return bool(db.session.scalar(select(added)))


def _delete_conversation(thing: Milestone | Question) -> None:
    of_it = Word.group_id == thing.group_id, Word.conversation_id == thing.conversation_id
    _run(delete(Word).where(*of_it))
    _run(delete(Conversation).where(Conversation.id == thing.conversation_id))


def _delete_album(album_id: int | None) -> list[str]:
    """An album that nothing has any more, and its photos; their files, to be deleted once that is
    kept."""
    if album_id is None or _is_pointed_to(album_id):
        return []
    photos = db.session.scalars(select(Photo).where(Photo.album_id == album_id)).all()
    _run(delete(Photo).where(Photo.album_id == album_id))
    _run(delete(Album).where(Album.id == album_id))
    return [file for photo in photos for file in photo.files]


def _is_pointed_to(album_id: int) -> bool:
    owners = (t for t in db.metadata.sorted_tables if "album_id" in t.c and t.name != "photo")
    uses = [exists(select(owner).where(owner.c.album_id == album_id)) for owner in owners]
    found = select(or_(*uses)).execution_options(across_groups=True)
    return bool(db.session.scalar(found))


@atomic
def _take_answers(membership: Membership) -> None:
    """What they said to meetups, and what they would bring; an item that somebody else brings
    stays, and the place of who added it with it."""
    group, places = (
        membership.group_id,
        select(Attendance.id).where(
            Attendance.group_id == membership.group_id, Attendance.membership_id == membership.id
        ),
    )
    for kind in (Vote, Lift, Proposal):
        _run(delete(kind).where(kind.group_id == group, kind.attendance_id.in_(places)))
    items = Item.group_id == group
    _run(update(Item).where(items, Item.brought_by_id.in_(places)).values(brought_by_id=None))
    _run(delete(Item).where(items, Item.added_by_id.in_(places), Item.brought_by_id.is_(None)))
    kept = select(Item.added_by_id).where(items)
    _run(
        delete(Attendance).where(
            Attendance.group_id == group,
            Attendance.membership_id == membership.id,
            Attendance.id.not_in(kept),
        )
    )
    for model, column in (
        (StandingAnswer, StandingAnswer.membership_id),
        (Presence, Presence.member_id),
    ):
        _run(delete(model).where(model.group_id == group, column == membership.id))


@atomic
def _take_photos(membership: Membership, only_taken_down: bool) -> list[str]:
    """Their photos in whatever album of the group; the files, to be deleted once that is kept."""
    own = Photo.person_id == membership.person_id
    found = select(Photo).where(own, Photo.album_id.in_(albums_of_group(membership.group_id)))
    if only_taken_down:
        found = found.where(Photo.taken_down_by == membership.person.public_id)
    photos = db.session.scalars(found).all()
    _run(delete(Photo).where(Photo.id.in_([photo.id for photo in photos])))
    return [file for photo in photos for file in photo.files]


# How each kind of thing goes; words first, so that nobody is taken to have answered themselves.
HOW_IT_GOES: dict[type[Any], Callable[[Any, Membership], _Files]] = {
    Word: _delete,
    Contact: _delete,
    Experience: _take_experience,
    Piece: _take_piece,
    Making: _take_making,
    Question: _take_question,
    Milestone: _take_milestone,
}
