"""Leaving a group: with whom one stays in touch, and what becomes of what one shared."""

from flask import Flask

from reunite.groups.actions import when_member_leaves
from reunite.leaving.views import blueprint
from reunite.web.drafts import let_all_drafts_go


def init_app(app: Flask) -> None:
    """Open the page that leaves a group, and forget what whoever leaves began to write there."""
    when_member_leaves(lambda member: let_all_drafts_go([member.public_id]))
    app.register_blueprint(blueprint)
