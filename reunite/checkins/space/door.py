"""What every page may say of the spaces of the viewer's groups, and the space's own door."""

from collections.abc import Callable
from datetime import datetime

from flask import Flask, g, request
from flask.typing import ResponseReturnValue

from reunite import clock
from reunite.accounts.door import ask_for_proof, only_adults
from reunite.checkins.space import policy, queries
from reunite.checkins.space.models import Place
from reunite.checkins.space.queries import Stands, Stood
from reunite.groups.door import membership, my_places


def pass_the_door() -> ResponseReturnValue | None:
    """Let in who has joined the space of this group; for anyone else there is nothing here. For
    who is found to be under 18 it closes kindly. Who likes it so proves first that it's them; what
    they have begun to write is taken all the same."""
    space, place = queries.find_joined(membership()) or (None, None)
    policy.check_open(space, clock.now())
    g.check_in_place = policy.check_is_in(place)
    only_adults()
    if g.check_in_place.asks_first and request.method != "POST":
        return ask_for_proof()
    return None


def my_place() -> Place:
    """The viewer's place in the space whose page this is."""
    found: Place = g.check_in_place
    return found


def init_door(app: Flask) -> None:
    """Tell templates how the viewer stands to the spaces of their groups."""

    @app.context_processor
    def add_standings() -> dict[str, Callable[[int], object]]:
        def stood(group_id: int) -> Stood | None:
            return queries.list_standings(my_places()).get(group_id)

        def room_of(group_id: int) -> str:
            """`in`, `outside`, `not asked`, or nothing where the group has no space."""
            found = stood(group_id)
            return found.stands.value if found else ""

        def room_closes(group_id: int) -> datetime | None:
            """When a space that the viewer is in closes, where a host said so."""
            found = stood(group_id)
            return found.closes_at if found and found.stands is Stands.IN else None

        return {"room_of": room_of, "room_closes": room_closes}
