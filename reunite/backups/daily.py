"""A copy a day, kept for a while."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reunite import clock
from reunite.backups import archive, pictures
from reunite.errors import CannotStart

DAYS, WEEKS = 7, 4
LONGEST = timedelta(days=30)
_DAILY = "daily-%Y%m%dT%H%M%SZ.zip"
_BY_HAND = "reunite-%Y%m%dT%H%M%SZ.zip"
_MADE_AT = re.compile(r"(?:daily|reunite)-(\d{8}T\d{6})Z\.zip")


def folder() -> Path:
    """Where copies are kept."""
    return pictures.instance() / archive.FOLDER


def next_name() -> Path:
    """A file for a copy made by hand; those are never deleted."""
    return folder() / clock.now().strftime(_BY_HAND)


def _made_at(file: Path) -> datetime | None:
    match = _MADE_AT.fullmatch(file.name)
    return datetime.strptime(match[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC) if match else None


def newest() -> datetime | None:
    """When the newest copy in the folder was made."""
    return max(filter(None, map(_made_at, folder().glob("*.zip"))), default=None)


def size() -> int:
    """How many bytes all copies take, without the photos beside them."""
    return sum(file.stat().st_size for file in folder().glob("*.zip"))


def to_keep(made: Iterable[datetime]) -> set[datetime]:
    """Of daily copies, the newest of each of the last seven days that have one, and of each of
    the last four weeks; but none that was made more than thirty days before the newest, since what
    people delete is to be gone from copies by then."""
    by_day: dict[object, datetime] = {}
    by_week: dict[object, datetime] = {}
    for moment in sorted(made):
        by_day[moment.date()] = moment
        by_week[moment.isocalendar()[:2]] = moment
    kept = {*list(by_day.values())[-DAYS:], *list(by_week.values())[-WEEKS:]}
    return {moment for moment in kept if max(kept) - moment <= LONGEST}


def make_daily() -> None:
    """Make today's copy, unless one was made within a day, and delete the oldest; so go photos that
    none of those left names."""
    files = {made: file for file in folder().glob("daily-*.zip") if (made := _made_at(file))}
    if files and clock.now() - max(files) < timedelta(days=1):
        return
    known = _named_by(files[max(files)]) if files else {}
    made_now = folder() / clock.now().strftime(_DAILY)
    archive.make(made_now, beside=lambda: pictures.keep_beside(folder(), known))
    kept = to_keep([*files, clock.now()])
    for made in set(files) - kept:
        files.pop(made).unlink(missing_ok=True)
    left = [_named_by(copy) for copy in (made_now, *files.values())]
    pictures.sweep_beside(folder(), {name for named in left for name in named})


def _named_by(copy: Path) -> dict[str, str]:
    """The photos beside it that this copy names; none where it can't be read, so that a damaged
    one keeps no other from being made."""
    try:
        return archive.read_manifest(copy).beside
    except CannotStart:
        return {}
