"""Seeing each other."""

from flask import Flask

from reunite.accounts.actions import when_account_is_taken_back
from reunite.groups.actions import when_member_leaves
from reunite.mail.inbound.handlers import register_answers
from reunite.mail.outbox import register_kind
from reunite.meetups import actions, emails
from reunite.meetups.afterwards.views import blueprint as afterwards
from reunite.meetups.afterwards.wording import in_words as rhythm_in_words
from reunite.meetups.album.views import blueprint as album
from reunite.meetups.album.views import by_link as guest_album
from reunite.meetups.answers.actions import take
from reunite.meetups.asked_about import emails as asked_about_emails
from reunite.meetups.asked_about.views import blueprint as asked_about
from reunite.meetups.leaving import end_places
from reunite.meetups.links.views import blueprint as links
from reunite.meetups.notes.views import blueprint as notes
from reunite.meetups.polls.views import blueprint as polls
from reunite.meetups.practical.views import blueprint as practical
from reunite.meetups.practical.wording import init_practical
from reunite.meetups.reported import let_be_reported
from reunite.meetups.series.views import init_series
from reunite.meetups.views import blueprint as meetups
from reunite.meetups.wording import init_wording


def init_app(app: Flask) -> None:
    """Open the meetups' pages."""
    init_wording(app)
    let_be_reported()
    when_account_is_taken_back(actions.end_links_of)
    when_member_leaves(end_places)
    register_answers(take)
    register_kind(emails.KIND, emails.still_wanted)
    register_kind(emails.LAST, emails.still_wanted_last)
    register_kind(emails.LINKS, lambda _subject: True)
    register_kind(asked_about_emails.KIND, asked_about_emails.still_wanted)
    app.jinja_env.filters["rhythm"] = rhythm_in_words
    init_practical(app)
    init_series(app)
    pages = (polls, afterwards, practical, notes, asked_about, album, meetups, links, guest_album)
    for blueprint in pages:
        app.register_blueprint(blueprint)
