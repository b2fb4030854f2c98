"""What time apart puts on home, on a group's own pages and on those about oneself."""

from flask import url_for
from flask_babel import gettext as _

from reunite.accounts.models import Person
from reunite.groups.lines import Line, line_in
from reunite.groups.models import Membership
from reunite.groups.removing import emails, queries
from reunite.web.filters import instant_day


def asked_to_decide(viewer: Membership, parting: str, _name: str) -> Line:
    """That someone is asked whether another should be in no longer; not about whom, nor by whom."""
    group = viewer.group.name
    words = _(
        "There’s a question for you alone, from someone who looks after %(group)s.", group=group
    )
    return line_in(viewer, words, "removing.asked", parting=parting)


def closed_for_now(places: list[Membership]) -> list[Line]:
    """Which of these groups are closed to someone, and until when."""
    words = _("%(group)s is closed to you until %(day)s.")
    return [
        line_in(place, words % {"group": place.group.name, "day": day}, "home.group")
        for place in places
        if (day := place.paused_until and instant_day(place.paused_until, place.person.timezone))
    ]


def no_longer_in(person: Person) -> list[Line]:
    """Which groups someone was removed from, where they can still read why, and answer."""
    words = _("You’re no longer in %(group)s. Here is why, and how to answer.")
    return [
        Line(
            words % {"group": parting.member.group.cover_name},
            url_for("removing.away", token=emails.link_of(parting)),
        )
        for parting in queries.list_removals(person)
    ]
