"""How a meetup reads, on its pages and in its mail."""

from collections.abc import Sequence
from datetime import date, datetime
from urllib.parse import quote

from flask import Flask
from flask_babel import gettext as _
from flask_babel import lazy_gettext, ngettext

from reunite import clock
from reunite.groups.models import Membership
from reunite.meetups import policy
from reunite.meetups.models import Answer, Attendance, Meetup, PlaceShown, Told
from reunite.meetups.queries import Coming
from reunite.text import initial, looks_like_link
from reunite.web.filters import (
    first_day,
    hour,
    hours,
    instant_day,
    instant_hour,
    listed,
    month,
    own_hours,
    weekday,
    when,
)
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


def named(meetup: Meetup) -> str:
    """Lunch, Sat 5 Dec; the title alone while the date is open."""
    if not meetup.has_date:
        return meetup.title
    day = short_day(first_day(meetup.when))
    return _("%(title)s, %(day)s", title=meetup.title, day=day)


def in_short(meetup: Meetup, timezone: str | None = None, place: bool = True) -> str:
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


def shown_to(meetup: Meetup, mine: Coming) -> bool:
    """May the viewer, of whom `mine` is the answer, see where it is?"""
    is_coming = mine.answer is Answer.YES and not mine.on_the_list
    return mine.is_organiser or policy.shows_place(meetup, clock.now(), is_coming=is_coming)


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
    look = PANES["depends" if coming.on_the_list else coming.answer.value]
    return name, initial(coming.name), look, ", ".join(_said(coming))


def _said(coming: Coming) -> list[str]:
    """Their answer and how they come, as much as is known of it."""
    if coming.answer is Answer.NOT_YET:
        return [_("Not answered yet")]
    said = [str(ANSWERS[coming.answer])]
    if coming.on_the_list:
        said = [_("On the list for a place")]
    elif coming.is_organiser and coming.answer is Answer.YES:
        said = [_("Organising")]
    if coming.answer is Answer.NO:
        return said
    how = {
        _("from home"): coming.from_home,
        _("for part of it"): coming.part_of_it,
        brings_in_words(coming.brings, coming.brings_number): coming.brings or coming.brings_number,
        _("quietly"): coming.quietly,
    }
    return said + [words for words, is_so in how.items() if is_so]


def organiser_for(attendance: Attendance) -> str:
    """What the reader is told of who organises it: for a guest a first name; nothing once they have
    left the group."""
    organiser = attendance.meetup.organiser
    if not organiser.is_in:
        return ""
    return organiser.person.name.split()[0] if attendance.is_guest else organiser.person.name


def brings_in_words(names: str, number: int) -> str:
    """Whom someone brings: by name, by number, or both."""
    if not names:
        return ngettext("and one more", "and %(num)d more", number)
    return _("and %(names)s", names=names)


def place_later(meetup: Meetup, own: Attendance | None, timezone: str = "") -> str:
    """From when someone who may not see where it is yet will: a sentence, or nothing where there is
    no place. `timezone` is the reader's where they have no place at it."""
    if not (meetup.place or meetup.call_link):
        return ""
    says_yes = own is not None and own.answer_to(meetup) is Answer.YES
    on_the_list = own is not None and own.list_since is not None
    for_who_comes = meetup.place_shown is PlaceShown.COMING and (on_the_list or not says_yes)
    if meetup.place_from and clock.now() < meetup.place_from:
        reader = own.timezone if own else timezone
        at = _(
            "%(day)s, %(hour)s",
            day=instant_day(meetup.place_from, reader),
            hour=instant_hour(meetup.place_from, reader),
        )
        if for_who_comes:
            return _("If you’re coming, you’ll see it from %(at)s.", at=at)
        return _("You’ll see it from %(at)s.", at=at)
    if on_the_list:
        return _("You’ll see it once you have a place.")
    return _("You’ll see it once you say you’re coming.")


def asked_in_words(chosen: Sequence[Membership] | None) -> str:
    """What whoever planned it reads: who is asked now."""
    if chosen is None:
        return _("Everyone in the group is asked. Their mail is on its way.")
    names = listed([member.person.name for member in chosen])
    return _("Asked: %(names)s. Their mail is on its way.", names=names)


def said_back(saved: Attendance) -> str:
    """What someone reads once their answer is kept."""
    if saved.list_since:
        return _(
            "You’re on the list. When a place comes free you’re asked, in the order people asked."
        )
    if saved.quietly and saved.answer_to(saved.meetup) is Answer.YES:
        return _("Going quietly. Only who’s organising can see.")
    return _("Saved. You can change this right up to the day.")


def held(attendance: Attendance) -> str:
    """Until when a place is kept for them, by their own clocks, or nothing."""
    until = attendance.offered_until
    if until is None or until <= clock.now():
        return ""
    zone = attendance.timezone
    return _("%(hour)s on %(day)s", hour=instant_hour(until, zone), day=instant_day(until, zone))


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
        said.append(_place_change(old, new.place))
    elif old.when != new.when and new.place:
        said.append(_("Same place."))
    if old.call_link != new.call_link:
        another = _("The link for the call is another now.")
        said.append(another if new.call_link else _("There’s no call any more."))
    return said


def _place_change(old: Told, new: str) -> str:
    if not old.place:
        return _("The place is %(after)s.", after=new)
    if old.keeps_place:
        return _("The place is now %(after)s.", after=new) if new else _("The place is open again.")
    if not new:
        return _("The place is open again; it was %(before)s.", before=old.place)
    return _("The place is now %(after)s, no longer %(before)s.", after=new, before=old.place)


def init_wording(app: Flask) -> None:
    """Give templates these words."""
    app.jinja_env.globals["answer_panes"] = PANES
    for function in (
        as_pane,
        held,
        in_short,
        map_link,
        place_later,
        short_day,
        shown_to,
        which_of_two,
    ):
        app.jinja_env.filters[function.__name__] = function
