"""What every page may say of the spaces of the viewer's groups, and the space's own door."""

from collections.abc import Callable

from flask import Flask, g

from reunite import clock
from reunite.accounts.door import only_adults
from reunite.checkins.space import policy, queries
from reunite.checkins.space.models import Place
from reunite.checkins.space.queries import Stands
from reunite.groups.door import membership, my_places


def pass_the_door() -> None:
    """Let in who has joined the space of this group; for anyone else there is nothing here. For
    who is found to be under 18 it closes kindly."""
    space, place = queries.find_joined(membership()) or (None, None)
    policy.check_open(space, clock.now())
    g.check_in_place = policy.check_is_in(place)
    only_adults()


def my_place() -> Place:
    """The viewer's place in the space whose page this is."""
    found: Place = g.check_in_place
    return found


def init_door(app: Flask) -> None:
    """Tell templates how the viewer stands to the spaces of their groups."""

    @app.context_processor
    def add_standings() -> dict[str, Callable[[int], str]]:
        def room_of(group_id: int) -> str:
            """`in`, `outside`, `not asked`, or nothing where the group has no space."""
            stands: Stands | None = queries.list_standings(my_places()).get(group_id)
            return stands.value if stands else ""

        return {"room_of": room_of}
