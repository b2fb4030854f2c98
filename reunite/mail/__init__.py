"""Mail: owed in the outbox, taken by a carrier, or kept where there is no mail server; and what
comes back."""

from flask import Flask

from reunite.mail.inbound import held
from reunite.mail.inbound.views import blueprint as replies
from reunite.mail.outbox import register_kind
from reunite.mail.views import blueprint


def init_app(app: Flask) -> None:
    """Show kept mail, and words that are held."""
    register_kind(held.KIND, held.still_wanted)
    app.register_blueprint(blueprint)
    app.register_blueprint(replies)
