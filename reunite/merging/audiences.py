"""Nobody sees of the past what they couldn't see before: what was for everyone in the joining group
is for those who were in it."""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Table, bindparam, delete, insert, literal, select, update

from reunite import clock
from reunite.db import db, new_public_id
from reunite.groups.models import Group, Membership, Role, Standing
from reunite.meetups.models import Attendance, Meetup
from reunite.milestones.models import Milestone, Moment, Named
from reunite.quietly.models import QuietWord
from reunite.safety.models import Audience, Chosen

_AT_ONCE = 500
_ANYWHERE = {"across_groups": True, "synchronize_session": False}


def _parts(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]


def _for_everyone() -> Iterator[Table]:
    """The tables of what may be for some, or, without an audience, for everyone."""
    for table in db.metadata.sorted_tables:
        if "audience_id" in table.c and "group_id" in table.c and table.c.audience_id.nullable:
            yield table


def keep_to_those_who_were_in(group: Group, members: Collection[Membership]) -> None:
    """What was shared with everyone in this group is for these members from now on."""
    for table in _for_everyone():
        if table.name != QuietWord.__tablename__:
            _give_audiences(table, group, [member.id for member in members])
    _ask_by_name(group, members)


def let_go_of(places: Collection[int]) -> None:
    """What was for these places of people who are in no longer is not for them again, now that
    their person has another place."""
    asked = update(Attendance).where(Attendance.membership_id.in_(places))
    for statement in (
        delete(Chosen).where(Chosen.membership_id.in_(places)),
        asked.values(taken_off_at=clock.now()),
    ):
        db.session.execute(statement, execution_options=_ANYWHERE)


def keep_quiet_words(group: Group) -> None:
    """What was said to the hosts of this group is for them, not for those who come to look after it
    now."""
    hosts = select(Membership.id).where(
        Membership.group_id == group.id,
        Membership.role == Role.HOST,
        Membership.standing == Standing.IN,
    )
    words = db.metadata.tables[QuietWord.__tablename__]
    _give_audiences(words, group, list(db.session.scalars(hosts)))


def _give_audiences(table: Table, group: Group, members: list[int]) -> None:
    """An audience of its own for each that has none."""
    bare = select(table.c.id).where(table.c.group_id == group.id, table.c.audience_id.is_(None))
    for keys in _parts(list(db.session.scalars(bare))):
        made = insert(Audience).returning(Audience.id)
        audiences = list(db.session.scalars(made, [{"group_id": group.id} for _key in keys]))
        given = update(table).where(table.c.id == bindparam("key"))
        db.session.connection().execute(
            given.values(audience_id=bindparam("audience")),
            [{"key": k, "audience": a} for k, a in zip(keys, audiences, strict=True)],
        )
        pairs = (
            select(Audience.id, Membership.id, literal(group.id))
            .join(Membership, Membership.group_id == Audience.group_id)
            .where(
                Audience.group_id == group.id,
                Audience.id.in_(audiences),
                Membership.id.in_(members),
            )
        )
        db.session.execute(
            insert(Chosen).from_select(["audience_id", "membership_id", "group_id"], pairs),
            execution_options=_ANYWHERE,
        )


def _ask_by_name(group: Group, members: Collection[Membership]) -> None:
    """Whoever was asked to a meetup with everyone has a place of their own."""
    keys = [member.id for member in members]
    of_all = select(Meetup.id).where(Meetup.group_id == group.id, Meetup.is_for_all)
    for meetups in _parts(list(db.session.scalars(of_all))):
        places = select(Attendance.meetup_id, Attendance.membership_id).where(
            Attendance.group_id == group.id, Attendance.meetup_id.in_(meetups)
        )
        have = {(row[0], row[1]) for row in db.session.execute(places)}
        rows = [
            _place(group, meetup, key)
            for meetup in meetups
            for key in keys
            if (meetup, key) not in have
        ]
        if rows:
            db.session.execute(insert(Attendance), rows)
        asked = update(Attendance).where(
            Attendance.meetup_id.in_(meetups), Attendance.membership_id.in_(keys)
        )
        for statement in (
            asked.values(taken_off_at=None),
            update(Meetup).where(Meetup.id.in_(meetups)).values(is_for_all=False),
        ):
            db.session.execute(statement, execution_options=_ANYWHERE)


def _place(group: Group, meetup: int, member: int) -> dict[str, object]:
    return {
        "group_id": group.id,
        "meetup_id": meetup,
        "membership_id": member,
        "public_id": new_public_id(),
        "note": "",
    }


def part_moments(joining: Group, receiving: Group) -> None:
    """A moment that was told in both groups becomes two of its author's, each with the names that
    its readers saw, so that neither group's replies or names are shown to the other."""
    there = select(Milestone.moment_id).where(Milestone.group_id == receiving.id)
    twice = select(Milestone).where(
        Milestone.group_id == joining.id, Milestone.moment_id.in_(there)
    )
    here, others = _people_of(joining), _people_of(receiving)
    for milestone in db.session.scalars(twice).all():
        moment = milestone.moment
        columns = [column.name for column in moment.__table__.columns]
        kept = {name: getattr(moment, name) for name in columns if name != "id"}
        own = Moment(**{**kept, "offered_to_id": None})
        own.named = [
            Named(person_id=one.person_id, taken_off_at=one.taken_off_at)
            for one in moment.named
            if one.person_id in here
        ]
        moment.named = [one for one in moment.named if one.person_id not in here - others]
        own.milestones = [milestone]
        db.session.add(own)
    db.session.flush()


def _people_of(group: Group) -> set[int]:
    places = select(Membership.person_id).where(Membership.group_id == group.id)
    return set(db.session.scalars(places))
