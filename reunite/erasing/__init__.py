"""Erasing an account, so that conversations stay readable."""

from flask import Flask

from reunite.accounts.actions import when_account_is_taken_back
from reunite.erasing import actions, emails
from reunite.erasing.views import blueprint
from reunite.mail.outbox import register_kind


def init_app(app: Flask) -> None:
    """Open the pages; whoever takes their account back doesn't lose it."""
    register_kind(emails.KIND, emails.still_asked)
    when_account_is_taken_back(actions.call_off)
    app.register_blueprint(blueprint)
