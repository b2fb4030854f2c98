"""What ends at meetups when somebody is in the group no longer."""

from sqlalchemy import delete, select, update

from reunite import clock
from reunite.db import db
from reunite.groups.models import Membership
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.practical.models import Item, Lift
from reunite.meetups.series.models import StandingAnswer

_PAST_THE_SESSION = {"synchronize_session": False}


def end_places(member: Membership) -> None:
    """Their personal links stop for good, and they have said nothing to what is to come, nor bring
    anything: should they be back, they are asked like everyone who joins. A place that comes free
    is offered by the job that looks for those. Joins the caller's transaction."""
    group = member.group_id
    to_come = select(Meetup.id).where(Meetup.group_id == group, Meetup.ends_at > clock.now())
    theirs = Attendance.group_id == group, Attendance.membership_id == member.id
    places = select(Attendance.id).where(*theirs, Attendance.meetup_id.in_(to_come))
    for statement in (
        update(Item)
        .where(Item.group_id == group, Item.brought_by_id.in_(places))
        .values(brought_by_id=None),
        delete(Lift).where(Lift.group_id == group, Lift.attendance_id.in_(places)),
        update(Attendance)
        .where(*theirs, Attendance.meetup_id.in_(to_come))
        .values(given=Answer.NOT_YET, is_organising=False, list_since=None, offered_until=None),
        update(Attendance).where(*theirs).values(link_version=Attendance.link_version + 1),
        update(StandingAnswer)
        .where(StandingAnswer.group_id == group, StandingAnswer.membership_id == member.id)
        .values(given=Answer.NOT_YET, link_version=StandingAnswer.link_version + 1),
    ):
        db.session.execute(statement, execution_options=_PAST_THE_SESSION)
    db.session.flush()
    db.session.expire_all()
