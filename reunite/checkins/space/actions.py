"""Opening and closing a space, and what each member does with their own place."""

from datetime import datetime

from sqlalchemy import delete

from reunite import clock
from reunite.checkins.space import policy, queries
from reunite.checkins.space.models import Place, Space
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.groups.policy import check_host
from reunite.groups.queries import list_members


@atomic
def open_space(host: Membership) -> Space:
    """Give the group a check-in space; nobody is in it yet, the host neither.

    Raises `NotAllowed` for a member who is no host, `DomainError` where there is no second one.
    """
    lock(host.group)
    check_host(host)
    policy.check_has_hosts(list_members(host))
    space = queries.find_space(host)
    if space is None:
        space = Space(group_id=host.group_id, opened_by_id=host.id, opened_at=clock.now())
        db.session.add(space)
        db.session.flush()
    queries.forget_standings()
    return space


@atomic
def give_notice(host: Membership, space: Space) -> None:
    """Close the space in seven days. Raises `NotAllowed`."""
    lock(space)
    check_host(host)
    space.closes_at = space.closes_at or clock.now() + policy.NOTICE


@atomic
def keep_open(host: Membership, space: Space) -> None:
    """Take the notice back. Raises `NotAllowed`."""
    lock(space)
    check_host(host)
    space.closes_at = None


def _own_place(member: Membership) -> Place:
    lock(member)  # so that two presses at once find one place
    place = queries.find_place(member)
    if place is None:
        place = Place(group_id=member.group_id, membership_id=member.id)
        db.session.add(place)
    queries.forget_standings()
    return place


@atomic
def join(member: Membership) -> Place:
    """Come in, having agreed to what the page says; nobody is told."""
    place = _own_place(member)
    if not place.is_in:
        place.joined_at, place.wording, place.left_at = clock.now(), policy.WORDING, None
    db.session.flush()
    return place


@atomic
def leave_it_be(member: Membership) -> None:
    """Not to be asked again; the way in stays open."""
    _own_place(member)


@atomic
def ask_first(place: Place, *, asks: bool) -> None:
    """Have it open to a fresh sign-in only, on a device that others may pick up; or not."""
    place.asks_first = asks


@atomic
def pause(place: Place) -> None:
    """Put all of it aside until one comes back; nobody is told."""
    place.is_paused = True


@atomic
def come_back(place: Place) -> None:
    """Go on after a pause."""
    place.is_paused = False


@atomic
def rest(place: Place, until: datetime, *, shows: bool, asks_cover: bool = False) -> None:
    """Have everything folded, and no nudges, until then. Who rests has no room. With `asks_cover`,
    the other hosts are asked to look after things meanwhile; of a member who is no host, nothing
    is asked."""
    place.rests_until, place.shows_rest, place.has_room_until = until, shows, None
    place.asks_cover = asks_cover


@atomic
def stop_resting(place: Place) -> None:
    """Have it all back."""
    place.rests_until, place.shows_rest, place.asks_cover = None, False, False


@atomic
def have_room(place: Place, until: datetime) -> None:
    """Be nudged, until then, about those who asked for it. Who has room doesn't rest."""
    place.has_room_until, place.rests_until = until, None
    place.shows_rest = place.asks_cover = False


@atomic
def have_no_room(place: Place) -> None:
    """Not to be nudged after all."""
    place.has_room_until = None


@atomic
def forget_old_consents() -> None:
    """Forget those who left a year ago."""
    long_ago = clock.now() - policy.CONSENT_KEPT
    db.session.execute(
        delete(Place).where(Place.left_at < long_ago).execution_options(across_groups=True)
    )
