"""Saying when one's birthday is, and who is shown it."""

from reunite.accounts.actions import touch_calendars
from reunite.accounts.models import Person
from reunite.birthdays import policy
from reunite.db import atomic
from reunite.groups.models import Membership
from reunite.groups.queries import list_members, list_memberships
from reunite.when import DayOfYear


@atomic
def share_birthday(person: Person, birthday: DayOfYear | None, places: list[Membership]) -> None:
    """Keep this day, or forget it; only the groups of these places of the person's are shown it.

    Raises `DomainError` for showing a day that isn't said.
    """
    policy.check_can_show(birthday, places)
    mine = list_memberships(person)
    _touch({*places, *(place for place in mine if place.shares_birthday)})
    person.birth_month, person.birth_day = birthday or (None, None)
    for place in mine:
        place.shares_birthday = place in places


def tell_calendars(person: Person) -> None:
    """What calendars show of this person's birthday changes; joins the caller's transaction."""
    _touch({place for place in list_memberships(person) if place.shares_birthday})


def _touch(places: set[Membership]) -> None:
    """Everyone at once and before anything else: friends who do this at the same moment would wait
    for each other."""
    if friends := {member.person_id for place in places for member in list_members(place)}:
        touch_calendars(sorted(friends))
