"""Reads of plans: one's own, and those of friends who would like one to be on theirs."""

from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from reunite import clock
from reunite.accounts.models import Person
from reunite.accounts.policy import is_adult
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.groups.models import Standing as Place
from reunite.groups.queries import list_places
from reunite.plans import policy
from reunite.plans.models import Ally, KeptPlan, Plan, Standing
from reunite.safety.queries import people_apart


class Companion(NamedTuple):
    """A friend on the viewer's plan, and how they stand as the viewer sees it."""

    ally: Ally
    standing: Standing

    @property
    def is_willing(self) -> bool:
        """Can they be written to?"""
        return self.standing is Standing.WILLING


class YourPeople(NamedTuple):
    """What the page for someone who isn't safe shows of their plan."""

    plan: Plan
    companions: list[Companion]


_FRIENDS = select(Membership.person_id).where(
    Membership.group_id.in_(bindparam("groups", expanding=True)), Membership.standing == Place.IN
)


def told(viewers: list[Membership]) -> dict[str, object]:
    """What the clauses below are told about who reads."""
    return {
        "person": viewers[0].person_id if viewers else None,
        "groups": [viewer.group_id for viewer in viewers],
        "apart": list(people_apart(viewers)),
    }


def is_near(person_id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """A clause: this person is in a group of the viewer's, and neither has blocked the other."""
    return and_(person_id.in_(_FRIENDS), person_id.not_in(bindparam("apart", expanding=True)))


_OWN = (
    select(Ally, and_(is_near(Ally.friend_id), ~Person.is_under_18))
    .join(Ally.friend)
    .where(Ally.owner_id == bindparam("person"), Person.closed_at.is_(None))
    .order_by(func.lower(Person.name), Ally.id)
)
_ASKING = (
    select(Ally)
    .where(
        Ally.friend_id == bindparam("person"),
        Ally.standing != Standing.NOT_NOW,
        is_near(Ally.owner_id),
    )
    .order_by(Ally.id)
)


_ME, _OWNER = aliased(Person), aliased(Person)
_HOME_LINES = (
    select(KeptPlan.looked_at, Ally.public_id, _OWNER.name)
    .select_from(_ME)
    .outerjoin(KeptPlan, KeptPlan.person_id == _ME.id)
    .outerjoin(
        Ally,
        and_(Ally.friend_id == _ME.id, Ally.standing == Standing.ASKED, is_near(Ally.owner_id)),
    )
    .outerjoin(_OWNER, _OWNER.id == Ally.owner_id)
    .where(_ME.id == bindparam("person"))
    .order_by(Ally.id)
)


def find_plan(viewer: Person) -> KeptPlan | None:
    """The viewer's own."""
    return db.session.get(KeptPlan, viewer.id)


def list_companions(viewers: list[Membership]) -> list[Companion]:
    """The friends on the viewer's plan, by name; of one who has died nothing shows."""
    return [
        Companion(ally, policy.standing_seen(ally.standing, is_near=bool(near)))
        for ally, near in db.session.execute(_OWN, told(viewers))
    ]


def get_companion(viewers: list[Membership], public_id: str) -> Companion:
    """One of them; raises `NotFound`."""
    for companion in list_companions(viewers):
        if companion.ally.public_id == public_id:
            return companion
    raise NotFound


def find_your_people(viewer: Person, viewers: list[Membership]) -> YourPeople | None:
    """What the viewer wrote, whether or not they are in a group, and whom they can write to from
    these places; None for who has no plan."""
    kept = find_plan(viewer)
    willing = [one for one in list_companions(viewers) if one.is_willing]
    return YourPeople(kept.plan, willing) if kept else None


def list_asking(viewers: list[Membership]) -> list[Ally]:
    """Where others would like the viewer to be on their plan, or the viewer said yes to it; nothing
    for someone under 18, who is asked for no such thing."""
    if not viewers or not is_adult(viewers[0].person):
        return []
    return list(db.session.scalars(_ASKING, told(viewers)))


def get_asking(viewers: list[Membership], public_id: str) -> Ally:
    """One of those, or one the viewer said no to; raises `NotFound`."""
    asking = select(Ally).where(
        Ally.public_id == public_id,
        Ally.friend_id == bindparam("person"),
        is_near(Ally.owner_id),
    )
    ally = db.session.scalar(asking, told(viewers))
    if ally is None:
        raise NotFound
    return ally


def find_ally(public_id: str) -> Ally | None:
    """The one that an owed mail is about; whoever asks must check the rest."""
    return db.session.scalar(select(Ally).where(Ally.public_id == public_id))


def find_place_between(ally: Ally) -> Membership | None:
    """The friend's place in the group they have been in for longest of those that the two share;
    None where they share none, one has blocked the other, or the friend is under 18."""
    places = list_places(ally.owner)
    if ally.friend_id in people_apart(places) or not is_adult(ally.friend):
        return None
    groups = {place.group_id for place in places}
    return next((m for m in list_places(ally.friend) if m.group_id in groups), None)


class HomeLines(NamedTuple):
    """What home says of plans: who asks the viewer to be on theirs, each as a name and the public
    id, and whether it is a year since the viewer said that their own is right."""

    asked_by: list[tuple[str, str]]
    look_again: bool


def get_home_lines(viewers: list[Membership]) -> HomeLines:
    """That, in one statement, since home has many."""
    if not viewers or not is_adult(viewers[0].person):
        return HomeLines([], look_again=False)
    rows = db.session.execute(_HOME_LINES, told(viewers)).all()
    looked_at = rows[0].looked_at
    return HomeLines(
        [(row.name, row.public_id) for row in rows if row.public_id],
        look_again=looked_at is not None and policy.is_due(looked_at, clock.now()),
    )
