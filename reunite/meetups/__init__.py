"""Seeing each other."""

from flask import Flask

from reunite.accounts.actions import when_account_is_taken_back
from reunite.mail.outbox import register_kind
from reunite.meetups import actions, emails
from reunite.meetups.links.views import blueprint as links
from reunite.meetups.polls.views import blueprint as polls
from reunite.meetups.views import blueprint as meetups
from reunite.meetups.wording import init_wording


def init_app(app: Flask) -> None:
    """Open the meetups' pages."""
    init_wording(app)
    when_account_is_taken_back(actions.end_links_of)
    register_kind(emails.KIND, emails.still_wanted)
    register_kind(emails.LAST, emails.still_wanted_last)
    register_kind(emails.LINKS, lambda _subject: True)
    for blueprint in (polls, meetups, links):
        app.register_blueprint(blueprint)
