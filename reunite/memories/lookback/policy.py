"""What can be left out, and which days are this day."""

from datetime import date, timedelta

from flask_babel import gettext as _

from reunite.errors import DomainError
from reunite.safety.labels import Topic
from reunite.when import FIRST_YEAR


def check_says_what(
    other_id: int | None, topic: Topic | None, first: date | None, last: date | None
) -> None:
    """Raises `DomainError` unless it is one friend, one topic or one time, which ends after it
    begins."""
    if [bool(other_id), bool(topic), bool(first or last)].count(True) != 1:
        raise DomainError(_("Choose one of the three: a friend, a topic or a time."))
    if (first or last) and not (first and last):
        raise DomainError(_("Say the first day and the last one."), field="last")
    if first and last and last < first:
        raise DomainError(_("It ends before it begins. Swap the two days."), field="last")


def days_like(today: date) -> list[date]:
    """This day of all the years before. What happened on 29 February has its day on the 28th where
    there is no 29th."""
    days = {(today.month, today.day)}
    if (today.month, today.day) == (2, 28) and (today + timedelta(days=1)).month == 3:
        days.add((2, 29))
    return [
        date(year, month, day)
        for year in range(FIRST_YEAR, today.year)
        for month, day in sorted(days)
        if (month, day) != (2, 29) or (date(year, 3, 1) - timedelta(days=1)).day == 29
    ]
