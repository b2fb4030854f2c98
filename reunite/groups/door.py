"""The group door: every address with a <group> in it passes here before its view is found.

The door swaps the group's id for the viewer's membership in `g.membership`, or answers 404: a
stranger can't tell a group that exists from one that doesn't. It runs before the app's own sign-in
check, which then sends away whoever is not signed in, whatever the group. Being the app's and not
a blueprint's, no feature can forget to hang it.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from flask import Flask, abort, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from reunite.errors import DomainError, NotFound
from reunite.groups import policy, queries
from reunite.groups.models import Membership

PREFIX = "/g/<group>"  # of every address in a group

View = TypeVar("View", bound=Callable[..., Any])


def membership() -> Membership:
    """The viewer's place in the group whose page this is."""
    found: Membership = g.membership
    return found


def my_places() -> list[Membership]:
    """The signed-in viewer's places in all their groups that are open to them."""
    return [place for place in all_my_places() if not place.is_paused]


def my_paused_places() -> list[Membership]:
    """Their places in groups that are closed to them for some days."""
    return [place for place in all_my_places() if place.is_paused]


def all_my_places() -> list[Membership]:
    """Their places in all their groups, read once a request: for what is theirs alone, which no
    pause touches."""
    if "places" not in g:
        g.places = queries.list_places(current_user.person)
    found: list[Membership] = g.places
    return found


class KeptOut(DomainError):
    """The group is closed to someone who is in it, for some days."""

    status = 403

    def __init__(self, place: Membership) -> None:
        super().__init__("")
        self.place = place


def _place_in(group_public_id: str) -> Membership:
    for place in all_my_places():
        if place.group.public_id == group_public_id:
            if place.is_paused:
                raise KeptOut(place)
            return place
    _lead_on(group_public_id)
    raise NotFound


def _lead_on(group_public_id: str) -> None:
    """Lead members of a group that became part of another to the same page there."""
    there = queries.find_merged_into(group_public_id)
    if there and any(place.group_id == there.id for place in all_my_places()):
        old, new = (PREFIX.replace("<group>", one) for one in (group_public_id, there.public_id))
        abort(redirect(request.full_path.replace(old, new, 1), 307))


def in_group(endpoint: str, **values: Any) -> str:
    """The address of a page of this group."""
    return url_for(endpoint, group=membership().group.public_id, **values)


def hosts_only(view: View) -> View:
    """This page is for hosts; other members get 403."""

    @wraps(view)
    def wrapper(*args: Any, **kwargs: Any) -> ResponseReturnValue:
        policy.check_host(membership())
        answer: ResponseReturnValue = view(*args, **kwargs)
        return answer

    wrapper.hosts_only = True  # type: ignore[attr-defined]
    return wrapper  # type: ignore[return-value]


def init_door(app: Flask) -> None:
    """Hang the door, and tell templates which groups the viewer has and which one this is."""

    @app.url_value_preprocessor
    def pass_the_door(endpoint: str | None, values: dict[str, Any] | None) -> None:
        if values and "group" in values and current_user.is_authenticated:
            g.membership = _place_in(values.pop("group"))

    @app.context_processor
    def add_groups() -> dict[str, object]:
        signed_in = current_user and current_user.is_authenticated
        here: Membership | None = g.get("membership")
        return {
            "my_groups": my_places() if signed_in else [],
            "membership": here,
            "group": here.group if here else None,
        }
