"""What happened to the friends of the example."""

from collections.abc import Callable
from datetime import date

from reunite.groups.models import Membership
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind, Telling
from reunite.safety.labels import NO_LABELS, Labels, Topic
from reunite.when import PartialDate
from reunite.words import actions as words

# who, what sort, how many years ago, month, day, title, story, and who said what
MILESTONES: tuple[tuple[str, Kind, int, int | None, int | None, str, str, dict[str, str]], ...] = (
    ("Siân", Kind.HOME, 0, 11, 12, "The front door is mine",
     "Got the keys on Tuesday. Number 14, blue door, wonky gate. After the last few years I keep "
     "going back outside just to unlock it again.",
     {"Priya": "A door that’s yours. I’m so, so glad.",
      "Dee": "I have a spare kettle with your name on it."}),
    ("Marcus", Kind.OTHER, 0, 10, 22, "Dad’s home",
     "Thin, cross and asking for toast, so we think that’s good.",
     {"Dee": "Toast is a very good sign."}),
    ("Jo", Kind.FAMILY, 0, 6, 6, "Everyone, this is Biscuit",
     "Three legs, one eye, already in charge. Wasn’t going to make a fuss, but then who else "
     "would I tell?",
     {"Marcus": "I’d move house for Biscuit."}),
    ("Ana", Kind.SMALL, 0, 4, None, "The tomatoes came up",
     "All of them. I have no idea where to put forty tomato plants.",
     {"Tomasz": "Bring them. Bring all of them."}),
    ("Tomasz", Kind.LEARNING, 1, 8, 24, "Passed first time (fourth time)",
     "Lifts to the next meetup are on me. Bring snacks and low expectations.",
     {"Ben": "Shotgun.", "Jo": "So glad. Both hands on the wheel."}),
    ("Marcus", Kind.WORK, 1, 2, None, "New job, fewer spreadsheets",
     "Started at the library. They let me do the Saturday story hour.", {}),
    ("Jo", Kind.JOURNEY, 2, 6, 15, "Ten kilometres, one stitch",
     "We walked most of it and had *two* breakfasts:\n- one before\n- one instead of the last hill",
     {"Ana": "The right way to run."}),
    ("Dee", Kind.FEELING, 3, 9, None, "A year of feeling more like myself",
     "No parade needed. I just wanted it written down somewhere that lasts.",
     {"Ana": "It’s written down. We’ve got it.", "Siân": "Thinking of you."}),
    ("Callum", Kind.LOVE, 4, 5, 21, "We got married in the rain",
     "Forty people under one gazebo. Nobody remembers the speeches. Perfect.",
     {"Priya": "I remember the cake."}),
    ("Ben", Kind.LEARNING, 5, 7, None, "Degree done",
     "It took nine years and two universities. The post brought it in a cardboard tube.", {}),
    ("Priya", Kind.FAMILY, 6, 3, 2, "Hello, Asha",
     "She arrived early, loud and very small. We’re all home.",
     {"Callum": "Tell her she has a lot of aunties."}),
    ("Jo", Kind.MAKING, 7, 10, None, "Finished the quilt",
     "Every square is from something one of you was throwing out.", {}),
    ("Ana", Kind.JOURNEY, 8, 1, 15, "Moved north",
     "Two trains, one cat, no curtains. There’s a sofa for whoever comes first.", {}),
    ("Dee", Kind.OTHER, 9, None, None, "The first letter",
     "The year we swapped real addresses and wrote on paper.", {}),
)  # fmt: skip

LABELS = {
    "Dad’s home": Labels(Topic.HOSPITAL, "", "hospital, a parent’s illness"),
    "A year of feeling more like myself": Labels(Topic.RECOVERY),
    "We got married in the rain": Labels(Topic.WEDDINGS),
    "Hello, Asha": Labels(Topic.PREGNANCY | Topic.CHILDREN),
}
JOINT = {"Ten kilometres, one stitch": "Marcus"}
CHILDREN = {"Hello, Asha": "Asha"}
ALSO_ON_THE_BUS = "Degree done"
ABOUT_WHEN = {"The first letter"}


def year_of(today: date, ago: int, month: int | None, day: int | None) -> int:
    """So many years ago, and one more for what this year has not come to yet."""
    to_come = (month or 1, day or 1) >= (today.month, today.day)
    return today.year - ago - int(to_come and ago == 0)


def share_milestones(
    friends: dict[str, Membership],
    bens_on_the_bus: Membership,
    today: date,
    plant: Callable[[str], str],
) -> None:
    """Share them all, the oldest first, with what friends said."""
    for who, kind, ago, month, day, title, story, said in reversed(MILESTONES):
        year = year_of(today, ago, month, day)
        tellings = [Telling(friends[who])]
        if title == ALSO_ON_THE_BUS:
            tellings.append(Telling(bens_on_the_bus))
        milestone = milestones.share(
            friends[who],
            tellings=tellings,
            named=[friends[JOINT[title]].person] if title in JOINT else [],
            kind=kind,
            title=title,
            story=plant(story),
            when=PartialDate(year, month, day, title in ABOUT_WHEN),
            children=CHILDREN.get(title, ""),
            labels=LABELS.get(title, NO_LABELS),
        )
        for name, body in said.items():
            words.say(friends[name], milestone.conversation_id, plant(body))
