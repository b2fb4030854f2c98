"""With whom: groups, who is in them, and who has been asked."""

from flask import Flask

from reunite.accounts.actions import when_address_is_given_up
from reunite.groups import actions, emails, hosting, removing
from reunite.groups.door import init_door
from reunite.groups.lines import register_line
from reunite.groups.page import newer_agreement
from reunite.groups.views import blueprint
from reunite.mail.inbound.handlers import register_stop
from reunite.mail.outbox import register_kind


def init_app(app: Flask) -> None:
    """Hang the group door and open what is behind it."""
    init_door(app)
    register_kind(emails.KIND, emails.still_wanted)
    register_stop(actions.stop_mail_by_mail)
    when_address_is_given_up(actions.void_invitations_to)
    register_line(newer_agreement)
    app.register_blueprint(blueprint)
    for part in (hosting, removing):
        part.init_app(app)
