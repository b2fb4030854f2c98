"""What happened in a life, and what friends said."""

from flask import Flask

from reunite.mail.inbound.handlers import register_words
from reunite.mail.outbox import register_kind
from reunite.milestones import actions, emails
from reunite.milestones.pictures.views import blueprint as pictures
from reunite.milestones.reported import let_be_reported
from reunite.milestones.views import blueprint
from reunite.milestones.wording import KINDS


def init_app(app: Flask) -> None:
    """Open the milestones' pages."""
    register_kind(emails.KIND, emails.still_wanted)
    let_be_reported()
    register_words(emails.KIND, actions.say_by_mail)
    app.jinja_env.filters["kind_words"] = KINDS.__getitem__
    app.jinja_env.globals["sorts_of_milestones"] = KINDS
    app.register_blueprint(blueprint)
    app.register_blueprint(pictures)
