"""Staying in touch, whatever becomes of a group: two who both wish it have a tie."""

from flask import Flask

from reunite.mail.outbox import register_kind
from reunite.ties import emails
from reunite.ties.views import blueprint


def init_app(app: Flask) -> None:
    """Open the pages about staying in touch."""
    register_kind(emails.KIND, emails.still_wanted)
    app.register_blueprint(blueprint)
