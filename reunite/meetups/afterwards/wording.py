"""How a rhythm reads."""

from flask_babel import gettext as _
from flask_babel import ngettext

from reunite.meetups.afterwards.policy import Rhythm

_DAYS_OF_WEEKS = 60
_DAYS_IN_MONTH = 30.44
_DAYS_OF_MONTHS = 700
_DAYS_IN_YEAR = 365.25


def in_words(rhythm: Rhythm) -> str:
    """You usually meet every 5 months; it has been 8 months."""
    return _(
        "You usually meet every %(usually)s. It has been %(since)s.",
        usually=_span(rhythm.usually, every=True),
        since=_span(rhythm.since),
    )


def _span(days: int, *, every: bool = False) -> str:
    """So many weeks, months or years; one of them is left out after "every"."""
    if days < _DAYS_OF_WEEKS:
        number = max(1, round(days / 7))
        one, words = _("week"), ngettext("%(num)d week", "%(num)d weeks", number)
    elif days < _DAYS_OF_MONTHS:
        number = round(days / _DAYS_IN_MONTH)
        one, words = _("month"), ngettext("%(num)d month", "%(num)d months", number)
    else:
        number = round(days / _DAYS_IN_YEAR)
        one, words = _("year"), ngettext("%(num)d year", "%(num)d years", number)
    return one if every and number == 1 else words
