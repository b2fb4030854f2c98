"""Being away: a quiet season, coming back, and a letter to those long silent."""

from flask import Flask

from reunite.groups.emails import KIND as INVITATION
from reunite.mail.outbox import also_ask, register_kind
from reunite.meetups.emails import KIND as MEETUP
from reunite.seasons import emails
from reunite.seasons.views import blueprint


def init_app(app: Flask) -> None:
    """Open its pages, and hold back what doesn't go to someone who is away."""
    register_kind(emails.KIND, emails.still_wanted)
    also_ask(INVITATION, emails.may_be_asked_in)
    also_ask(MEETUP, emails.may_be_asked_along)
    app.register_blueprint(blueprint)
