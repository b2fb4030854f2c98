"""A meetup's album, as whoever was asked may use it."""

from functools import partial

from flask_babel import gettext as _
from sqlalchemy import select

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db
from reunite.groups.models import Membership
from reunite.meetups import policy as meetups
from reunite.meetups.album import policy
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.queries import NAME_OF_GUEST, find_attendance, list_everyone
from reunite.photos import queries as photos
from reunite.photos.models import ON_THE_PAGE, Photo
from reunite.photos.policy import Onlooker, Opened
from reunite.safety.queries import hidden_people


def open_album(viewer: Membership, meetup: Meetup) -> Opened:
    """Everyone asked sees it and adds to it, and takes down what they are in themselves; who looks
    after the meetup says which photo comes first. Raises `NotFound` before the meetup begins."""
    policy.check_has_album(meetup, clock.now())
    return _opened(viewer, meetup, find_attendance(viewer, meetup))


def _opened(viewer: Membership, meetup: Meetup, own: Attendance | None) -> Opened:
    return Opened(
        thing=meetup,
        viewer=Onlooker(viewer.person.public_id, viewer.person_id),
        hidden=hidden_people(viewer),
        may_add=True,
        may_arrange=meetups.looks_after(viewer, meetup, own),
        may_ask_to_be_left_out=True,
        note=partial(_who_is_in_none, viewer, meetup),
        names=partial(_names_of_guests, meetup),
        day=meetup.wall_start.date().isoformat(),
    )


def list_photos(viewer: Membership, meetup: Meetup, own: Attendance | None) -> list[Photo] | None:
    """The first photos of a meetup, for its own page; None where it has no album yet. `own` is the
    viewer's place."""
    if not policy.has_album(meetup, clock.now()):
        return None
    return photos.list_photos(_opened(viewer, meetup, own), limit=ON_THE_PAGE)


def open_album_by_link(attendance: Attendance) -> Opened:
    """Whoever comes by a personal link adds photos and sees their own; a link may be passed on, so
    it shows nobody's face."""
    meetup, member = attendance.meetup, attendance.membership
    policy.check_has_album(meetup, clock.now())
    return Opened(
        thing=meetup,
        viewer=Onlooker(member.person.public_id, member.person_id)
        if member
        else Onlooker(attendance.public_id),
        may_add=True,
        only_own=True,
        note=lambda: _someone() if _wishes(meetup) else "",
        day=meetup.wall_start.date().isoformat(),
    )


def _wishes(meetup: Meetup) -> list[Attendance]:
    """The places of those who said that they'd be there, in no photos."""
    return [
        place
        for place in list_everyone(meetup)
        if place.no_photos and place.answer_to(meetup) in {Answer.YES, Answer.DEPENDS}
    ]


def _who_is_in_none(viewer: Membership, meetup: Meetup) -> str:
    """Who would rather be in no photos; someone who came quietly, or isn't shown to the viewer,
    goes unnamed."""
    hidden = hidden_people(viewer)
    wishes = _wishes(meetup)
    names = [
        place.name
        for place in wishes
        if not place.quietly and not (place.membership and place.membership.person_id in hidden)
    ]
    if not wishes:
        return ""
    if not names:
        return _someone()
    return _("Please leave out of photos: %(names)s.", names=", ".join(names))


def _someone() -> str:
    return _("Someone there would rather not be in photos. Add those they aren’t in.")


def _names_of_guests(meetup: Meetup) -> dict[str, str]:
    guests = (
        select(Attendance.public_id, NAME_OF_GUEST)
        .outerjoin(Person, Person.id == Attendance.guest_person_id)
        .where(
            Attendance.group_id == meetup.group_id,
            Attendance.meetup_id == meetup.id,
            Attendance.membership_id.is_(None),
        )
    )
    return {row[0]: row[1] for row in db.session.execute(guests)}
