"""A filled example: two groups, ten years of milestones and meetups, what is planned and a poll."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import count

from reunite import clock
from reunite.accounts.actions import add_person, hand_out_way_in
from reunite.calendars.actions import open_feed
from reunite.calendars.views import feed_address
from reunite.db import atomic, db
from reunite.demo.checkins import fill_check_ins
from reunite.demo.doors import keep_some_doors
from reunite.demo.memories import fill_memories
from reunite.demo.milestones import share_milestones, year_of
from reunite.demo.photos import fill_photos
from reunite.demo.plans import fill_plans
from reunite.demo.quietly import fill_quietly
from reunite.demo.remembering import fill_remembering
from reunite.demo.shelves import fill_shelves
from reunite.demo.ties import fill_ties
from reunite.groups import actions as groups
from reunite.groups import emails as groups_emails
from reunite.groups.models import Membership, MetWhere
from reunite.groups.policy import default_agreement
from reunite.meetups import actions as meetups
from reunite.meetups.asked_about import actions as asked_about
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.polls import actions as polls
from reunite.meetups.polls.models import Suits
from reunite.meetups.polls.queries import list_options
from reunite.meetups.practical import actions as practical
from reunite.meetups.queries import find_attendance
from reunite.meetups.series import actions as series
from reunite.needs.actions import keep_card
from reunite.needs.models import Band, Card, JourneyTime, Need
from reunite.recurring import Often, rule_for
from reunite.safety.actions import block
from reunite.web.urls import absolute_url
from reunite.when import AllDay, PartialDate, Timed, When

LINKS_LAST = timedelta(days=30)
ZONE = "Europe/London"

Plant = Callable[[str], str]

FRIENDS = ("Ana", "Ben", "Priya", "Callum", "Siân", "Tomasz", "Jo", "Dee", "Marcus")

# where someone sets out from, as GeoNames counts towns (see reunite.towns), and what they need
CARDS: dict[str, Card] = {
    "Ana": Card(home=2650225, needs={Need.QUIET: ""}),
    "Ben": Card(home=2644688, money=Band.TEN, journey_time=JourneyTime.TWO_HOURS),
    "Priya": Card(home=2643123, needs={Need.FOOD: "No nuts, please"}, by_name=True),
    "Siân": Card(home=2644120, needs={Need.STEP_FREE: "", Need.SEATING: ""}),
    "Jo": Card(home=2647207, needs={Need.ALCOHOL_FREE: ""}, journey_money=Band.THIRTY),
    "Dee": Card(home=2637958, needs={Need.FOOD: "Vegan"}, by_name=True),
}
MET_IN = {
    "Allotment lunch at Dee’s": 2637958,
    "Pies and a quiz": 2647278,
    "Ben’s degree do": 2644688,
}

# how many years ago, month, day, title, place, notes
PAST_MEETUPS = (
    (0, 9, 19, "Allotment lunch at Dee’s", "Dee’s allotment, Shipley", "One wasp, many tomatoes."),
    (1, 5, 10, "The long walk with the short cut", "Malham", "We took the short cut."),
    (3, 12, 6, "Pies and a quiz", "The Fleece, Haworth", "Marcus wrote a round about buses."),
    (5, 7, 4, "Ben’s degree do", "Leeds", "Balloons, then chips."),
    (7, 8, 17, "Whitby, last light", "Whitby", "Callum lost his hat. Nobody wanted to go home."),
    (10, 6, 25, "The first time, in person", "York station", "We knew each other at once."),
)


@dataclass(frozen=True)
class Example:
    """What the terminal prints of the example."""

    ways_in: dict[str, str]
    invitation: str
    feed: str


def _befriend(host: Membership, name: str) -> Membership:
    person = add_person(name, f"{_address(name)}@example.org", timezone=ZONE)
    return groups.accept_invitation(groups.make_link(host, name, "", factor=10), person)


def _address(name: str) -> str:
    return name.lower().replace("â", "a")


def _start(name: str, group: str, cover: str, met: MetWhere, since: PartialDate) -> Membership:
    return groups.start_group(
        add_person(name, f"{_address(name)}@example.org", timezone=ZONE),
        name=group,
        cover_name=cover,
        met_where=met,
        since=since,
        agreement=default_agreement(),
    )


def _remember_meetup(organiser: Membership, when: When, title: str, place: str, notes: str) -> None:
    """A meetup that is over; planning one asks for a day to come."""
    now = clock.now()
    meetup = Meetup(
        group_id=organiser.group_id,
        organiser=organiser,
        uid=meetups.new_uid(),
        title=title,
        place=place,
        town_id=MET_IN.get(title),
        notes=notes,
        planned_at=now,
        changed_at=now,
    )
    meetup.set_when(when, ZONE)
    db.session.add(meetup)
    db.session.flush()
    db.session.add(
        Attendance(
            group_id=organiser.group_id, meetup=meetup, membership=organiser, given=Answer.YES
        )
    )


def _afternoon(day: date) -> Timed:
    return Timed(datetime.combine(day, time(13)), datetime.combine(day, time(17)), ZONE)


def _next_saturday(after: date) -> date:
    return after + timedelta(days=(5 - after.weekday()) % 7)


def _plan_meetups(friends: dict[str, Membership], today: date, plant: Plant) -> None:
    lights = meetups.plan(
        friends["Priya"],
        title="Winter lights and pie",
        when=_afternoon(_next_saturday(today + timedelta(days=14))),
        timezone=ZONE,
        place=plant("Hebden Bridge station, by the bench with the clock"),
        notes=plant(
            "Pies somewhere warm, a flat walk along the canal, then the lights come on at a "
            "quarter past four."
        ),
        what_to_expect=plant(
            "1pm Meet at the station, by the bench with the clock. Priya wears a yellow coat.\n"
            "1.20pm Pies at Wharf Kitchen. The quiet corner at the back is booked.\n"
            "3pm Canal walk, flat and paved, about forty minutes. Or stay put and warm.\n"
            "4.15pm Lights on in the square. It’s busy for ten minutes, then it isn’t."
        ),
        getting_there=plant("Trains from Leeds and Manchester, about every half hour."),
        access={"step_free": "yes", "quiet": "yes", "food": "Vegan pies too"},
        cost="Pies are nine to twelve pounds.",
        free_way="The walk is free, and sandwiches are welcome.",
    )
    places = {name: meetups.place_of(friends[name], lights) for name in ("Jo", "Tomasz", "Priya")}
    practical.add_item(places["Jo"], plant("A flask of tea"), bring=True)
    practical.add_item(places["Priya"], "A torch or two", bring=False)
    practical.say_lift(places["Tomasz"], plant("From Bradford at noon, two seats"), is_offer=True)
    for name in ("Callum", "Siân", "Jo", "Dee"):
        meetups.rsvp(friends[name], lights, Answer.YES)
    meetups.rsvp(friends["Ben"], lights, Answer.DEPENDS)
    meetups.rsvp(friends["Marcus"], lights, Answer.NO)
    asked_about.ask(friends["Jo"], lights, friends["Callum"])
    weekend = _next_saturday(today + timedelta(days=120))
    meetups.plan(
        friends["Ana"],
        title="The barn weekend",
        when=AllDay(weekend, weekend + timedelta(days=1)),
        timezone=ZONE,
        place="The barn near Settle",
        notes="Bunks, a big table, and a hill for whoever wants one.",
    )


# what each says to the five dates, in order: yes, if need be, no, or nothing
SAID_TO_DATES = {
    "Priya": "yyn.y", "Callum": "yyyiy", "Siân": "nyyyy", "Jo": "yyiyy", "Marcus": "iiny.",
    "Dee": ".y...", "Ana": "yy.i.",
}  # fmt: skip


def _plan_calls(friends: dict[str, Membership], today: date, plant: Plant) -> None:
    """A call every other Sunday, and what some usually say to it."""
    sunday = _next_saturday(today + timedelta(days=2)) + timedelta(days=1)
    evening = Timed(datetime.combine(sunday, time(19)), datetime.combine(sunday, time(20)), ZONE)
    first = series.plan_series(
        friends["Dee"],
        title="Sunday call",
        when=evening,
        rule=rule_for(evening, Often.FORTNIGHTLY, 12),
        timezone=ZONE,
        call_link="https://call.example/thursday-lot",
        notes=plant("Camera or not, talking or not. Come late, leave early."),
    )
    for name, answer in {"Siân": Answer.YES, "Jo": Answer.DEPENDS, "Ben": Answer.YES}.items():
        if first.series:
            series.say_usually(friends[name], first.series, answer)


def _open_poll(friends: dict[str, Membership], today: date, plant: Plant) -> None:
    """A date that is still being chosen."""
    first = _next_saturday(today + timedelta(days=90))
    days = [first + timedelta(days=after) for after in (0, 21, 22, 28, 35)]
    reunion = polls.plan_poll(
        friends["Callum"],
        title="Spring reunion: which weekend?",
        dates=[_afternoon(day) for day in days],
        timezone=ZONE,
        places=["Saltaire, by the canal", "The Fleece, Haworth"],
        notes=plant("Somewhere with a walk, a pub and an early finish."),
        answer_by=today + timedelta(days=21),
    )
    options = list_options(reunion)
    marks = {"y": Suits.YES, "i": Suits.IF_NEED_BE, "n": Suits.NO}
    for name, said in SAID_TO_DATES.items():
        own = find_attendance(friends[name], reunion)
        answers = {o.public_id: marks[s] for o, s in zip(options, said, strict=False) if s in marks}
        if own:
            polls.vote(own, answers)


def _fill_cards(friends: dict[str, Membership], plant: Plant) -> None:
    for who, card in CARDS.items():
        needs = {need: plant(words) if words else "" for need, words in card.needs.items()}
        keep_card(friends[who].person, replace(card, needs=needs))


@atomic
def fill(canary: str = "") -> Example:
    """Fill an empty database with the example.

    With `canary`, every text in it that others must not see elsewhere ends in that word and a
    number of its own, so that a test can look for where it got to.
    """
    numbers = count(1)

    def plant(text: str) -> str:
        return f"{text} {canary}{next(numbers)}" if canary else text

    today = clock.today(ZONE)
    since = PartialDate(today.year - 10, 3)
    ana = _start("Ana", "The Thursday Lot", "Thursday lot", MetWhere.FORUM, since)
    friends = {"Ana": ana} | {name: _befriend(ana, name) for name in FRIENDS if name != "Ana"}
    dev = _befriend(ana, "Dev")
    groups.leave_group(dev)
    cleo = _start("Cleo", "Night Bus", "Night bus", MetWhere.COURSE, PartialDate(today.year - 4))
    bus = groups.make_link(cleo, "Ben", "")
    friends_on_bus = {"Cleo": cleo, "Ben": groups.accept_invitation(bus, friends["Ben"].person)}
    finn = groups.make_link(ana, "Finn", plant("All in one place at last. No need to post."))
    for ago, month, day, title, place, notes in reversed(PAST_MEETUPS):
        when = _afternoon(date(year_of(today, ago, month, day), month, day))
        _remember_meetup(friends["Dee"], when, title, plant(place), plant(notes))
    share_milestones(friends, friends_on_bus["Ben"], today, plant)
    _plan_meetups(friends, today, plant)
    _plan_calls(friends, today, plant)
    _open_poll(friends, today, plant)
    _fill_cards(friends, plant)
    block(ana.person, dev.person)
    fill_photos(friends, plant)
    fill_plans(friends, today, plant)
    fill_check_ins(friends, plant)
    fill_shelves(friends, plant)
    fill_quietly(friends, plant)
    fill_memories(friends, today, plant)
    keep_some_doors(friends, plant)
    fill_ties(friends, dev)
    fill_remembering(friends, _befriend(ana, "Rowan"), plant)
    everyone = [*friends.values(), friends_on_bus["Cleo"], dev]
    return Example(
        ways_in={
            member.person.name: absolute_url(
                "accounts.sign_in_by_link", token=hand_out_way_in(member.person, LINKS_LAST)
            )
            for member in everyone
        },
        invitation=absolute_url("joining.invitation", token=groups_emails.link_of(finn)),
        feed=feed_address(open_feed(friends["Ben"].person)),
    )
