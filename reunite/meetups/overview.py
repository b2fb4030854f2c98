"""What whoever organises a meetup sees beyond names."""

from collections.abc import Iterable
from typing import NamedTuple

from reunite.groups.models import Membership
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.safety.queries import people_apart


class Overview(NamedTuple):
    """What organisers see beyond names: for how many to book, from and to, and what is needed.

    The people of each list are those coming or perhaps coming, by name.
    """

    fewest: int
    most: int
    lifts: list[Attendance]
    no_photos: list[Attendance]
    notes: list[Attendance]
    on_the_list: list[Attendance]


def get_overview(viewer: Membership, meetup: Meetup, places: Iterable[Attendance]) -> Overview:
    """What who looks after it sees of everyone's `places`. Someone whom a block keeps apart isn't
    counted either; someone whom the viewer has shut out is, since they come all the same."""
    apart = people_apart(viewer)
    everyone = [
        one for one in places if one.membership is None or one.membership.person_id not in apart
    ]
    everyone.sort(key=lambda one: one.name.casefold())
    surely = [one for one in everyone if one.comes_in_person(meetup)]
    perhaps = [
        one for one in everyone if one.answer_to(meetup) is Answer.DEPENDS and not one.from_home
    ]
    coming = [one for one in everyone if one.answer_to(meetup) in {Answer.YES, Answer.DEPENDS}]
    fewest = sum(one.people for one in surely)
    return Overview(
        fewest=fewest,
        most=fewest + sum(one.people for one in perhaps),
        lifts=[one for one in coming if one.wants_lift],
        no_photos=[one for one in coming if one.no_photos],
        notes=[one for one in everyone if one.note and one.answer_to(meetup) is not Answer.NOT_YET],
        on_the_list=sorted(
            (one for one in everyone if one.list_since),
            key=lambda one: (one.list_since or meetup.starts_at, one.id),
        ),
    )
