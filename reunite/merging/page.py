"""What groups that are to become one, or may, put on home and on their own pages."""

from flask_babel import gettext as _

from reunite.groups.lines import Line, line_in
from reunite.groups.models import Membership
from reunite.web.filters import instant_day


def coming_together(viewer: Membership) -> Line | None:
    """When the group and another become one."""
    group = viewer.group
    if group.merges_at is None:
        return None
    day = instant_day(group.merges_at, viewer.person.timezone)
    words = _("%(group)s and another group become one on %(day)s.", group=group.name, day=day)
    return line_in(viewer, words, "merging.index")


def asked_to_come_together(viewer: Membership, _about: str, _name: str) -> Line:
    """That another group would like to become one with this."""
    name = viewer.group.name
    words = _("There’s a question for you about %(group)s and another group.", group=name)
    return line_in(viewer, words, "merging.index")
