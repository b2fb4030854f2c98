"""Everyone's place in the group that receives."""

from sqlalchemy import delete, select

from reunite import clock
from reunite.db import db
from reunite.groups.actions import end_place
from reunite.groups.hosting.models import Offer
from reunite.groups.models import Group, Membership, Role, Standing
from reunite.groups.queries import list_everyone_in, list_everyones_places
from reunite.merging import policy
from reunite.merging.audiences import let_go_of
from reunite.merging.models import Merger, StayingOut


def let_those_go_who_stay_out(merger: Merger, *groups: Group) -> None:
    """Those for whom it isn't leave, quietly, as anyone can."""
    chosen = select(StayingOut.person_id).where(StayingOut.merger_id == merger.id)
    out = set(db.session.scalars(chosen))
    for group in groups:
        for place in list_everyone_in(group):
            if place.person_id in out:
                end_place(place, Standing.LEFT)


def move_places(joining: Group, receiving: Group) -> dict[int, int]:
    """Move everyone's place; those who had one in both keep that in the receiving group. For each
    of these: the key of their old place, and that of the one they keep."""
    db.session.execute(delete(Offer).where(Offer.group_id.in_([joining.id, receiving.id])))
    theirs = {place.person_id: place for place in list_everyones_places(receiving)}
    here = list_everyones_places(joining)
    let_go_of([p.id for p in here if not p.is_in and p.person_id in theirs])
    kept = {}
    for place in here:
        if place.person_id in theirs:
            _unite(place, theirs[place.person_id])
            kept[place.id] = theirs[place.person_id].id
        else:
            place.group = receiving
            place.agreed_version = place.put_off_version = 0
            place.shares_birthday = place.hands_over = False
            place.asked_to_host_at = None
    db.session.flush()
    return kept


def _unite(old: Membership, place: Membership) -> None:
    """Make the best of both places: the one in the joining group is over."""
    standing, role = policy.standing_of(old, place), policy.role_of(old, place)
    if standing is Standing.IN:
        place.left_at, place.role = None, role
        place.paused_until = max(filter(None, (old.paused_until, place.paused_until)), default=None)
        place.has_paused_mail = place.has_paused_mail and (old.has_paused_mail or not old.is_in)
    place.standing = standing
    if old.is_in:
        old.standing, old.left_at = Standing.LEFT, clock.now()
    old.role, old.shares_birthday, old.next_host_id = Role.MEMBER, False, None
