"""A meetup as a calendar is told of it: the same facts in mail, feed and file."""

from flask_babel import gettext as _

from reunite.groups.models import Group
from reunite.ical import EventFacts, Slot
from reunite.meetups.models import Answer, Meetup
from reunite.web.urls import absolute_url

_MARKS = {Answer.YES: "✓ ", Answer.DEPENDS: "? "}
_SAID = {
    Answer.YES: lambda: _("You said: I’ll be there."),
    Answer.DEPENDS: lambda: _("You said: depends on the day."),
    Answer.NO: lambda: _("You said: not this time."),
}


def event_facts(
    meetup: Meetup,
    group: Group,
    *,
    several_groups: bool,
    place: bool,
    own: Answer = Answer.NOT_YET,
    on_the_list: bool = False,
    for_guest: bool = False,
    in_series: bool = False,
) -> EventFacts:
    """The facts of a meetup for one reader. `place` says whether they see where it is; `own` is
    their answer, and `on_the_list` that they have no place yet, both shown in their feed only. A
    guest has no page in the group. `in_series` tells it as a date of its series, which has one
    name and page in calendars.

    Notes stay on the page: calendars are synced to employers and shown on lock screens.
    """
    uid, sequence, slot = _identity(meetup, in_series=in_series)
    page = "" if for_guest else _page(meetup, group, in_series=in_series)
    call = _("Call: %(link)s", link=meetup.call_link) if place and meetup.call_link else ""
    said = _SAID[own]() if own in _SAID else ""
    if on_the_list:
        own, said = Answer.DEPENDS, _("You’re on the list for a place.")
    title = f"{group.cover_name}: {meetup.title}" if several_groups else meetup.title
    return EventFacts(
        uid=uid,
        sequence=sequence,
        when=meetup.when,
        summary=_summary(meetup, title, own),
        created=meetup.planned_at,
        changed=meetup.changed_at,
        description="\n".join(line for line in (said, call, page) if line),
        location=(meetup.place or meetup.call_link) if place else "",
        url=page,
        categories=(group.cover_name,),
        cancelled=meetup.is_cancelled,
        transparent=own in {Answer.DEPENDS, Answer.NO},
        instead_of=slot,
    )


def _summary(meetup: Meetup, title: str, own: Answer) -> str:
    if meetup.is_cancelled:
        return _("Cancelled: %(title)s", title=title)
    return _MARKS.get(own, "") + title


def _identity(meetup: Meetup, *, in_series: bool) -> tuple[str, int, Slot | None]:
    """Its name in calendars, its revision, and which date of its series it is there."""
    series = meetup.series if in_series else None
    if series is None:
        return meetup.uid, meetup.sequence, None
    zone = "" if series.is_all_day else series.timezone
    slot = Slot(meetup.recurs_on or meetup.wall_start, zone)
    return series.uid, series.sequence + meetup.sequence, slot


def _page(meetup: Meetup, group: Group, *, in_series: bool) -> str:
    if in_series and meetup.series:
        return absolute_url("series.show", group=group.public_id, series=meetup.series.public_id)
    return absolute_url("meetups.show", group=group.public_id, meetup=meetup.public_id)
