"""Seeing each other."""

from flask import Flask

from reunite.mail.outbox import register_kind
from reunite.meetups import emails
from reunite.meetups.views import answers, blueprint
from reunite.meetups.wording import init_wording


def init_app(app: Flask) -> None:
    """Open the meetups' pages."""
    init_wording(app)
    register_kind(emails.KIND, emails.still_wanted)
    app.register_blueprint(blueprint)
    app.register_blueprint(answers)
