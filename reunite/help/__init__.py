from flask import Flask

from reunite.help.views import blueprint


def init_app(app: Flask) -> None:
    """Serve the Help now pages."""
    app.register_blueprint(blueprint)
