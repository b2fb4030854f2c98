"""What someone began to write and asked us to keep, sealed, until it is finished or time is up."""

from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlencode

from sqlalchemy import String, delete, select
from sqlalchemy.orm import Mapped, mapped_column
from werkzeug.datastructures import MultiDict

from reunite import clock
from reunite.db import Model, atomic, db
from reunite.sealed import SealedText
from reunite.tokens import hashed

UNTIL_LET_GO = datetime(9999, 1, 1, tzinfo=UTC)
NOT_KEPT = {"csrf_token", "form_key"}
_PURPOSES: set[str] = set()


def draft_purpose(name: str) -> str:
    """Name what drafts of one sort are for, so that all of somebody's can be found by it."""
    _PURPOSES.add(name)
    return name


class Draft(Model):
    """A form as it was filled in when its writer asked to keep it. Its key is made of whose it is
    and what it is for, so the table alone tells neither."""

    __tablename__ = "draft"
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    filled_in: Mapped[str] = mapped_column(SealedText("draft"))
    ends_at: Mapped[datetime]


def _key(writer: object, purpose: str) -> str:
    return hashed(f"draft {writer} {purpose}")


@atomic
def keep_draft(
    writer: object, purpose: str, filled_in: MultiDict[str, str], ends_at: datetime
) -> None:
    """Keep what this writer filled in for this purpose, in place of what was kept before."""
    fields = [(name, value) for name, value in filled_in.items(multi=True) if name not in NOT_KEPT]
    db.session.merge(Draft(key=_key(writer, purpose), filled_in=urlencode(fields), ends_at=ends_at))


def find_draft(writer: object, purpose: str) -> MultiDict[str, str] | None:
    """What this writer asked to keep for this purpose, to fill the form with again."""
    draft = db.session.get(Draft, _key(writer, purpose))
    if draft is None or draft.ends_at <= clock.now():
        return None
    return MultiDict(parse_qsl(draft.filled_in, keep_blank_values=True))


def list_keepers(writers: Iterable[str], purpose: str) -> set[str]:
    """Which of these writers asked to keep something for this purpose."""
    keys = {_key(writer, purpose): writer for writer in writers}
    kept = select(Draft.key).where(Draft.key.in_(keys), Draft.ends_at > clock.now())
    return {keys[key] for key in db.session.scalars(kept)}


@atomic
def let_draft_go(writer: object, purpose: str) -> None:
    """Forget what was kept: it is finished, or isn't wanted any more."""
    db.session.execute(delete(Draft).where(Draft.key == _key(writer, purpose)))


@atomic
def let_all_drafts_go(writers: Iterable[str]) -> None:
    """Forget whatever was kept for any of these writers."""
    keys = [_key(writer, purpose) for writer in writers for purpose in _PURPOSES]
    db.session.execute(delete(Draft).where(Draft.key.in_(keys)))


@atomic
def forget_old_drafts() -> None:
    """Forget the drafts whose time is up."""
    db.session.execute(delete(Draft).where(Draft.ends_at <= clock.now()))
