"""Remembering a member who has died: wishes set in life, the account's closing, and a page."""

from flask import Flask

from reunite.accounts.actions import when_asked_in_vain
from reunite.groups.lines import register_question
from reunite.mail.outbox import register_kind
from reunite.remembering import actions, emails, page, queries
from reunite.remembering.reported import let_be_reported
from reunite.remembering.views import blueprint, photos, stories


def init_app(app: Flask) -> None:
    """Open its pages, and answer whoever asks for a way in to a closed account."""
    register_kind(emails.CLOSED, emails.can_be_undone)
    register_kind(emails.LOOK, emails.still_there)
    when_asked_in_vain(actions.tell_again)
    let_be_reported()
    register_question("to confirm", queries.TO_CONFIRM, page.asked_to_confirm)
    register_question("to settle", queries.TO_SETTLE, page.asked_to_settle)
    page.init_page(app)
    for part in (blueprint, stories, photos):
        app.register_blueprint(part)
