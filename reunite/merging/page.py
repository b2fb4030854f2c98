"""What groups that are to become one put on home and on their own pages."""

from flask import url_for
from flask_babel import gettext as _

from reunite.groups.lines import Line
from reunite.groups.models import Membership
from reunite.web.filters import instant_day


def coming_together(viewers: list[Membership]) -> list[Line]:
    """When a group and another become one."""
    return [
        Line(
            _(
                "%(group)s and another group become one on %(day)s.",
                group=viewer.group.name,
                day=instant_day(viewer.group.merges_at, viewer.person.timezone),
            ),
            url_for("merging.index", group=viewer.group.public_id),
        )
        for viewer in viewers
        if viewer.group.merges_at
    ]
