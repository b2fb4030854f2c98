"""What two friends keep folded, or don't see for a while."""

from collections.abc import Callable
from datetime import timedelta

from reunite import clock
from reunite.groups.models import Membership
from reunite.safety.actions import keep_doors
from reunite.safety.labels import About, Topic


def keep_some_doors(friends: dict[str, Membership], plant: Callable[[str], str]) -> None:
    """Ben likes weddings folded, and Siân sees nothing of one thing for a month."""
    keep_doors(friends["Ben"].person, [About(topic=Topic.WEDDINGS)], is_shut=False)
    month = clock.now() + timedelta(days=30)
    keep_doors(friends["Siân"].person, [About(word=plant("spiders"))], is_shut=True, until=month)
