"""A quiet word that Jo had with the hosts, and a note with which Ben puts something right."""

from collections.abc import Callable

from reunite.groups.models import Membership
from reunite.quietly.actions import answer_word, say_quietly, write_note


def fill_quietly(friends: dict[str, Membership], plant: Callable[[str], str]) -> None:
    """One word that was answered, one that is open, and the note."""
    jo, ana = friends["Jo"], friends["Ana"]
    group = ana.group.public_id
    first = say_quietly(
        jo, "group", group, plant("Could plans say sooner how loud a place is?"), shows=False
    )
    answer_word(ana, first, plant("There’s a line for it in each plan from now on."))
    say_quietly(jo, "group", group, plant("The walk in spring was too long for some."), shows=False)
    write_note(
        friends["Ben"],
        friends["Priya"],
        plant("I talked over you at lunch. I’ll leave gaps, and listen.\n\nYou needn’t reply."),
    )
