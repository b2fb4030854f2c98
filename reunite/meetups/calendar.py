"""A meetup as a calendar is told of it: the same facts in mail, feed and file."""

from flask_babel import gettext as _

from reunite.groups.models import Group
from reunite.ical import EventFacts
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
    place: bool = True,
    own: Answer = Answer.NOT_YET,
) -> EventFacts:
    """The facts of a meetup for one reader; `own` is their answer, shown in their feed only, and
    `place` says whether they see where it is.

    Notes stay on the page: calendars are synced to employers and shown on lock screens.
    """
    title = f"{group.cover_name}: {meetup.title}" if several_groups else meetup.title
    if meetup.is_cancelled:
        title = _("Cancelled: %(title)s", title=title)
    page = absolute_url("meetups.show", group=group.public_id, meetup=meetup.public_id)
    call = _("Call: %(link)s", link=meetup.call_link) if place and meetup.call_link else ""
    said = _SAID[own]() if own in _SAID else ""
    return EventFacts(
        uid=meetup.uid,
        sequence=meetup.sequence,
        when=meetup.when,
        summary=_MARKS.get(own, "") + title,
        created=meetup.planned_at,
        changed=meetup.changed_at,
        description="\n".join(line for line in (said, call, page) if line),
        location=(meetup.place or meetup.call_link) if place else "",
        url=page,
        categories=(group.cover_name,),
        cancelled=meetup.is_cancelled,
        transparent=own in {Answer.DEPENDS, Answer.NO},
    )
