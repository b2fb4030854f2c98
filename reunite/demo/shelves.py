"""What stands on the shelves of the example."""

from collections.abc import Callable
from datetime import timedelta

from reunite.groups.models import Membership
from reunite.safety.labels import Labels, Topic
from reunite.shelves.helps import actions as helps
from reunite.shelves.helps.models import GoodFor, HowItWas
from reunite.shelves.making import actions as making
from reunite.shelves.making.models import Sort
from reunite.shelves.sounding import actions as sounding
from reunite.shelves.sounding.models import Hope

Plant = Callable[[str], str]

FOUND = (
    ("Priya", "A cold flannel", HowItWas.HELPED, GoodFor.NIGHTS,
     "It gave me something else to think about for a minute, and a minute was enough.", True),
    ("Marcus", "A cold flannel", HowItWas.NOT_FOR_ME, GoodFor.NIGHTS,
     "I was just as awake, and now damp.", True),
    ("Jo", "Asking the GP for a double appointment", HowItWas.HELPED, GoodFor.WAITING_ROOMS,
     "Twenty minutes, and I didn’t have to talk like a horse race.", False),
    ("Siân", "Counting red cars", HowItWas.LAUGHED, GoodFor.CROWDS | GoodFor.WAITING_ROOMS,
     "There was a bus strike and a wedding. I lost count at the hearse.", False),
    ("Tomasz", "Slow radio", HowItWas.MIXED, GoodFor.SUNDAYS,
     "Two hours of a canal boat. The ducks are loud.", False),
    ("Dee", "Sitting in the church when nobody’s there", HowItWas.HELPED, GoodFor.BAD_NEWS,
     "I don’t believe any of it. It’s very quiet and it smells of wood.", False),
)  # fmt: skip
DOORS = (
    ("Dee", "Number 9 has a door for cats and a door for one particular cat.", True),
    ("Callum", "Ours is green and sticks when it rains, so that’s most of the year.", True),
    ("Ana", "Blue, with a brass fox. I say good morning to the fox.", False),
)


def fill_shelves(friends: dict[str, Membership], plant: Plant) -> None:
    """Put something on each of the shelves of these friends' group."""
    for name, what, how, good_for, because, physical in FOUND:
        helps.share(
            friends[name],
            what=what,
            how_it_was=how,
            good_for=good_for,
            because=plant(because),
            is_physical=physical,
        )
    boss = sounding.ask(
        friends["Marcus"],
        words=plant("How do you tell a new boss? I start on the first."),
        hope=Hope.EXPERIENCE,
        labels=Labels(Topic.WORK),
    )
    sounding.answer(
        friends["Priya"], boss, plant("For me: late, in writing, and only what they needed.")
    )
    sounding.answer(friends["Ben"], boss, plant("For me it was on a walk. Easier side by side."))
    doors = making.start(friends["Callum"], prompt="A door on your street", sort=Sort.PATCHWORK)
    for name, words, shows_name in DOORS:
        making.make(friends[name], doors, words=plant(words), shows_name=shows_name)
    making.be_there(friends["Jo"], doors)
    quiz = making.start(friends["Marcus"], prompt="A quiz of small things", sort=Sort.QUIZ)
    making.make(
        friends["Marcus"],
        quiz,
        words=plant("Which bus never comes? What is the wasp at Dee’s called?"),
        answers=plant("All of them. Gerald."),
    )
    cards = making.start(
        friends["Siân"], prompt="A postcard from where you are", sort=Sort.POSTCARDS
    )
    cards.started_at -= timedelta(days=2)
    making.give_address(friends["Siân"], cards, plant("14 Wonky Gate, Hebden Bridge"))
