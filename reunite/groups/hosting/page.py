"""What looking after groups puts on home and on a group's own pages."""

from flask_babel import gettext as _

from reunite.groups.lines import Line, line_in
from reunite.groups.models import Membership

_PAGE = "hosting.index"


def asked_to_host(viewer: Membership) -> Line | None:
    """That someone is asked to look after the group as well."""
    if viewer.asked_to_host_at is None:
        return None
    words = _("Would you look after %(group)s as well?", group=viewer.group.name)
    return line_in(viewer, words, _PAGE)


def asked_next(viewer: Membership, _about: str, _name: str) -> Line:
    """That someone is asked to be next, or that it is handed over to them."""
    group = viewer.group.name
    words = _("There’s a question for you about looking after %(group)s.", group=group)
    return line_in(viewer, words, _PAGE)


def offered(viewer: Membership, _about: str, name: str) -> Line:
    """That somebody else has offered to, so that who would rather not can say so."""
    group = viewer.group.name
    words = _("%(name)s would look after %(group)s as well.", name=name, group=group)
    return line_in(viewer, words, _PAGE)


def nobody_hosts(viewer: Membership, _about: str, _name: str) -> Line:
    """That nobody does, and anybody can."""
    group = viewer.group.name
    words = _("Nobody looks after %(group)s at the moment. Any of you can.", group=group)
    return line_in(viewer, words, _PAGE)
