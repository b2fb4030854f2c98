"""How a series reads."""

from datetime import date

from babel.dates import format_date
from flask import Flask
from flask_babel import get_locale, lazy_gettext
from flask_babel import gettext as _

from reunite import clock
from reunite.meetups.models import Answer
from reunite.meetups.series.models import Series
from reunite.recurring import Often, Rule, first_day, parts_of
from reunite.web.filters import day as in_full
from reunite.when import When

OFTEN = {
    Often.WEEKLY: lazy_gettext("Every week"),
    Often.FORTNIGHTLY: lazy_gettext("Every other week"),
    Often.MONTHLY: lazy_gettext("Every month, on the same date"),
    Often.MONTHLY_WEEKDAY: lazy_gettext("Every month, such as on the second Tuesday"),
    Often.MONTHLY_LAST: lazy_gettext("Every month, such as on the last Tuesday"),
    Often.YEARLY: lazy_gettext("Every year"),
}
USUALLY = {
    Answer.YES: lazy_gettext("I’ll usually be there"),
    Answer.DEPENDS: lazy_gettext("It usually depends on the day"),
    Answer.NO: lazy_gettext("Usually not"),
    Answer.NOT_YET: lazy_gettext("I’ll say each time"),
}
_PATTERNS = {
    Often.WEEKLY: lazy_gettext("Every %(weekday)s until %(last)s"),
    Often.FORTNIGHTLY: lazy_gettext("Every other %(weekday)s until %(last)s"),
    Often.MONTHLY: lazy_gettext("On the %(date)s of every month until %(last)s"),
    Often.MONTHLY_WEEKDAY: lazy_gettext("On the %(nth)s %(weekday)s of every month until %(last)s"),
    Often.MONTHLY_LAST: lazy_gettext("On the %(nth)s %(weekday)s of every month until %(last)s"),
    Often.YEARLY: lazy_gettext("Every year on %(day)s until %(last)s"),
}
_NTH = {
    "1": lazy_gettext("first"),
    "2": lazy_gettext("second"),
    "3": lazy_gettext("third"),
    "4": lazy_gettext("fourth"),
    "-1": lazy_gettext("last"),
}


def rule_in_words(rule: Rule, first: When) -> str:
    """Every Tuesday until 30 March"""
    begins, locale = first_day(first), get_locale()
    *_head, by = parts_of(rule.often, begins).rpartition("=")
    return str(_PATTERNS[rule.often]) % {
        "weekday": format_date(begins, "EEEE", locale=locale),
        "nth": _NTH.get(by[:-2], ""),
        "date": _counted(begins.day),
        "day": format_date(begins, _("d MMMM"), locale=locale),
        "last": _short(rule.until),
    }


def comes_again(series: Series) -> str:
    """The same of a series."""
    return rule_in_words(series.rule, series.when)


def dates_in_words(dates: list[date]) -> list[str]:
    """Each day in full; a long list is cut short, and says how it ends."""
    words = [in_full(one) for one in dates]
    if len(words) > _MOST_IN_WORDS:
        return [*words[: _MOST_IN_WORDS - 2], _("and so on until %(day)s", day=words[-1])]
    return words


_MOST_IN_WORDS = 14


def _short(on: date) -> str:
    this_year = on.year == clock.today("UTC").year
    return format_date(on, _("d MMMM") if this_year else _("d MMMM y"), locale=get_locale())


def _counted(number: int) -> str:
    """1st, 2nd, 3rd, 4th"""
    endings = {1: _("%(n)dst", n=number), 2: _("%(n)dnd", n=number), 3: _("%(n)drd", n=number)}
    return endings.get(number % 10 if number // 10 != 1 else 0, _("%(n)dth", n=number))


def init_wording(app: Flask) -> None:
    """Give templates these words."""
    app.jinja_env.filters["comes_again"] = comes_again
