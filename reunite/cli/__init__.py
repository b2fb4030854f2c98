"""What is done from a terminal: `flask --app reunite <command>`."""

from flask import Flask

from reunite.cli.demo import demo
from reunite.cli.running import init, serve, worker


def init_app(app: Flask) -> None:
    """Add the commands."""
    for command in (init, serve, worker, demo):
        app.cli.add_command(command)
