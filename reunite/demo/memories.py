"""Something to look back on today, for Ben, who asked to be shown it, but not of everything."""

from collections.abc import Callable
from datetime import date

from reunite.groups.models import Membership
from reunite.memories.lookback import actions
from reunite.milestones.actions import share
from reunite.milestones.models import Kind
from reunite.safety.labels import Topic
from reunite.when import PartialDate

Plant = Callable[[str], str]


def fill_memories(friends: dict[str, Membership], today: date, plant: Plant) -> None:
    """Share something of this day three years ago; show it to Ben, without losses."""
    share(
        friends["Callum"],
        kind=Kind.MAKING,
        title=plant("The shed is a workshop"),
        story=plant("A roof, a bench and a kettle. Nothing made in it yet. Come and look."),
        when=PartialDate(
            today.year - 3, today.month, today.day if today.month != 2 else min(today.day, 28)
        ),
    )
    actions.choose(friends["Ben"].person, on_home=True, in_letter=True)
    actions.leave_out(friends["Ben"].person, topic=Topic.LOSS)
