"""What is done from a terminal: `flask --app reunite <command>`."""

from flask import Flask

from reunite.cli.running import init, serve, worker


def init_app(app: Flask) -> None:
    """Add the commands."""
    for command in (init, serve, worker):
        app.cli.add_command(command)
