"""When a space may open, and who is in it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flask_babel import gettext as _

from reunite.checkins.space.models import UNTIL_I_SAY, Place, Space
from reunite.errors import DomainError, NotFound
from reunite.groups.models import Membership
from reunite.when import morning_after

WORDING = 1  # of what one agrees to on joining; raise it when those words change
NOTICE = timedelta(days=7)
CONSENT_KEPT = timedelta(days=365)
HOSTS_NEEDED = 2


def has_hosts(members: list[Membership]) -> bool:
    """Are there enough hosts among them that nobody looks after it alone?"""
    return sum(member.is_host for member in members) >= HOSTS_NEEDED


def check_has_hosts(members: list[Membership]) -> None:
    """Raises `DomainError` where one host would look after it alone."""
    if not has_hosts(members):
        raise DomainError(
            _(
                "A check-in space needs two hosts, so that nobody looks after it alone. "
                "Ask a friend to host with you first."
            )
        )


def check_open(space: Space | None, now: datetime) -> Space:
    """The space, if there is one; raises `NotFound`."""
    if space is None or (space.closes_at is not None and space.closes_at <= now):
        raise NotFound
    return space


def check_is_in(place: Place | None) -> Place:
    """The place of someone who has joined; for anyone else there is nothing here (`NotFound`)."""
    if place is None or not place.is_in:
        raise NotFound
    return place


def can_ask_for_cover(host: Membership, others: list[Place]) -> bool:
    """Is there another host in the space, to look after things while this one rests?"""
    return host.is_host and any(place.membership.is_host for place in others)


def asked_to_cover(host: Membership, others: list[Place], now: datetime) -> list[Membership]:
    """The other hosts who rest and ask this one to look after things; for who is no host, none."""
    return [
        place.membership
        for place in others
        if host.is_host and place.membership.is_host and place.asks_cover and place.rests(now)
    ]


def rests_until(rest: str, now: datetime, timezone: str) -> datetime:
    """When a rest ends: `tomorrow` at nine where they live, `days` (three), `week`, or whenever
    they say."""
    days = {"tomorrow": 1, "days": 3, "week": 7}.get(rest)
    return morning_after(now, timezone, days) if days else UNTIL_I_SAY


def midnight(now: datetime, timezone: str) -> datetime:
    """The end of the day in that zone."""
    day = now.astimezone(ZoneInfo(timezone)) + timedelta(days=1)
    return day.replace(hour=0, minute=0, second=0, microsecond=0)
