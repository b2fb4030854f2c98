"""Said in private: quiet words to hosts, and notes to one person."""

from flask import Flask
from flask_babel import lazy_gettext as _

from reunite.errors import NotFound
from reunite.groups.lines import register_question
from reunite.groups.models import Membership
from reunite.groups.queries import get_member
from reunite.mail.outbox import register_kind
from reunite.quietly import emails, page, queries
from reunite.quietly.things import Thing, register_reportable
from reunite.quietly.views import blueprint
from reunite.web.urls import absolute_url


def init_app(app: Flask) -> None:
    """Open the pages of what is said in private."""
    register_kind(emails.WORD, emails.word_still_wanted)
    register_kind(emails.ASIDE, emails.aside_still_wanted)
    register_kind(emails.CONTACT, emails.contact_still_wanted)
    register_question("told by hosts", queries.TOLD_BY_HOSTS, page.told_by_hosts)
    register_question("quiet word", queries.TO_HEAR, page.to_hear)
    register_reportable("group", _("the group"), _load_group)
    register_reportable("member", _("someone in the group"), _load_member)
    app.register_blueprint(blueprint)


def _load_group(viewer: Membership, public_id: str) -> Thing:
    if public_id != viewer.group.public_id:
        raise NotFound
    return Thing()


def _load_member(viewer: Membership, public_id: str) -> Thing:
    member = get_member(viewer, public_id)
    url = absolute_url("groups.member", group=viewer.group.public_id, member=public_id)
    return Thing(concerns=(member,), url=url)
