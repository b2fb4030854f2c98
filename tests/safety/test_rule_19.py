"""What a reader has shut out is absent for them on every channel, and for nobody else."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from reunite import clock
from reunite.birthdays.actions import share_birthday
from reunite.birthdays.queries import list_birthdays
from reunite.db import atomic
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice, Membership
from reunite.letters.queries import gather
from reunite.meetups import actions as meetups
from reunite.meetups.models import Answer
from reunite.meetups.queries import list_answers
from reunite.milestones import emails
from reunite.milestones.models import Milestone
from reunite.safety.actions import keep_doors
from reunite.safety.labels import About, Labels, Topic
from reunite.safety.queries import list_readers
from reunite.when import DayOfYear
from tests.cast import Cast
from tests.factories import plan, say, share
from tests.support.days import in_days
from tests.support.page import Browser, Page

TITLE = "Élodie’s WASPS came up"
MUTES = ["topic", "word", "person"]


@pytest.fixture
def told(cast: Cast) -> Milestone:
    """What Ana told, of loss and of wasps."""
    milestone = share(cast.ana, TITLE, story="All of them.")
    atomic(lambda: setattr(milestone.moment, "labels", Labels(topics=Topic.LOSS)))()
    return milestone


def mute(reader: Membership, author: Membership, which: str) -> None:
    """Shut it out by one of the three."""
    about = {
        "topic": About(topic=Topic.LOSS),
        "word": About(word="élodie's"),
        "person": About(other_id=author.person_id),
    }
    keep_doors(reader.person, [about[which]], is_shut=True)


def page_of(browser: Browser, cast: Cast, milestone: Milestone) -> Page:
    return browser.get(f"/g/{cast.group.public_id}/milestones/{milestone.public_id}")


def is_on_its_page(browser: Browser, cast: Cast, milestone: Milestone) -> bool:
    return page_of(browser, cast, milestone).status == 200


def is_listed(browser: Browser, cast: Cast, milestone: Milestone) -> bool:
    return TITLE in browser.get("/timeline").source


def is_in_the_spine(browser: Browser, cast: Cast, milestone: Milestone) -> bool:
    years = browser.get("/timeline").find(".spine a.lit")
    return "2020" in [year.text_content().strip() for year in years]


def is_news_on_home(browser: Browser, cast: Cast, milestone: Milestone) -> bool:
    return "shared a milestone" in browser.get("/").main


def is_found(browser: Browser, cast: Cast, milestone: Milestone) -> bool:
    browser.get("/search")
    return milestone.public_id in browser.send(words="wasps").source


def is_looked_back_on(browser: Browser, cast: Cast, milestone: Milestone) -> bool:
    return TITLE in browser.get("/look-back?year=2020").source


def is_in_the_letter(browser: Browser, cast: Cast, milestone: Milestone) -> bool:
    contents = gather(cast.ben, clock.now() - timedelta(days=1), clock.now().date())
    return bool(contents.shared or contents.talked_about)


CHANNELS = [
    is_on_its_page,
    is_listed,
    is_in_the_spine,
    is_news_on_home,
    is_found,
    is_looked_back_on,
    is_in_the_letter,
]


@pytest.mark.parametrize("which", MUTES)
@pytest.mark.parametrize("shows", CHANNELS)
def test_rule_19_it_is_absent_there(
    ben: Browser, cast: Cast, told: Milestone, which: str, shows: Callable[..., bool]
) -> None:
    before = shows(ben, cast, told)
    mute(cast.ben, cast.ana, which)
    assert (before, shows(ben, cast, told)) == (True, False)


@pytest.mark.parametrize("which", MUTES)
def test_rule_19_mail_that_was_owed_does_not_go(cast: Cast, told: Milestone, which: str) -> None:
    subject = f"{told.public_id}:{cast.ben.public_id}"
    choose_mail(cast.ben, milestones=MailChoice.AT_ONCE)
    before = emails.still_wanted(subject)
    mute(cast.ben, cast.ana, which)
    assert (before, emails.still_wanted(subject)) == (True, False)


@pytest.mark.parametrize("which", ["word", "person"])
def test_rule_19_replies_are_absent(ben: Browser, cast: Cast, eve: Membership, which: str) -> None:
    milestone = share(eve, "Got the keys")
    say(cast.ana, milestone, "Élodie’s door?")
    mute(cast.ben, cast.ana, which)
    for page in (ben.get("/timeline"), page_of(ben, cast, milestone)):
        assert ("Got the keys" in page.main, "door?" in page.main) == (True, False)


def test_rule_19_a_birthday_is_in_no_calendar(cast: Cast) -> None:
    share_birthday(cast.ana.person, DayOfYear(5, 3), [cast.ana])
    before = list_birthdays([cast.ben])
    version = cast.ben.person.calendar_version
    mute(cast.ben, cast.ana, "person")
    assert (len(before), list_birthdays([cast.ben])) == (1, [])
    assert cast.ben.person.calendar_version > version


def test_rule_19_an_answer_shows_to_who_organises_alone(cast: Cast, eve: Membership) -> None:
    meetup = plan(eve, "Lunch", in_days(9))
    meetups.rsvp(cast.ana, meetup, Answer.YES)
    for reader in (cast.ben, eve):
        mute(reader, cast.ana, "person")
    shown = [
        {one.name: one.answer for one in list_answers([reader], [meetup])[meetup.id]}["Ana"]
        for reader in (cast.ben, eve)
    ]
    assert shown == [Answer.NOT_YET, Answer.YES]


@pytest.mark.parametrize("which", MUTES)
def test_others_see_it_as_before(
    ana: Browser, cast: Cast, eves: Browser, told: Milestone, which: str
) -> None:
    mute(cast.ben, cast.ana, which)
    for browser in (ana, eves):
        assert is_listed(browser, cast, told)


def test_it_goes_one_way_only(ana: Browser, ben: Browser, cast: Cast) -> None:
    share(cast.ben, "Passed first time")
    mute(cast.ben, cast.ana, "person")
    assert "Passed first time" in ana.get("/timeline").main


def test_its_author_never_learns(ana: Browser, cast: Cast, told: Milestone) -> None:
    before = [reader.id for reader in list_readers(cast.ana, None)]
    pages = [page_of(ana, cast, told).main, ana.get("/timeline").main]
    mute(cast.ben, cast.ana, "person")
    assert [reader.id for reader in list_readers(cast.ana, None)] == before
    assert [page_of(ana, cast, told).main, ana.get("/timeline").main] == pages
