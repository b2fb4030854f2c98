"""Two groups to measure beside each other, alike in all but how much they remember of the same
thirty years."""

from dataclasses import dataclass
from datetime import date, timedelta

from reunite import clock
from reunite.db import atomic, db
from reunite.groups import actions as groups
from reunite.groups.models import Membership, MetWhere
from reunite.memories.search.views import sealed
from reunite.milestones.models import Kind, Milestone, Moment
from reunite.photos.models import Album, Photo, State
from reunite.when import PartialDate
from reunite.words.models import Conversation, Word

FEW, MANY = 100, 10_000
DAYS = 30 * 365
SOME_YEARS_AGO = 17
AT_ONCE = 500
STORY = "Got the keys on Tuesday. Number 14, blue door, wonky gate. " * 4


@dataclass(frozen=True)
class Years:
    """Where a group's pages are."""

    milestones: int
    first: str
    old: str
    search: str


def remember(friend: Membership, milestones: int) -> Years:
    """Start a group with so many milestones, half as many photos, and three replies to each."""
    host = _start(friend)
    today = clock.now().date()
    days = [today - timedelta(days=n * DAYS // milestones) for n in range(milestones)]
    for start in range(0, milestones, AT_ONCE):
        _tell(host, days[start : start + AT_ONCE])
        db.session.expunge_all()
    group = f"/g/{host.group.public_id}"
    return Years(
        milestones,
        first=f"{group}/",
        old=f"{group}/?year={today.year - SOME_YEARS_AGO}",
        search=f"{group}/search?for={sealed('front door', 0)}",
    )


@atomic
def _start(friend: Membership) -> Membership:
    return groups.start_group(
        friend.person,
        name="A long time",
        cover_name="A long time",
        met_where=MetWhere.FORUM,
        since=PartialDate(clock.now().year - 30),
        agreement="Be kind.",
    )


@atomic
def _tell(host: Membership, days: list[date]) -> None:
    """A milestone of each of these days, with a photo for every second."""
    now = clock.now()
    talks = [Conversation(group_id=host.group_id) for _day in days]
    albums = [Album() for _day in days[::2]]
    db.session.add_all([*talks, *albums])
    db.session.flush()
    for number, day in enumerate(days):
        album = albums[number // 2] if number % 2 == 0 else None
        moment = Moment(person_id=host.person_id, kind=Kind.HOME, title="The front door is mine",
                        story=STORY, album_id=album.id if album else None)  # fmt: skip
        talk = talks[number].id
        milestone = Milestone(group_id=host.group_id, conversation_id=talk, author_id=host.id,
                              moment=moment, shared_at=now)  # fmt: skip
        moment.when = PartialDate(day.year, day.month, day.day)
        db.session.add(milestone)
        db.session.add_all(
            Word(group_id=host.group_id, author_id=host.id, conversation_id=talk,
                 body="A door that’s yours. So glad.", said_at=now)
            for _reply in range(3)
        )  # fmt: skip
        if album:
            photo = Photo(album_id=album.id, person_id=host.person_id, state=State.READY,
                          alt="A blue door", width=1600, height=1067, added_at=now)  # fmt: skip
            db.session.add(photo)
