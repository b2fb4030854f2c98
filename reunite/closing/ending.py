"""The end of a group: its last archives, then everything of it, a part at a time.

Which rows are its own follows from the schema: those that name it, and those that hang on them.
"""

from collections.abc import Collection, Iterator

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Table,
    and_,
    delete,
    exists,
    not_,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.orm import aliased

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.archives.actions import ask_for_group
from reunite.closing import policy, queries
from reunite.db import Model, atomic, db, lock
from reunite.groups.models import Group, Standing
from reunite.groups.queries import list_everyone_in, list_everyones_places
from reunite.jobs.each import for_each
from reunite.mail.models import HeldReply, Message, State
from reunite.milestones.models import Milestone, Moment
from reunite.milestones.queries import DRAFT
from reunite.photos.models import Album, Photo
from reunite.photos.store import store
from reunite.web.drafts import let_draft_go

_AT_ONCE = 500
_ANYWHERE = {"across_groups": True, "synchronize_session": False}

Doomed = dict[Table, ColumnElement[bool]]


def _table(model: type[Model]) -> Table:
    return db.metadata.tables[model.__tablename__]


def end_those_due() -> None:
    """End the groups whose notice is over, once everyone in them has their last archive."""
    for_each(queries.list_due(), _end_when_due)


def _end_when_due(group: Group) -> None:
    if _hand_out(group):
        end(group)


@atomic
def _hand_out(group: Group) -> bool:
    """Have an archive made for each member at the last; is it time, and are all of them made, and
    those of who left?"""
    lock(group)
    if group.closes_at is None:
        return False
    for member in list_everyone_in(group):
        if not queries.find_archive(member, group.closes_at - policy.LAST_ARCHIVE):
            ask_for_group(member, kept_for=policy.NOTICE)
    return group.closes_at <= clock.now() and not queries.has_waiting_archives(group)


def end(group: Group) -> None:
    """Delete a group and everything of it. Interrupted, it goes on where it was; what is left by
    then, nobody can open."""
    if not (groups := _shut(group)):
        return
    while (files := _delete_albums(groups)) is not None:
        store().delete(files)
    while _delete_moments(groups):
        pass
    for table, doomed in reversed(_hanging_on({_table(Group): Group.id.in_(groups)}).items()):
        _let_go_of_each_other(table, doomed)
        while _delete_some(table, doomed):
            pass


@atomic
def _shut(group: Group) -> list[int]:
    """Let nobody in any more, nor any mail out. The keys of the group and of those that became part
    of it; none where closing was called off."""
    lock(group)
    if group.closes_at is None or group.closes_at > clock.now():
        return []
    groups, places = queries.list_with_merged(group), list_everyones_places(group)
    touch_calendars([place.person_id for place in places])
    for place in places:
        place.standing = Standing.LEFT
        let_draft_go(place.public_id, DRAFT)
    _withdraw_mail(queries.list_public_ids(groups))
    return groups


def _withdraw_mail(about: set[str]) -> None:
    """Keep no mail about these, whether it has left or not, nor what came in reply to it."""
    kept = select(Message.id, Message.subject_key).where(Message.contents.is_not(None))
    keys = [key for key, subject in db.session.execute(kept) if about & set(subject.split(":"))]
    for start in range(0, len(keys), _AT_ONCE):
        some = Message.id.in_(keys[start : start + _AT_ONCE])
        replies = HeldReply.message_id.in_(select(Message.id).where(some))
        owed = update(Message).where(some, Message.state == State.QUEUED)
        said = update(Message).where(some, Message.state != State.SENDING)
        db.session.execute(delete(HeldReply).where(replies))
        db.session.execute(owed.values(state=State.DROPPED))
        db.session.execute(said.values(contents=None))


def _hanging_on(roots: Doomed) -> Doomed:
    """Which rows of which tables go with these, each table after those that it points to."""
    doomed: Doomed = {}
    for table in db.metadata.sorted_tables:
        ways = [
            way.parent.in_(select(way.column).where(doomed[way.column.table]))
            for way in _ways_up(table, doomed)
        ]
        if table in roots:
            doomed[table] = roots[table]
        elif ways:
            doomed[table] = or_(*ways)
    return doomed


def _ways_up(table: Table, doomed: Collection[Table]) -> list[ForeignKey]:
    """By what its rows go with others: where it says of which group they are, by that alone."""
    ways = [
        way
        for way in table.foreign_keys
        if way.column.table in doomed and way.ondelete != "SET NULL"
    ]
    return [way for way in ways if way.column.table is _table(Group)] or ways


def _told_nowhere_else(groups: list[int]) -> ColumnElement[bool]:
    elsewhere = aliased(Milestone)
    return and_(
        Moment.id.in_(select(Milestone.moment_id).where(Milestone.group_id.in_(groups))),
        ~exists().where(elsewhere.moment_id == Moment.id, elsewhere.group_id.not_in(groups)),
    )


def _pointing_to_albums(
    groups: list[int],
) -> Iterator[tuple[Table, ColumnElement[int], ColumnElement[bool]]]:
    """The tables whose rows have albums, by which column, and which of them go."""
    of_groups, album = {_table(Group): Group.id.in_(groups)}, _table(Album)
    doomed = _hanging_on({**of_groups, _table(Moment): _told_nowhere_else(groups)})
    for table, clause in doomed.items():
        for way in table.foreign_keys:
            if way.column.table is album:
                yield table, way.parent, clause


@atomic
def _delete_albums(groups: list[int]) -> list[str] | None:
    """Delete some albums of what goes, with their photos; the files that are to follow. None once
    there are no more."""
    pointing = list(_pointing_to_albums(groups))
    albums: set[int] = set()
    for _table_of, column, goes in pointing:
        some = select(column).where(goes, column.is_not(None)).limit(_AT_ONCE)
        albums.update(db.session.scalars(some.execution_options(**_ANYWHERE)))
    if not albums:
        return None
    stay: set[int] = set()
    for table, column, goes in pointing:
        theirs = select(column).where(column.in_(albums), not_(goes))
        stay.update(db.session.scalars(theirs.execution_options(**_ANYWHERE)))
        release = update(table).where(column.in_(albums), goes)
        db.session.execute(release.values({column: None}), execution_options=_ANYWHERE)
    going = albums - stay
    photos = list(db.session.scalars(select(Photo).where(Photo.album_id.in_(going))))
    files = [name for photo in photos for name in photo.files]
    db.session.execute(delete(Photo).where(Photo.album_id.in_(going)))
    db.session.execute(delete(Album).where(Album.id.in_(going)))
    return files


@atomic
def _delete_moments(groups: list[int]) -> bool:
    """Delete some moments that were told here and nowhere else; were there any?"""
    some = select(Moment.id).where(_told_nowhere_else(groups)).limit(_AT_ONCE)
    moments = list(db.session.scalars(some))
    for table, doomed in reversed(_hanging_on({_table(Moment): Moment.id.in_(moments)}).items()):
        db.session.execute(delete(table).where(doomed), execution_options=_ANYWHERE)
    return bool(moments)


@atomic
def _let_go_of_each_other(table: Table, doomed: ColumnElement[bool]) -> None:
    for way in table.foreign_keys:
        if way.column.table is table:
            release = update(table).where(doomed).values({way.parent: None})
            db.session.execute(release, execution_options=_ANYWHERE)


@atomic
def _delete_some(table: Table, doomed: ColumnElement[bool]) -> bool:
    """Delete some of these rows; were there any?"""
    keys = list(table.primary_key.columns)
    some = select(*keys).where(doomed).limit(_AT_ONCE)
    gone = delete(table).where(tuple_(*keys).in_(some)).returning(keys[0])
    return bool(db.session.execute(gone, execution_options=_ANYWHERE).all())
