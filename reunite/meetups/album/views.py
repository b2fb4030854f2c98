"""Pages of a meetup's album: for those asked, and by a personal link."""

from flask import Blueprint, url_for
from flask_babel import gettext as _

from reunite import clock
from reunite.errors import Gone
from reunite.groups.door import PREFIX, in_group, membership
from reunite.meetups.album import policy, queries
from reunite.meetups.links.views import find_attendance_of
from reunite.meetups.policy import check_link
from reunite.meetups.queries import get_meetup
from reunite.photos.policy import Opened
from reunite.photos.views import AlbumPages
from reunite.web.access import by_token

blueprint = Blueprint("album", __name__, url_prefix=f"{PREFIX}/meetups/<meetup>/photos")
by_link = Blueprint("guest_album", __name__, url_prefix="/r/<token>/photos")


def _open_album(meetup: str) -> Opened:
    return queries.open_album(membership(), get_meetup(membership(), meetup))


def _back(meetup: str) -> tuple[str, str]:
    return in_group("meetups.show", meetup=meetup), _("The meetup")


def _open_by_link(token: str) -> Opened:
    attendance = policy.check_link_adds(find_attendance_of(token), clock.now())
    return queries.open_album_by_link(attendance)


def _back_to_link(token: str) -> tuple[str, str] | None:
    try:
        check_link(find_attendance_of(token), clock.now())
    except Gone:
        return None
    return url_for("answers.answer", token=token), _("The meetup")


AlbumPages(blueprint, _open_album, _back, section="meetups", reported_as="meetup_photo").hang()
AlbumPages(
    by_link, _open_by_link, _back_to_link, address=url_for, layout="layouts/plain.html"
).hang(by_token)
