"""The day and month of a birthday, for those groups its owner shows it to."""

from flask import Flask

from reunite.accounts.actions import when_renamed
from reunite.birthdays.actions import tell_calendars
from reunite.birthdays.views import blueprint
from reunite.birthdays.wording import init_wording


def init_app(app: Flask) -> None:
    """Open the page."""
    when_renamed(tell_calendars)
    app.register_blueprint(blueprint)
    init_wording(app)
