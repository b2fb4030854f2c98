"""How a meetup reads, on its pages and in its mail."""

from datetime import date, datetime
from urllib.parse import quote

from flask import Flask
from flask_babel import gettext as _
from flask_babel import lazy_gettext

from reunite import clock
from reunite.meetups.models import Answer, Attendance, Meetup, Told
from reunite.meetups.queries import Coming
from reunite.text import initial, looks_like_link
from reunite.web.filters import first_day, hour, hours, month, own_hours, weekday, when
from reunite.when import AllDay, When, is_fold

ANSWERS = {
    Answer.YES: lazy_gettext("I’ll be there"),
    Answer.DEPENDS: lazy_gettext("Depends on the day"),
    Answer.NO: lazy_gettext("Not this time"),
    Answer.NOT_YET: lazy_gettext("Haven’t decided"),
}
# How each answer looks as a pane (see templates/components/panes.html), by its value.
PANES = {"yes": "yes", "depends": "maybe", "no": "no", "not_yet": "none"}


def last_day(when: When) -> date:
    """The day it ends, as its own zone counts days."""
    return when.last if isinstance(when, AllDay) else when.end.date()


def short_day(day: date) -> str:
    """Sat 5 Dec"""
    return _("%(weekday)s %(day)s %(month)s", weekday=weekday(day), day=day.day, month=month(day))


def in_short(meetup: Meetup, timezone: str = "", place: bool = True) -> str:
    """Hours and place, for beside a date pane.

    The whole date where the pane can't say it, and the zone where the reader lives by another.
    """
    first, last = first_day(meetup.when), last_day(meetup.when)
    on_the_pane = first.year == clock.today(meetup.timezone).year
    if isinstance(meetup.when, AllDay):
        on_the_pane = on_the_pane and first == last
    elif timezone and own_hours(meetup.when, timezone):
        on_the_pane = False
    words = hours(meetup.when) if on_the_pane else when(meetup.when, timezone)
    if not place or not meetup.place or looks_like_link(meetup.place):
        return words
    return _("%(when)s, %(place)s", when=words, place=meetup.place)


def which_of_two(when: When) -> str:
    """Which one is meant of an hour that comes twice, on the night the clocks go back."""
    if isinstance(when, AllDay):
        return ""
    for wall, fold in ((when.start, when.start_fold), (when.end, when.end_fold)):
        if is_fold(wall, when.timezone):
            return _which(wall, fold)
    return ""


def _which(wall: datetime, fold: int) -> str:
    if fold:
        return _("The clocks go back that night: %(hour)s is the second one.", hour=hour(wall))
    return _("The clocks go back that night: %(hour)s is the first one.", hour=hour(wall))


def as_pane(coming: Coming) -> tuple[str, str, str, str]:
    """One person's answer as a pane: name, initial, look, and the answer in words."""
    name = _("You") if coming.is_viewer else coming.name
    words = str(ANSWERS[coming.answer])
    if coming.answer is Answer.NOT_YET:
        words = _("Not answered yet")
    elif coming.is_organiser and coming.answer is Answer.YES:
        words = _("Organising")
    return name, initial(coming.name), PANES[coming.answer.value], words


def said_back(saved: Attendance) -> str:
    """What someone reads once their answer is kept."""
    if saved.list_since:
        return _(
            "You’re on the list. When a place comes free you’re asked, in the order people asked."
        )
    if saved.quietly and saved.answer_to(saved.meetup) is Answer.YES:
        return _("Going quietly. Only who’s organising can see.")
    return _("Saved. You can change this right up to the day.")


def map_link(place: str) -> str:
    """Where to look a place up on a map, or nothing for what holds a link of its own."""
    if looks_like_link(place):
        return ""
    return f"https://www.openstreetmap.org/search?query={quote(place, safe='')}"


def changes(old: Told, new: Told, timezone: str, *, place: bool = True) -> list[str]:
    """What changed, a sentence for each thing, for a reader who lives in this zone; where it is
    only with `place`."""
    said = []
    if old.when != new.when:
        before, after = when(old.when, timezone), when(new.when, timezone)
        said.append(_("Moved from %(before)s to %(after)s.", before=before, after=after))
    if old.title != new.title:
        said.append(_("It’s called “%(title)s” now.", title=new.title))
    if place:
        said += _place_changes(old, new)
    if old.notes != new.notes:
        said.append(_("What’s written about it on its page has changed."))
    return said


def _place_changes(old: Told, new: Told) -> list[str]:
    said = []
    if old.place != new.place:
        said.append(_place_change(old.place, new.place))
    elif old.when != new.when and new.place:
        said.append(_("Same place."))
    if old.call_link != new.call_link:
        another = _("The link for the call is another now.")
        said.append(another if new.call_link else _("There’s no call any more."))
    return said


def _place_change(old: str, new: str) -> str:
    if not new:
        return _("The place is open again; it was %(before)s.", before=old)
    if not old:
        return _("The place is %(after)s.", after=new)
    return _("The place is now %(after)s, no longer %(before)s.", after=new, before=old)


def init_wording(app: Flask) -> None:
    """Give templates these words."""
    app.jinja_env.globals["answer_panes"] = PANES
    for function in (as_pane, in_short, map_link, short_day, which_of_two):
        app.jinja_env.filters[function.__name__] = function
