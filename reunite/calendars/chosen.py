"""An event as one feed shows it."""

from dataclasses import replace
from datetime import timedelta

from flask_babel import gettext as _

from reunite.calendars.models import Choices, Feed, Places, Reminder, Titles
from reunite.ical import EventFacts
from reunite.when import AllDay

_BEFORE = {
    Reminder.HOUR: timedelta(hours=1),
    Reminder.THREE_HOURS: timedelta(hours=3),
    Reminder.DAY: timedelta(days=1),
}
_THE_EVENING_BEFORE = timedelta(hours=6)  # at 18:00 of the day before a whole one


def as_chosen(facts: EventFacts, choices: Choices, *, reminds: bool = False) -> EventFacts:
    """The facts of an event, less what these choices keep from the calendar.

    With `reminds`, and a reminder chosen, the calendar is to speak up before it.
    """
    if not _shows_place(choices):
        facts = replace(facts, location="")
    if choices.is_discreet:
        title = _discreet_title(facts, choices)
        facts = replace(facts, summary=title, description=facts.url, categories=())
    if reminds and choices.reminder is not Reminder.NONE:
        all_day = isinstance(facts.when, AllDay)
        before = _THE_EVENING_BEFORE if all_day else _BEFORE[choices.reminder]
        facts = replace(facts, alarm_before=before)
    return facts


def label_of(feed: Feed) -> str:
    """What a calendar app lists the feed as: as discreet as what it holds."""
    if feed.choices.is_discreet:
        return _words(feed.choices)
    return feed.place.group.cover_name if feed.place and feed.place.is_in else "Reunite"


def _shows_place(choices: Choices) -> bool:
    if choices.places is Places.WITH_TITLE:
        return not choices.is_discreet
    return choices.places is Places.ALWAYS


def _discreet_title(facts: EventFacts, choices: Choices) -> str:
    """The same words for every event, and what readers that show no status must be told."""
    words = _words(choices)
    if facts.cancelled:
        return _("Cancelled: %(title)s", title=words)
    if facts.tentative:
        return _("Perhaps: %(title)s", title=words)
    return words


def _words(choices: Choices) -> str:
    own = choices.titles is Titles.OWN_WORDS
    return choices.own_title if own else _("Seeing friends")
