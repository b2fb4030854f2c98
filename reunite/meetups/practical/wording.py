"""How the practical side of a meetup reads."""

import re
from decimal import Decimal

from babel.numbers import format_currency, format_decimal
from flask import Flask
from flask_babel import get_locale
from flask_babel import gettext as _

from reunite.meetups.models import Meetup
from reunite.needs.models import Need
from reunite.needs.queries import NeedSaid
from reunite.needs.wording import LABELS, MONEY, check_lines

_TIME = re.compile(
    r"(?P<time>\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)?(?:\s?[-–]\s?\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)?)?)"
    r"[\s:,–-]+(?P<rest>\S.*)",
    re.IGNORECASE,
)


def timetable(text: str) -> list[tuple[str, str]]:
    """What to expect, line by line: the time it begins with, which may be none, and the rest."""
    lines = (line.strip() for line in text.splitlines())
    return [_parted(line) for line in lines if line]


def _parted(line: str) -> tuple[str, str]:
    found = _TIME.match(line)
    return (found["time"].strip(), found["rest"]) if found else ("", line)


def access_said(meetup: Meetup) -> list[str]:
    """What is said of the place, need by need, as everyone reads it."""
    lines = []
    for need in Need:
        said = meetup.access.get(need, "")
        if said == "yes":
            lines.append(_("%(need)s: yes", need=LABELS[need]))
        elif said == "no":
            lines.append(_("%(need)s: no", need=LABELS[need]))
        elif said:
            lines.append(_("%(need)s: %(words)s", need=LABELS[need], words=said))
    return lines


def cost_said(meetup: Meetup) -> str:
    """What it costs, in words and perhaps an amount a head, and how to come for nothing."""
    said = [meetup.cost]
    if meetup.cost_amount is not None:
        said.append(
            _("About %(amount)s a head.", amount=_money(meetup.cost_amount, meetup.cost_currency))
        )
    said.append(meetup.free_way)
    return " ".join(part for part in said if part)


def _money(amount: Decimal, currency: str) -> str:
    locale = get_locale()
    if not currency:
        return format_decimal(amount, locale=locale)
    return format_currency(amount, currency, locale=locale)


def need_in_words(said: NeedSaid) -> str:
    """What people wrote of a need, or the least anyone can spend, and the names they let stand."""
    words = [*said.words, str(MONEY[said.money])] if said.money else list(said.words)
    parts = [str(LABELS[said.need]), "; ".join(words), ", ".join(said.names)]
    return " · ".join(part for part in parts if part)


def init_practical(app: Flask) -> None:
    """Give templates these words."""
    for function in (access_said, check_lines, cost_said, need_in_words, timetable):
        app.jinja_env.filters[function.__name__] = function
