"""Meetups in the calendar people already have."""

from flask import Flask

from reunite.accounts.actions import when_account_is_taken_back
from reunite.calendars import actions
from reunite.calendars.gate import Gate
from reunite.calendars.views import blueprint, init_add_to


def init_app(app: Flask) -> None:
    """Open the feeds, with their own gate in front."""
    when_account_is_taken_back(actions.replace_addresses_of)
    app.wsgi_app = Gate(app)  # type: ignore[method-assign]
    app.register_blueprint(blueprint)
    init_add_to(app)
