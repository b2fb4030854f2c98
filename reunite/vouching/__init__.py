"""A place given back to someone who lost their inbox, by two who know them."""

from flask import Flask

from reunite.accounts.actions import when_account_is_taken_back, when_address_is_given_up
from reunite.mail.outbox import register_kind
from reunite.vouching import actions, emails
from reunite.vouching.views import blueprint


def init_app(app: Flask) -> None:
    """Open the pages, and let whoever takes their account back object."""
    register_kind(emails.ASKED, emails.still_to_ask)
    register_kind(emails.NOTHING, emails.still_to_tell)
    when_account_is_taken_back(actions.object_to)
    when_address_is_given_up(actions.void_about)
    app.register_blueprint(blueprint)
