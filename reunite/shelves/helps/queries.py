"""Reads of what people found helped, or didn't."""

from collections import defaultdict

from sqlalchemy import Integer, and_, bindparam, func, select, type_coerce

from reunite.db import db
from reunite.groups.models import Membership
from reunite.posts.queries import reads_of
from reunite.safety.queries import told
from reunite.shelves.chance import dealt
from reunite.shelves.helps.models import NOTHING_SAID, Bookmark, Experience, GoodFor

THINGS_ON_A_PAGE = 40

READS = reads_of(Experience, at=Experience.shared_at, said=(Experience.what, Experience.because))
_THINGS = (
    READS.visible.with_only_columns(Experience.thing)
    .where(
        type_coerce(Experience.good_for, Integer).bitwise_and(bindparam("good_for", type_=Integer))
        == bindparam("good_for", type_=Integer)
    )
    .group_by(Experience.thing)
    .order_by(func.random())
    .limit(bindparam("limit"))
)
_OF_THINGS = READS.visible.where(Experience.thing.in_(bindparam("things", expanding=True)))
_KEPT = READS.visible.join(
    Bookmark,
    and_(Bookmark.group_id == Experience.group_id, Bookmark.experience_id == Experience.id),
).where(Bookmark.membership_id.in_(bindparam("places", expanding=True)))


def list_things(
    viewer: Membership, good_for: GoodFor = NOTHING_SAID
) -> tuple[list[list[Experience]], bool]:
    """Some things by chance, each with what everyone found of it, in another order each time and
    unlike beside unlike; and whether there are others. Only things that someone found good for all
    of these."""
    params = {**told([viewer]), "good_for": good_for.value, "limit": THINGS_ON_A_PAGE + 1}
    things = list(db.session.scalars(_THINGS, params))
    by_thing: dict[str, list[Experience]] = defaultdict(list)
    found = db.session.scalars(_OF_THINGS, {**told([viewer]), "things": things[:THINGS_ON_A_PAGE]})
    for experience in dealt(found, lambda one: one.how_it_was):
        by_thing[experience.thing].append(experience)
    return list(by_thing.values()), len(things) > THINGS_ON_A_PAGE


def list_kept(viewer: Membership) -> list[Experience]:
    """What the viewer has a bookmark on, by what it is."""
    statement = _KEPT.order_by(Experience.thing, Experience.id)
    return list(db.session.scalars(statement, told([viewer])))


def find_bookmark(viewer: Membership, experience: Experience) -> Bookmark | None:
    """The viewer's own bookmark on it."""
    return db.session.scalar(
        select(Bookmark).where(
            Bookmark.group_id == viewer.group_id,
            Bookmark.membership_id == viewer.id,
            Bookmark.experience_id == experience.id,
        )
    )
