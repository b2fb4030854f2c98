"""How things are, and what would help: a quiet room off to one side of a group."""

from flask import Flask
from flask_babel import lazy_gettext as _

from reunite import clock
from reunite.accounts.policy import is_adult
from reunite.checkins import actions, emails, queries, space, wording
from reunite.checkins.policy import can_read
from reunite.checkins.space.policy import check_is_in, check_open
from reunite.checkins.space.queries import find_joined, is_in
from reunite.checkins.views import blueprint
from reunite.errors import NotFound
from reunite.groups.actions import when_member_leaves
from reunite.groups.forms import offer_only
from reunite.groups.models import MailSort, Membership
from reunite.mail.outbox import register_kind
from reunite.quietly.things import Thing, register_reportable
from reunite.web.urls import absolute_url


def init_app(app: Flask) -> None:
    """Open the space's pages."""
    space.init_app(app)
    register_kind(emails.KIND, emails.still_wanted)
    register_kind(emails.FOLD, emails.fold_still_wanted)
    app.jinja_env.filters |= {"wished": wording.wished, "note_words": wording.note_words}
    app.jinja_env.globals["wish_meanings"] = list(wording.MEANINGS.values())
    offer_only(MailSort.CHECK_INS, is_in)
    register_reportable("shared", _("a check-in"), _load)
    when_member_leaves(actions.leave_with_group)
    app.register_blueprint(blueprint)


def _load(viewer: Membership, public_id: str) -> Thing:
    """A check-in, for a quiet word about it by someone for whom the space is open: what it says,
    unless it is folded for them."""
    opened, place = find_joined(viewer) or (None, None)
    check_open(opened, clock.now())
    if check_is_in(place).is_paused or not is_adult(viewer.person):
        raise NotFound
    read = queries.get_check_in(viewer, public_id)
    words = read.content.words if can_read(viewer, read.check_in) else ""
    url = absolute_url("checkins.show", group=viewer.group.public_id, check_in=public_id)
    return Thing((read.check_in.author,), words, url)
