"""What is done from a terminal: `flask --app reunite <command>`."""

from flask import Flask

from reunite.cli.archives import archive
from reunite.cli.care import backup, backup_key, doctor, restore
from reunite.cli.demo import demo
from reunite.cli.keys import keys
from reunite.cli.mail import lmtp, mail
from reunite.cli.running import init, serve, worker
from reunite.cli.urls import routes


def init_app(app: Flask) -> None:
    """Add the commands."""
    running = (init, serve, worker, lmtp, demo)
    for command in (*running, doctor, mail, backup, backup_key, restore, archive, routes, keys):
        app.cli.add_command(command)
