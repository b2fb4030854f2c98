"""A friend who has died, and the page where the others remember them."""

from collections.abc import Callable

from reunite.groups.models import Membership
from reunite.remembering.actions import begin, confirm, make_page
from reunite.words.actions import say


def fill_remembering(
    friends: dict[str, Membership], rowan: Membership, plant: Callable[[str], str]
) -> None:
    """Rowan's page, with a story of Ana's and thanks of Dee's."""
    confirm(friends["Dee"], begin(friends["Ana"], rowan, friends["Dee"]))
    page = make_page(friends["Ana"], rowan)
    for name, words in (
        ("Ana", "Rowan once walked four miles back for a hat that wasn’t even theirs."),
        ("Dee", "Thank you for all the late bus rides home."),
    ):
        say(friends[name], page.conversation_id, plant(words))
