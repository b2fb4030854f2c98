"""A check-in space: two hosts, who has joined, and a few check-ins."""

from collections.abc import Callable
from datetime import timedelta

from reunite.checkins import actions
from reunite.checkins.models import CheckIn, Content, Lasts, Wish
from reunite.checkins.space.actions import join, open_space
from reunite.groups.hosting.actions import ask_to_host, make_host
from reunite.groups.models import Membership
from reunite.safety.labels import Labels, Topic

Plant = Callable[[str], str]


def fill_check_ins(friends: dict[str, Membership], plant: Plant) -> None:
    """Open a space in the group of these friends, for some of them."""
    ana, priya = friends["Ana"], friends["Priya"]
    if not priya.is_host:
        ask_to_host(ana, priya)
        make_host(priya)
    open_space(ana)
    for name in ("Ana", "Ben", "Callum", "Dee", "Jo", "Tomasz"):
        join(friends[name])
    _share(friends["Tomasz"], Wish.NOTHING, plant("Long week, all right otherwise."), days=4)
    jo = Content(
        Wish.LISTENING,
        plant("Back to the ward on Monday for two nights. I’d like to say it out loud once."),
        Labels(Topic.HOSPITAL),
    )
    listening = actions.share(friends["Jo"], jo, people=None, lasts=Lasts.WEEKS)
    listening.shared_at -= timedelta(days=2)
    dee = _share(
        friends["Dee"],
        Wish.COMPANY | Wish.DISTRACTION,
        plant("Bit of a grey week. Nothing big, just tired. The cat’s fine."),
        days=1,
    )
    actions.say(friends["Callum"], dee, plant("Hello Dee. Hello cat."), is_for_author=False)
    actions.say(friends["Ben"], dee, plant("Thursday, the usual bench?"), is_for_author=True)


def _share(author: Membership, wishes: Wish, words: str, *, days: int) -> CheckIn:
    check_in = actions.share(author, Content(wishes, words), people=None, lasts=Lasts.WEEKS)
    check_in.shared_at -= timedelta(days=days)
    return check_in
