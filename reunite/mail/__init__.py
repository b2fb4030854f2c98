"""Mail: owed in the outbox, taken by a carrier, or kept where there is no mail server."""

from flask import Flask

from reunite.mail.views import blueprint


def init_app(app: Flask) -> None:
    """Show kept mail."""
    app.register_blueprint(blueprint)
