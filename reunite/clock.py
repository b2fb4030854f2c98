"""The only clock. Everything that asks what time it is asks here, so that tests can move it."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)


def today(timezone: str) -> date:
    """The date it is now in the IANA zone `timezone`.

    Raises `zoneinfo.ZoneInfoNotFoundError` for an unknown zone.
    """
    return now().astimezone(ZoneInfo(timezone)).date()


def is_late(timezone: str) -> bool:
    """Is it night there, when what one writes may better be kept till morning?"""
    return not 5 <= now().astimezone(ZoneInfo(timezone)).hour < 22
