"""What looking after groups puts on home and on a group's page."""

from collections.abc import Iterator

from flask import url_for
from flask_babel import gettext as _

from reunite.groups.hosting import policy, queries
from reunite.groups.lines import Line
from reunite.groups.models import Membership


def lines_of(viewers: list[Membership]) -> list[Line]:
    """What someone in these groups may like to know, or is asked, about who looks after them."""
    found = queries.list_hosting(viewers)
    return [
        Line(words, url_for("hosting.index", group=viewer.group.public_id))
        for viewer in viewers
        for words in _words(viewer, [one for one in found if one[0].group_id == viewer.group_id])
    ]


def _words(viewer: Membership, found: list[tuple[Membership, bool]]) -> Iterator[str]:
    group = viewer.group.name
    if not policy.find_host(member for member, _offers in found):
        yield _("Nobody looks after %(group)s at the moment. Any of you can.", group=group)
    if viewer.asked_to_host_at or any(
        policy.has_named(member, viewer) for member, _offers in found
    ):
        yield _("There’s a question for you about looking after %(group)s.", group=group)
    for member, offers in found:
        if offers and policy.can_take_on(member) and member.id != viewer.id:
            name = member.person.name
            yield _("%(name)s would look after %(group)s as well.", name=name, group=group)
