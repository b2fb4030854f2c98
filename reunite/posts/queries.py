"""Who sees which posts: one set of statements for each kind, made once, since making one costs more
than running it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Select, and_, bindparam, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.posts.models import HasAudience, HasLabels, Post
from reunite.safety.queries import (
    admits,
    by_someone_shown,
    is_about_something_shown,
    is_own,
    said_while_not_apart,
    says_nothing_shut_out,
    told,
)

T = TypeVar("T", bound=Post)
ON_A_PAGE = 30


@dataclass(frozen=True)
class Page(Generic[T]):
    """Some posts, newest first, and after which of them the next page goes on."""

    posts: list[T]
    goes_on_after: str | None


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
        return db.session.scalar(self.visible_to(viewers).where(self._kind.public_id == public_id))

    def list_page(
        self, viewer: Membership, which: ColumnElement[bool], after: str, **more: object
    ) -> Page[T]:
        """Those of which this is true, from the newest on, or after one of them; `more` is what the
        statements are told besides."""
        kind, params = self._kind, {**told([viewer]), **more}
        page = self.visible.where(which).order_by(kind.id.desc()).limit(ON_A_PAGE + 1)
        place = self.shared.where(kind.public_id == after).with_only_columns(kind.id)
        if after and (begins := db.session.scalar(place, params)):
            page = page.where(kind.id < begins)
        found = list(db.session.scalars(page, params))
        shown = found[:ON_A_PAGE]
        return Page(shown, shown[-1].public_id if len(found) > ON_A_PAGE else None)

    def visible_to(self, viewers: list[Membership]) -> Select[T]:
        """The posts that someone with these memberships may see."""
        return self.visible.params(**told(viewers))

    @property
    def _kind(self) -> Any:
        return self.visible.column_descriptions[0]["entity"]


def reads_of(
    kind: type[T],
    *more: ColumnElement[bool],
    at: InstrumentedAttribute[datetime],
    labels: type[HasLabels] | None = None,
    said: Iterable[InstrumentedAttribute[str]] = (),
) -> Reads[T]:
    """How posts of this kind are read: by whom it is and when they shared it (`at`), whom it is
    for, what it is about and what is `said` in it. `labels` is where its labels are, if not on
    itself; `more` is what else must be true of posts for anyone to see them."""
    clauses = [
        kind.group_id.in_(bindparam("groups", expanding=True)),
        by_someone_shown(kind.author_id),
        said_while_not_apart(kind.author_id, at),
        *more,
    ]
    mixed: Any = kind
    if issubclass(mixed, HasAudience):
        clauses.append(admits(mixed.audience_id))
    mine = is_own(mixed.author_id)
    about = _about(labels or (mixed if issubclass(mixed, HasLabels) else None), tuple(said))
    if about:
        clauses.append(or_(mine, and_(*about)))
    shared = select(kind).where(*clauses)
    return Reads(
        shared=shared,
        visible=shared.where(kind.taken_down_at.is_(None)),
        _one=shared.where(
            kind.public_id == bindparam("public_id"), or_(kind.taken_down_at.is_(None), mine)
        ),
    )


def _about(labels: Any, said: tuple[InstrumentedAttribute[str], ...]) -> list[ColumnElement[bool]]:
    """What must be true of what it is about, and of what is said in it, for others to see it."""
    topics = [is_about_something_shown(labels.topics)] if labels else []
    texts = (*said, labels.own_topic, labels.note) if labels else said
    return [*topics, *([says_nothing_shut_out(*texts)] if texts else [])]
