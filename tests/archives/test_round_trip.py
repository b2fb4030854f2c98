"""Whatever friends did, put back elsewhere it gives the same archive again."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reunite.db import new_public_id
from reunite.groups.actions import leave_group
from reunite.groups.models import Membership
from reunite.meetups import actions as meetups
from reunite.meetups.afterwards.actions import log_contact
from reunite.meetups.models import Answer, PlaceShown
from reunite.meetups.polls import actions as polls
from reunite.meetups.polls.models import Suits
from reunite.meetups.polls.queries import list_options
from reunite.meetups.practical import actions as practical
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind
from reunite.safety.labels import Labels, Topic
from reunite.shelves.helps import actions as helps
from reunite.shelves.helps.models import GoodFor, HowItWas
from reunite.shelves.making import actions as making
from reunite.shelves.making.models import Sort
from reunite.shelves.sounding import actions as sounding
from reunite.shelves.sounding.models import Hope
from reunite.when import AllDay, PartialDate, Timed
from reunite.words import actions as words
from tests.cast import join, start
from tests.support.calls import call
from tests.support.days import in_days
from tests.support.moving import pack, put_back, things

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40)
# an hour that comes twice, as the clocks go back
TWICE = datetime.fromisoformat("2027-10-31 01:15")
HOURS = Timed(TWICE, TWICE + timedelta(hours=3), "Europe/London", 1)
DAYS = AllDay(date(2028, 2, 29), date(2028, 3, 1))


def _milestone(who: Membership, other: Membership, text: str, so: bool) -> None:
    milestone = milestones.share(
        who,
        kind=Kind.OTHER,
        title=text,
        story=text * 3,
        when=PartialDate(1999, 12, 31, so) if so else PartialDate(2020),
        labels=Labels(Topic.WORK | Topic.LOSS, text, text) if so else Labels(),
        people=[other] if so else None,
        named=[other.person] if other is not who else [],
    )
    words.say(other, milestone.conversation_id, text)
    if so:
        milestones.take_down(who, milestone)


def _meetup(who: Membership, other: Membership, text: str, so: bool) -> None:
    meetup = meetups.plan(
        who,
        title=text,
        when=HOURS if so else DAYS,
        timezone="Pacific/Apia",
        asked=[other] if so else None,
        place=text,
        place_shown=PlaceShown.COMING,
        access={"step_free": text},
        cost_amount=Decimal("12.50") if so else None,
    )
    place = meetups.rsvp(other, meetup, Answer.YES, quietly=so, brings=text, note="For you alone")
    practical.add_item(place, text, bring=so)
    practical.say_lift(place, text, is_offer=so)


def _poll(who: Membership, other: Membership, text: str, so: bool) -> None:
    poll = polls.plan_poll(who, dates=[DAYS, HOURS], places=[text], timezone="UTC", title=text)
    said = {option.public_id: Suits.IF_NEED_BE for option in list_options(poll)}
    polls.vote(meetups.place_of(other, poll), said, note=text)


def _series(who: Membership, other: Membership, text: str, so: bool) -> None:
    call(who, title=text)


def _shelves(who: Membership, other: Membership, text: str, so: bool) -> None:
    good_for = GoodFor.NIGHTS | GoodFor.CROWDS
    helps.share(who, what=text, how_it_was=HowItWas.MIXED, because=text, good_for=good_for)
    asked = sounding.ask(who, words=text, hope=Hope.IDEAS, people=[other] if so else None)
    sounding.answer(other, asked, text)
    quilt = making.start(who, prompt=text, sort=Sort.PATCHWORK)
    making.make(other, quilt, words=text, shows_name=so)
    making.be_there(who, quilt)


def _contact(who: Membership, other: Membership, text: str, so: bool) -> None:
    log_contact(who, text, in_days(-1))


DEEDS = (_milestone, _meetup, _poll, _series, _shelves, _contact)
DEED = st.tuples(st.sampled_from(DEEDS), st.integers(0, 2), st.integers(0, 2), WORDS, st.booleans())


def _live(deeds: list[Any], leaver: int) -> Membership:
    """A group of three in which this was done, and one of whom left perhaps."""
    host = start("Ana", f"{new_public_id()}@example.org", "The Thursday Lot")
    names = ("Ben", "Cleo")
    friends = [host, *(join(host, name, f"{new_public_id()}@example.org") for name in names)]
    for deed, who, other, text, so in deeds:
        deed(friends[who], friends[other], text, so)
    if leaver:
        leave_group(friends[leaver])
    return host


@settings(
    max_examples=10,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(deeds=st.lists(DEED, max_size=4), leaver=st.integers(0, 2))
def test_it_gives_the_same_archive_again(
    app: Flask, elsewhere: Flask, tmp_path: Path, deeds: list[Any], leaver: int
) -> None:
    host = _live(deeds, leaver)
    before, file = things(host.group), pack(host.group, tmp_path)
    with elsewhere.app_context():
        after = things(put_back(file).group)
    assert after == before
