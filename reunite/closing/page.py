"""What a group that closes, or may, puts on home and on its own page."""

from flask_babel import gettext as _

from reunite.groups.lines import Line, line_in
from reunite.groups.models import Membership
from reunite.web.filters import instant_day


def closing_soon(viewer: Membership) -> Line | None:
    """When the group closes, until it does or is kept."""
    group = viewer.group
    if group.closes_at is None:
        return None
    day = instant_day(group.closes_at, viewer.person.timezone)
    words = _(
        "%(group)s closes on %(day)s. Everything in it is yours to take with you.",
        group=group.name,
        day=day,
    )
    return line_in(viewer, words, "closing.index")


def asked_to_close(viewer: Membership, _about: str, _name: str) -> Line:
    """That another who looks after the group would like it to close."""
    words = _("There’s a question for you about closing %(group)s.", group=viewer.group.name)
    return line_in(viewer, words, "closing.index")
