"""A house to measure: one group of twelve with a long timeline and two hundred meetups."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from flask import Flask
from flask_migrate import upgrade

from bench.years import FEW, MANY, Years, remember
from reunite import clock, create_app
from reunite.accounts.actions import add_device, add_person
from reunite.accounts.door import SignedIn
from reunite.calendars.actions import open_feed
from reunite.calendars.views import feed_address
from reunite.db import atomic
from reunite.groups import actions as groups
from reunite.groups.models import MailChoice, Membership, MetWhere
from reunite.meetups import actions as meetups
from reunite.meetups.models import Answer
from reunite.meetups.polls import actions as polls
from reunite.meetups.polls.models import Suits
from reunite.meetups.polls.queries import list_options
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind
from reunite.when import AllDay, PartialDate
from reunite.words import actions as words

FRIENDS, MILESTONES, MEETUPS, WORDS, DATES = 12, 100, 200, 3, 10
STORY = "Got the keys on Tuesday. Number 14, blue door, wonky gate. " * 4


@dataclass(frozen=True)
class House:
    """Where the pages are, and the cookie of someone signed in."""

    cookie: str
    timeline: str
    meetup: str
    poll: str
    feed: str
    few: Years
    many: Years


@atomic
def _gather() -> tuple[Membership, str, str, str]:
    host = groups.start_group(
        add_person("Ana", "ana@example.org"),
        name="The Thursday Lot",
        cover_name="Thursday lot",
        met_where=MetWhere.FORUM,
        since=PartialDate(2016, 3),
        agreement="Be kind.",
    )
    friends = [host]
    for number in range(1, FRIENDS):
        person = add_person(f"Friend {number}", f"friend{number}@example.org")
        link = groups.make_link(host, person.name, "")
        friends.append(groups.accept_invitation(link, person))
    for friend in friends[2:]:  # one of them gets mail: enough to measure, and soon written
        groups.choose_mail(friend, meetups=MailChoice.NOT_AT_ALL, milestones=MailChoice.NOT_AT_ALL)
    today = clock.now().date()
    for number in range(MILESTONES):
        day = today - timedelta(days=number * 9)
        milestone = milestones.share(
            friends[number % FRIENDS],
            kind=Kind.HOME,
            title="The front door is mine",
            story=STORY,
            when=PartialDate(day.year, day.month, day.day),
        )
        for reply in range(WORDS):
            friend = friends[(number + reply) % FRIENDS]
            words.say(friend, milestone.conversation_id, "A door that's yours. So glad.")
    for number in range(1, MEETUPS + 1):
        day = today + timedelta(days=number)
        meetup = meetups.plan(
            host, title="Walk", when=AllDay(day, day), timezone="UTC", place="Malham", notes=""
        )
    for friend in friends[1:]:
        meetups.rsvp(friend, meetup, Answer.YES)
    poll = _ask_which_dates(friends)
    return host, meetup.public_id, poll, feed_address(open_feed(host.person))


def _ask_which_dates(friends: list[Membership]) -> str:
    """A poll that everyone has answered."""
    first = clock.now().date() + timedelta(days=300)
    days = [first + timedelta(days=7 * number) for number in range(DATES)]
    dates = [AllDay(day, day) for day in days]
    poll = polls.plan_poll(friends[0], title="Reunion", dates=dates, timezone="UTC")
    for number, friend in enumerate(friends):
        suits = [list(Suits)[(number + date) % 3] for date in range(DATES)]
        ids = [option.public_id for option in list_options(poll)]
        polls.vote(meetups.place_of(friend, poll), dict(zip(ids, suits, strict=True)))
    return poll.public_id


def _cookie(app: Flask, host: Membership) -> str:
    device, token = atomic(add_device)(host.person, "", is_own=True)
    signer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    session = {"_user_id": SignedIn(device, token).get_id(), "_fresh": True}
    return f"session={signer.dumps(session)}"


def build(instance: Path) -> House:
    """Fill this instance folder."""
    app = create_app({"quiet_hours": False}, instance=instance)  # so that its mail is due
    with app.app_context():
        upgrade()
        host, meetup, poll, feed = _gather()
        group = f"/g/{host.group.public_id}"
        return House(
            cookie=_cookie(app, host),
            timeline=f"{group}/",
            meetup=f"{group}/meetups/{meetup}",
            poll=f"{group}/meetups/{poll}",
            feed=feed.partition("5000")[2],
            few=remember(host, FEW),
            many=remember(host, MANY),
        )
