"""Seeing each other."""

from flask import Flask

from reunite.accounts.actions import when_account_is_taken_back
from reunite.mail.outbox import register_kind
from reunite.meetups import actions, emails
from reunite.meetups.views import answers, blueprint
from reunite.meetups.wording import init_wording


def init_app(app: Flask) -> None:
    """Open the meetups' pages."""
    init_wording(app)
    when_account_is_taken_back(actions.end_links_of)
    register_kind(emails.KIND, emails.still_wanted)
    app.register_blueprint(blueprint)
    app.register_blueprint(answers)
