"""A birthday as calendars are told of it."""

from datetime import date, timedelta

from flask_babel import gettext as _

from reunite.birthdays.queries import Friend
from reunite.ical import EventFacts
from reunite.when import AllDay

KEPT_FOR = timedelta(days=30)
TOLD_AHEAD = timedelta(days=730)


def birthday_facts(friend: Friend, today: date, *, named: bool) -> list[EventFacts]:
    """Each time it comes in the next two years, or came in the last month, as a day of its own: a
    yearly rule would leave out most years of 29 February, and its start would look like a year of
    birth. Unless `named`, it is anybody's.
    """
    years = range(today.year - 1, today.year + 3)
    days = [friend.birthday.in_year(year) for year in years]
    return [
        EventFacts(
            uid=f"birthday-{friend.key}-{day.year}",
            sequence=0,
            when=AllDay(day, day),
            summary=_("%(name)s’s birthday", name=friend.name) if named else _("A birthday"),
            created=friend.joined_at,
            changed=friend.joined_at,
        )
        for day in days
        if today - KEPT_FOR <= day <= today + TOLD_AHEAD
    ]
