"""What looking after groups puts on other pages."""

from collections.abc import Iterator

from flask import url_for
from flask_babel import gettext as _

from reunite.groups.hosting import policy, queries
from reunite.groups.lines import Line
from reunite.groups.models import Membership


def _line(viewer: Membership, words: str) -> Line:
    return Line(words, url_for("hosting.index", group=viewer.group.public_id))


def lines_of(viewers: list[Membership]) -> list[Line]:
    """For home and a group's page: which groups someone is asked to look after, now or later."""
    asked = [
        _line(viewer, _("Would you look after %(group)s as well?", group=viewer.group.name))
        for viewer in viewers
        if viewer.asked_to_host_at
    ]
    return asked + [
        _line(
            viewer,
            _("There’s a question for you about looking after %(group)s.", group=viewer.group.name),
        )
        for viewer in queries.list_asked_next(viewers)
    ]


def lines_among(viewer: Membership, members: list[Membership]) -> list[Line]:
    """For the page of a group's members: what the viewer may like to know, or is asked, about who
    looks after it."""
    return [_line(viewer, words) for words in _words(viewer, members)]


def _words(viewer: Membership, members: list[Membership]) -> Iterator[str]:
    if not policy.find_host(members):
        yield _("Nobody looks after the group at the moment. Any of you can.")
    if any(policy.has_named(member, viewer) for member in members):
        yield _("There’s a question for you about looking after the group.")
    offer = queries.find_offer(viewer)
    if offer and offer.member_id != viewer.id:
        name = offer.member.person.name
        yield _("%(name)s would look after the group as well.", name=name)
