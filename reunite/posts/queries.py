"""Who sees which posts: one set of statements for each kind, made once, since making one costs more
than running it."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Select, bindparam, or_, select

from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.posts.models import HasAudience, HasLabels, Post
from reunite.safety.queries import admits, by_someone_shown, is_about_something_shown, told

T = TypeVar("T", bound=Post)


@dataclass(frozen=True)
class Reads(Generic[T]):
    """The statements that read one kind of post, each to be `told` who reads."""

    shared: Select[T]  # whether it was taken down since or not: for places in a list only
    visible: Select[T]
    _one: Select[T]

    def get(self, viewer: Membership, public_id: str, **more: object) -> T:
        """One post of the group, or one's own that was taken down; raises `NotFound`. `more` is
        what the statements are told besides."""
        post = db.session.scalar(self._one, {**told([viewer]), **more, "public_id": public_id})
        if post is None:
            raise NotFound
        return post

    def find_among(self, viewers: list[Membership], public_id: str) -> T | None:
        """One post among those that someone with these memberships may see."""
        return db.session.scalar(self.visible_to(viewers).where(self._is(public_id)))

    def visible_to(self, viewers: list[Membership]) -> Select[T]:
        """The posts that someone with these memberships may see."""
        return self.visible.params(**told(viewers))

    def _is(self, public_id: str) -> ColumnElement[bool]:
        kind: Any = self.visible.column_descriptions[0]["entity"]
        return kind.public_id == public_id


def reads_of(kind: type[T], *more: ColumnElement[bool]) -> Reads[T]:
    """How posts of this kind are read: by whom it is, whom it is for and what it is about. `more`
    is what else must be true of them for anyone to see them."""
    clauses = [
        kind.group_id.in_(bindparam("groups", expanding=True)),
        by_someone_shown(kind.author_id),
        *more,
    ]
    mixed: Any = kind
    if issubclass(mixed, HasAudience):
        clauses.append(admits(mixed.audience_id))
    if issubclass(mixed, HasLabels):
        clauses.append(is_about_something_shown(mixed.topics))
    shared = select(kind).where(*clauses)
    mine = kind.author_id.in_(bindparam("places", expanding=True))
    return Reads(
        shared=shared,
        visible=shared.where(kind.taken_down_at.is_(None)),
        _one=shared.where(
            kind.public_id == bindparam("public_id"), or_(kind.taken_down_at.is_(None), mine)
        ),
    )
