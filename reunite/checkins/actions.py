"""Saying how things are, answering, and putting it away."""

from reunite import clock
from reunite.checkins.space.models import Place
from reunite.checkins.space.queries import find_place, forget_standings
from reunite.db import atomic
from reunite.groups.models import Membership


@atomic
def leave(place: Place) -> None:
    """Leave the space, and take along what one wrote; nobody is told."""
    place.left_at, place.is_paused = clock.now(), False
    place.rests_until = place.has_room_until = place.nudged_at = None
    place.shows_rest = False
    forget_standings()


@atomic
def leave_with_group(member: Membership) -> None:
    """Leave the space because one leaves its group."""
    place = find_place(member)
    if place and place.is_in:
        leave(place)
