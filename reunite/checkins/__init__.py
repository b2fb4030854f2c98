"""How things are, and what would help: a quiet room off to one side of a group."""

from flask import Flask

from reunite.checkins import actions, space
from reunite.checkins.views import blueprint
from reunite.groups.actions import when_member_leaves


def init_app(app: Flask) -> None:
    """Open the space's pages."""
    space.init_app(app)
    when_member_leaves(actions.leave_with_group)
    app.register_blueprint(blueprint)
