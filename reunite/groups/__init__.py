"""With whom: groups, who is in them, and who has been asked."""

from flask import Flask

from reunite.groups import emails
from reunite.groups.door import init_door
from reunite.groups.views import blueprint
from reunite.mail.outbox import register_kind


def init_app(app: Flask) -> None:
    """Hang the group door and open what is behind it."""
    init_door(app)
    register_kind(emails.KIND, emails.still_wanted)
    app.register_blueprint(blueprint)
