"""Who looks after a group next: naming, handing over, and offering to."""

from flask import Flask

from reunite.groups.actions import when_member_leaves
from reunite.groups.hosting import emails, page, queries
from reunite.groups.hosting.actions import pass_on
from reunite.groups.hosting.views import blueprint
from reunite.groups.lines import register_line, register_question
from reunite.mail.outbox import register_kind


def init_app(app: Flask) -> None:
    """Open its pages, and see to it that no group is left without anyone."""
    register_kind(emails.ASKED, emails.still_asked)
    register_kind(emails.NAMED, emails.still_named)
    register_kind(emails.OFFER, emails.still_offered)
    register_kind(emails.OFFER_ENDED, emails.still_told)
    register_kind(emails.NEW_HOST, emails.still_host)
    register_kind(emails.TAKEN_ON, emails.still_taken_on)
    register_line(page.asked_to_host)
    register_question("next host", queries.ASKED_NEXT, page.asked_next)
    register_question("offer to host", queries.OFFERED, page.offered)
    register_question("no host", queries.NOBODY_HOSTS, page.nobody_hosts)
    when_member_leaves(pass_on)
    app.register_blueprint(blueprint)
