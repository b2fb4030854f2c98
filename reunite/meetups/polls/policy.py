"""Who may vote and propose, and until when."""

from collections.abc import Sequence
from datetime import datetime

from flask_babel import gettext as _

from reunite.errors import DomainError
from reunite.meetups.models import Meetup
from reunite.meetups.polls.models import Option
from reunite.web.filters import when as in_words
from reunite.when import When

DATES_AT_MOST = 40
PLACES_AT_MOST = 12


def check_dates(dates: Sequence[When], known: Sequence[When], timezone: str, now: datetime) -> None:
    """Raises `DomainError` for a date twice, one in the past, or more than can be looked through.

    `timezone` is where whole days begin and end.
    """
    seen = list(known)
    for when in dates:
        if when in seen:
            raise DomainError(_("%(date)s is there twice.", date=in_words(when)), field="dates")
        if when.instants(timezone)[1] <= now:
            past = _("%(date)s is in the past. Choose days to come.", date=in_words(when))
            raise DomainError(past, field="dates")
        seen.append(when)
    if len(seen) > DATES_AT_MOST:
        raise DomainError(
            _("That’s more dates than anyone can look through. Keep it to %(most)d.",
              most=DATES_AT_MOST),
            field="dates",
        )  # fmt: skip


def check_places(places: Sequence[str], known: Sequence[str], settled: str = "") -> None:
    """Raises `DomainError` for a place twice, more than can be looked through, and any once one
    is `settled`."""
    if places and settled:
        raise DomainError(
            _("It’s settled already: %(place)s. To choose again, take that out of the plan first.",
              place=settled),
            field="places",
        )  # fmt: skip
    seen = [place.casefold() for place in known]
    for place in places:
        if place.casefold() in seen:
            raise DomainError(_("%(place)s is there twice.", place=place), field="places")
        seen.append(place.casefold())
    if len(seen) > PLACES_AT_MOST:
        raise DomainError(
            _("Keep it to %(most)d places or fewer.", most=PLACES_AT_MOST), field="places"
        )


def is_open(meetup: Meetup, options: Sequence[Option], now: datetime) -> bool:
    """Is there anything to choose? Dates until one is fixed, places until one is settled."""
    if meetup.is_cancelled or meetup.is_past(now):
        return False
    return meetup.is_polling or (not meetup.place and any(option.place for option in options))


def check_open(meetup: Meetup, options: Sequence[Option], now: datetime) -> None:
    """Raises `DomainError` once it is settled, over or off."""
    if meetup.is_cancelled:
        raise DomainError(_("It has been called off, so there’s nothing to answer."))
    if meetup.is_past(now):
        raise DomainError(_("All of these dates have gone by."))
    if not is_open(meetup, options, now):
        raise DomainError(_("It has been settled meanwhile. Say if you’ll come."))


def check_polling(meetup: Meetup) -> None:
    """Raises `DomainError` once a date is fixed."""
    if not meetup.is_polling:
        raise DomainError(_("Its date is fixed already. To move it, change the plan."))


def check_place_is_open(meetup: Meetup) -> None:
    """Raises `DomainError` once where it is has been settled."""
    if meetup.place:
        raise DomainError(_("The place is settled already. To change it, change the plan."))


def check_can_drop(option: Option, options: Sequence[Option]) -> None:
    """Raises `DomainError` for the last date there is."""
    dates = [one for one in options if one.when]
    if option.when and len(dates) <= 1:
        raise DomainError(
            _("It’s the only date left. Add another one first, or call the meetup off.")
        )


def not_there_any_more(field: str = "date") -> DomainError:
    """For an option that was dropped or settled meanwhile, or has gone by."""
    return DomainError(_("That one isn’t there any more. Choose another."), field=field)
