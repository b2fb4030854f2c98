"""How things are, and what would help: a quiet room off to one side of a group."""

from flask import Flask

from reunite.checkins import actions, emails, reported, space, wording
from reunite.checkins.space.queries import is_in
from reunite.checkins.views import blueprint
from reunite.groups.actions import when_member_leaves
from reunite.groups.forms import offer_only
from reunite.groups.models import MailSort
from reunite.mail.outbox import register_kind


def init_app(app: Flask) -> None:
    """Open the space's pages."""
    space.init_app(app)
    register_kind(emails.KIND, emails.still_wanted)
    register_kind(emails.FOLD, emails.fold_still_wanted)
    app.jinja_env.filters |= {"wished": wording.wished, "note_words": wording.note_words}
    app.jinja_env.globals["wish_meanings"] = list(wording.MEANINGS.values())
    offer_only(MailSort.CHECK_INS, is_in)
    reported.let_be_reported()
    when_member_leaves(actions.leave_with_group)
    app.register_blueprint(blueprint)
