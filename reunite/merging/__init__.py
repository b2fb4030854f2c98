"""Two groups becoming one, so that nobody sees of the past what they couldn't see before."""

from flask import Flask

from reunite.groups.lines import register_line, register_question
from reunite.mail.outbox import register_kind
from reunite.merging import emails, page, queries
from reunite.merging.views import blueprint


def init_app(app: Flask) -> None:
    """Open its pages, and say on the groups' what is to come."""
    register_kind(emails.ASKED, emails.still_asked)
    register_kind(emails.NOTICE, emails.still_merges)
    register_kind(emails.STAY_TWO, emails.still_in)
    register_kind(emails.TOGETHER, emails.still_in)
    register_line(page.coming_together, whatever_rests=True)
    register_question("merging", queries.ASKED, page.asked_to_come_together)
    app.register_blueprint(blueprint)
