"""What is open on the shelves of someone's groups, for one calm line elsewhere."""

from enum import Enum

from sqlalchemy import literal, union_all

from reunite import clock
from reunite.db import db
from reunite.groups.models import Membership
from reunite.safety.queries import told
from reunite.shelves.making import queries as making
from reunite.shelves.making.models import Making
from reunite.shelves.sounding import queries as sounding
from reunite.shelves.sounding.models import Question


class Shelf(Enum):
    """A shelf on which something can be open, by where it is shown."""

    SOUNDING = "sounding.index"
    MAKING = "making.index"


_OPEN = union_all(
    sounding.READS.visible.with_only_columns(
        Question.group_id, literal(Shelf.SOUNDING.value).label("shelf")
    )
    .where(sounding.IS_OPEN)
    .distinct(),
    making.READS.visible.with_only_columns(
        Making.group_id, literal(Shelf.MAKING.value).label("shelf")
    )
    .where(making.IS_OPEN)
    .distinct(),
)


def list_open(viewers: list[Membership]) -> dict[int, list[Shelf]]:
    """On which shelves something that the viewer may see is open, by the group's key. What and how
    much is not told."""
    found: dict[int, list[Shelf]] = {}
    for group_id, shelf in db.session.execute(_OPEN, {**told(viewers), "now": clock.now()}):
        found.setdefault(group_id, []).append(Shelf(shelf))
    return found
