"""Who: people, their devices, and getting in without a password."""

from flask import Flask

from reunite.accounts import emails
from reunite.accounts.door import init_door
from reunite.accounts.views import blueprint
from reunite.mail.outbox import register_kind


def init_app(app: Flask) -> None:
    """Open the front door."""
    init_door(app)
    for kind in (emails.KIND, emails.ADDRESS):
        register_kind(kind, lambda subject: True)
    app.register_blueprint(blueprint)
