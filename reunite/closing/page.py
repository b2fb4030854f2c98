"""What a group that closes puts on home and on its own page."""

from flask import url_for
from flask_babel import gettext as _

from reunite.groups.lines import Line
from reunite.groups.models import Membership
from reunite.web.filters import instant_day


def closing_soon(viewers: list[Membership]) -> list[Line]:
    """When a group closes, until it does or is kept."""
    return [
        Line(
            _(
                "%(group)s closes on %(day)s. Everything in it is yours to take with you.",
                group=viewer.group.name,
                day=instant_day(viewer.group.closes_at, viewer.person.timezone),
            ),
            url_for("closing.index", group=viewer.group.public_id),
        )
        for viewer in viewers
        if viewer.group.closes_at
    ]
