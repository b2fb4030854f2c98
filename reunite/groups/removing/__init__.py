"""Pausing someone for some days, and removing someone, which takes two."""

from flask import Flask

from reunite.groups.actions import when_member_leaves
from reunite.groups.door import KeptOut
from reunite.groups.lines import register_question
from reunite.groups.removing import emails, page, queries
from reunite.groups.removing.actions import forget_undecided
from reunite.groups.removing.views import blueprint, show_kept_out
from reunite.mail.outbox import register_kind


def init_app(app: Flask) -> None:
    """Open its pages, and say what those see who are paused."""
    register_kind(emails.AWAY, emails.still_away)
    register_kind(emails.BACK, emails.still_back)
    register_kind(emails.ASKED, emails.still_asked)
    register_kind(emails.ANSWERED, emails.still_answered)
    register_question("removal", queries.TO_DECIDE, page.asked_to_decide)
    when_member_leaves(forget_undecided)
    app.register_error_handler(KeptOut, show_kept_out)
    app.register_blueprint(blueprint)
