"""What is said in private puts a line on others' pages: that it is there, and nothing of it."""

from flask_babel import gettext as _

from reunite.groups.lines import Line, line_in
from reunite.groups.models import Membership


def told_by_hosts(viewer: Membership, _about: str, _name: str) -> Line:
    """That whoever looks after the group told someone something."""
    group = viewer.group.name
    words = _("There’s something for you from someone who looks after %(group)s.", group=group)
    return line_in(viewer, words, "quietly.index")


def to_hear(viewer: Membership, _about: str, _name: str) -> Line:
    """That a quiet word is for a host to answer."""
    group = viewer.group.name
    words = _("There’s a quiet word for you, as someone who looks after %(group)s.", group=group)
    return line_in(viewer, words, "quietly.index")
