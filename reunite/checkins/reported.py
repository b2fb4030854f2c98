"""Check-ins and what was said to them, as a quiet word can be about them, by someone for whom the
space is open. What is folded for them says nothing."""

from flask_babel import lazy_gettext as _

from reunite import clock
from reunite.accounts.policy import is_adult
from reunite.checkins import queries
from reunite.checkins.models import CheckIn
from reunite.checkins.policy import can_read
from reunite.checkins.space.policy import check_is_in, check_open
from reunite.checkins.space.queries import find_joined, is_in
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.quietly.things import Thing, register_reportable
from reunite.web.urls import absolute_url


def let_be_reported() -> None:
    """Let quiet words be about check-ins and replies to them."""
    register_reportable("shared", _("a check-in"), _load)
    register_reportable("said", _("a reply"), _load_reply)


def _check_open_for(viewer: Membership) -> None:
    space, place = find_joined(viewer) or (None, None)
    check_open(space, clock.now())
    if check_is_in(place).is_paused or not is_adult(viewer.person):
        raise NotFound


def _page(viewer: Membership, check_in: CheckIn) -> str:
    return absolute_url("checkins.show", group=viewer.group.public_id, check_in=check_in.public_id)


def _load(viewer: Membership, public_id: str) -> Thing:
    _check_open_for(viewer)
    read = queries.get_check_in(viewer, public_id)
    words = read.content.words if can_read(viewer, read.check_in) else ""
    return Thing((read.check_in.author,), words, _page(viewer, read.check_in))


def _load_reply(viewer: Membership, public_id: str) -> Thing:
    _check_open_for(viewer)
    check_in = queries.get_answered(viewer, public_id)
    reply, words, _fold = queries.get_reply(viewer, check_in, public_id)
    if not is_in(reply.author):
        raise NotFound  # it is there without a name
    is_read = can_read(viewer, check_in) and can_read(viewer, reply)
    url = f"{_page(viewer, check_in)}#word-{public_id}"
    return Thing((reply.author,), words if is_read else "", url)
