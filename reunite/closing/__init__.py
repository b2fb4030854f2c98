"""Closing a group, with everything in it handed to its members first."""

from flask import Flask

from reunite.closing import emails, page, queries
from reunite.closing.views import blueprint
from reunite.groups.lines import register_line, register_question
from reunite.mail.outbox import register_kind


def init_app(app: Flask) -> None:
    """Open its pages, and say on the group's what is to come."""
    register_kind(emails.ASKED, emails.still_asked)
    register_kind(emails.CLOSES, emails.still_closes)
    register_kind(emails.STAYS, emails.still_stays)
    register_line(page.closing_soon, whatever_rests=True)
    register_question("closing", queries.ASKED_TO_SETTLE, page.asked_to_close)
    app.register_blueprint(blueprint)
