"""What plans and tender days put on other pages: Help now's, and home."""

from typing import Any

from flask_login import current_user

from reunite.accounts.policy import is_adult
from reunite.groups.door import all_my_places
from reunite.groups.models import Membership
from reunite.plans import queries
from reunite.plans.days.queries import list_near
from reunite.plans.queries import YourPeople


def your_people() -> YourPeople | None:
    """The plan of whoever is signed in, if they have one."""
    if not current_user.is_authenticated or not is_adult(current_user.person):
        return None
    return queries.find_your_people(all_my_places())


def on_home(viewers: list[Membership]) -> dict[str, Any]:
    """What home says of them, for `plans/_on_home.html`."""
    lines = queries.get_home_lines(viewers)
    return {**lines._asdict(), "near_days": list_near(viewers)}
