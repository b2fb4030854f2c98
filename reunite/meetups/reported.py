"""A meetup, as a quiet word can be about it."""

from flask_babel import lazy_gettext as _

from reunite.groups.models import Membership
from reunite.meetups.queries import get_meetup, list_everyone
from reunite.quietly.things import Thing, register_reportable
from reunite.web.urls import absolute_url


def let_be_reported() -> None:
    """Let quiet words be about meetups: they concern whoever organises one."""
    register_reportable("meetup", _("a meetup"), _load)


def _load(viewer: Membership, public_id: str) -> Thing:
    meetup = get_meetup(viewer, public_id)
    helping = {one.membership for one in list_everyone(meetup) if one.is_organising}
    concerns = [one for one in {meetup.organiser, *helping} if one]
    url = absolute_url("meetups.show", group=viewer.group.public_id, meetup=public_id)
    words = "\n\n".join(filter(None, [meetup.title, meetup.notes]))
    return Thing(concerns=tuple(concerns), words=words, url=url)
