"""Things that someone has where memories are kept."""

from reunite.archives.actions import ask_for_group
from reunite.archives.models import Archive
from reunite.db import atomic
from reunite.groups.models import Membership
from reunite.memories.lookback.actions import leave_out
from reunite.memories.lookback.queries import list_left_out
from reunite.memories.yearbook.actions import ask
from reunite.memories.yearbook.models import Yearbook
from reunite.milestones.models import Milestone
from reunite.photos.made import State
from reunite.photos.store import store
from reunite.safety.labels import Topic
from reunite.shelves.making.actions import ask_for_print
from reunite.shelves.making.models import Making, Print
from reunite.shelves.making.queries import list_prints


@atomic
def made_yearbook(member: Membership, year: int) -> Yearbook:
    """A PDF of this year that is ready, as if a worker had made it."""
    yearbook = ask(member, year, year)
    yearbook.state = State.READY
    store().write(yearbook.file, b"%PDF-")
    return yearbook


@atomic
def made_print(member: Membership, making: Making) -> Print:
    """A patchwork that is ready, as if a worker had made it."""
    ask_for_print(member, making)
    made = list_prints(member, making)[0]
    made.state = State.READY
    store().write(made.file, b"%PDF-")
    return made


@atomic
def made_archive(member: Membership) -> Archive:
    """An archive that is ready, as if a worker had made it."""
    archive = ask_for_group(member)
    archive.state = State.READY
    store().write(archive.file, b"PK")
    return archive


def memories_of(member: Membership, milestone: Milestone) -> dict[str, str]:
    """What their addresses name."""
    leave_out(member.person, topic=Topic.LOSS)
    [one] = list_left_out(member.person)
    return {
        "memory": milestone.public_id,
        "left_out": one.public_id,
        "yearbook": made_yearbook(member, milestone.year).public_id,
        "archive": made_archive(member).public_id,
    }
