"""Who doesn't see whom, and for whom something is."""

from flask import Flask

from reunite.groups.emails import KIND as INVITATION
from reunite.mail.outbox import also_ask
from reunite.safety.labels import TOPICS
from reunite.safety.queries import may_be_asked_in
from reunite.safety.views import blueprint


def init_app(app: Flask) -> None:
    """Open the pages about doors and blocks, and hold back mail that a block keeps apart."""
    also_ask(INVITATION, may_be_asked_in)
    app.jinja_env.filters["topic_words"] = TOPICS.__getitem__
    app.register_blueprint(blueprint)
