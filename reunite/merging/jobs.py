"""What happens by itself on the day."""

from sqlalchemy import delete

from reunite.accounts.actions import touch_calendars
from reunite.checkins.actions import close_space_of
from reunite.db import atomic, db, lock_all
from reunite.groups.models import Group
from reunite.groups.queries import list_everyone_in, list_everyones_places
from reunite.jobs.each import for_each
from reunite.merging import emails, queries
from reunite.merging.audiences import keep_quiet_words, keep_to_those_who_were_in, part_moments
from reunite.merging.models import Merger, StayingOut
from reunite.merging.moving import move
from reunite.merging.places import let_those_go_who_stay_out, move_places
from reunite.record import Did, note_down


def merge_those_due() -> None:
    """Let those groups become one whose day has come."""
    for_each(queries.list_due(), merge)


@atomic
def merge(merger: Merger) -> None:
    """Let two groups become one: all of it, or none. Where something is still to be done for
    somebody who left, or someone who is remembered may yet come back to things as they were, it
    waits for that."""
    joining, receiving = emails.groups_of(merger)
    lock_all([joining, receiving])
    if joining.merges_at is None or queries.has_departures(joining, receiving):
        return
    if queries.may_bring_someone_back(joining, receiving):
        return
    close_space_of(joining.id)
    were_in = list_everyone_in(joining)
    let_those_go_who_stay_out(merger, joining, receiving)
    keep_to_those_who_were_in(joining, were_in)
    for group in (joining, receiving):
        keep_quiet_words(group)
    part_moments(joining, receiving)
    db.session.execute(delete(StayingOut).where(StayingOut.merger_id == merger.id))
    db.session.delete(merger)
    places = move_places(joining, receiving)
    joining.merged_into_id = receiving.id
    joining.merges_at = receiving.merges_at = None
    receiving.remembers = receiving.remembers or joining.remembers
    db.session.flush()
    move(joining, receiving, places)
    _tell(joining, receiving)


def _tell(joining: Group, receiving: Group) -> None:
    for group in (joining, receiving):
        note_down(Did.MERGED, group=group.public_id)
    members = list_everyone_in(receiving)
    touch_calendars([member.person_id for member in list_everyones_places(receiving)])
    emails.tell_they_are_one(members, joining, receiving)
