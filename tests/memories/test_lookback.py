"""Looking back: only for who opens it, and without what they would rather not come upon."""

from datetime import date

import pytest
import time_machine
from flask import Flask

from reunite import clock
from reunite.db import atomic
from reunite.errors import DomainError
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice
from reunite.letters import queries as letters
from reunite.memories.lookback import actions, queries
from reunite.memories.lookback.policy import check_says_what, days_like
from reunite.memories.lookback.queries import list_in_this_month, list_on_this_day
from reunite.memories.parts import list_friends
from reunite.milestones.models import Milestone
from reunite.posts import actions as posts
from reunite.safety.actions import block
from reunite.safety.labels import Topic
from reunite.when import PartialDate
from tests.cast import Cast, find, gather
from tests.factories import meet, share
from tests.support.page import Browser
from tests.support.pictures import add_photo

TODAY = date(2026, 6, 15)


@pytest.fixture
def everyone(any_app: Flask) -> Cast:
    """The cast, on each engine."""
    return find() or gather()


@pytest.fixture
def keys(everyone: Cast) -> Milestone:
    """What Ana shared of this day in 2019."""
    return share(everyone.ana, "Got the keys", when=PartialDate(2019, 6, 15))


def on_this_day(cast: Cast, today: date = TODAY) -> list[str]:
    return [entry.thing.title for entry in list_on_this_day([cast.ben], today, 12)]


def in_this_month(cast: Cast) -> list[str]:
    return [entry.thing.title for entry in list_in_this_month([cast.ben], TODAY, 12)]


def test_on_this_day_are_milestones_and_meetups_of_other_years(
    everyone: Cast, keys: Milestone
) -> None:
    meet(everyone.ana, "Picnic", date(2021, 6, 15))
    share(everyone.ana, "Another day", when=PartialDate(2019, 6, 16))
    share(everyone.ana, "Some time in June", when=PartialDate(2019, 6))
    share(everyone.ana, "That year", when=PartialDate(2019))
    assert on_this_day(everyone) == ["Picnic", "Got the keys"]


def test_what_happened_this_year_is_not_of_another(everyone: Cast) -> None:
    share(everyone.ana, "Today", when=PartialDate(2026, 6, 15))
    assert on_this_day(everyone) == []


def test_a_leap_day_has_its_day_on_the_28th(everyone: Cast) -> None:
    share(everyone.ana, "Leap", when=PartialDate(2020, 2, 29))
    assert on_this_day(everyone, date(2026, 2, 28)) == ["Leap"]
    assert on_this_day(everyone, date(2024, 2, 29)) == ["Leap"]
    assert on_this_day(everyone, date(2024, 2, 28)) == []


@pytest.mark.parametrize("today", [date(2026, 1, 1), date(2024, 2, 29), date(2026, 12, 31)])
def test_every_day_like_today_is_one(today: date) -> None:
    assert {(day.month, day.day) for day in days_like(today)} == {(today.month, today.day)}


def test_in_this_month_is_what_happened_in_it(everyone: Cast, keys: Milestone) -> None:
    meet(everyone.ana, "Picnic", date(2021, 6, 2))
    share(everyone.ana, "Some time in June", when=PartialDate(2018, 6))
    share(everyone.ana, "In July", when=PartialDate(2018, 7))
    assert in_this_month(everyone) == ["Picnic", "Got the keys", "Some time in June"]


def test_what_is_set_aside_is_gone_for_one_alone(everyone: Cast, keys: Milestone) -> None:
    actions.set_aside(everyone.ben, keys.public_id)
    actions.set_aside(everyone.ben, keys.public_id)
    assert on_this_day(everyone) == []
    assert len(list_on_this_day([everyone.ana], TODAY, 12)) == 1


def test_a_meetup_can_be_set_aside_and_put_back(everyone: Cast) -> None:
    picnic = meet(everyone.ana, "Picnic", date(2021, 6, 15))
    actions.set_aside(everyone.ben, picnic.public_id)
    assert on_this_day(everyone) == []
    actions.put_back(everyone.ben, picnic.public_id)
    assert on_this_day(everyone) == ["Picnic"]


def test_a_friend_can_be_left_out(everyone: Cast, keys: Milestone) -> None:
    meet(everyone.ana, "Picnic", date(2021, 6, 15))
    actions.leave_out(everyone.ben.person, other_id=everyone.ana.person_id)
    assert on_this_day(everyone) == []


def test_a_topic_can_be_left_out(everyone: Cast, keys: Milestone) -> None:
    @atomic
    def label() -> None:
        keys.moment.topics = Topic.HOMES | Topic.MONEY

    label()
    actions.leave_out(everyone.ben.person, topic=Topic.LOSS)
    assert on_this_day(everyone) == ["Got the keys"]
    actions.leave_out(everyone.ben.person, topic=Topic.HOMES)
    assert on_this_day(everyone) == []


@pytest.mark.parametrize(
    ("first", "last", "comes"),
    [
        (date(2019, 6, 15), date(2019, 6, 15), []),
        (date(2019, 1, 1), date(2019, 12, 31), []),
        (date(2019, 6, 16), date(2019, 6, 30), ["Got the keys"]),
        (date(2019, 1, 1), date(2019, 6, 14), ["Got the keys"]),
    ],
)
def test_a_time_can_be_left_out(
    everyone: Cast, keys: Milestone, first: date, last: date, comes: list[str]
) -> None:
    actions.leave_out(everyone.ben.person, first=first, last=last)
    assert on_this_day(everyone) == comes


def test_a_vague_date_that_a_left_out_time_touches_is_left_out(everyone: Cast) -> None:
    share(everyone.ana, "Some time in June", when=PartialDate(2019, 6))
    actions.leave_out(everyone.ben.person, first=date(2019, 6, 10), last=date(2019, 6, 11))
    assert in_this_month(everyone) == []


def test_what_is_let_in_comes_again(everyone: Cast, keys: Milestone) -> None:
    actions.leave_out(everyone.ben.person, other_id=everyone.ana.person_id)
    [one] = queries.list_left_out(everyone.ben.person)
    actions.let_in(everyone.ben.person, one.public_id)
    assert on_this_day(everyone) == ["Got the keys"]


@pytest.mark.parametrize(
    "said",
    [
        (None, None, None, None),
        (1, Topic.LOSS, None, None),
        (1, None, TODAY, TODAY),
        (None, None, TODAY, None),
        (None, None, TODAY, date(2026, 6, 14)),
    ],
)
def test_what_is_left_out_is_one_thing(app: Flask, said: tuple[object, ...]) -> None:
    with pytest.raises(DomainError):
        check_says_what(*said)  # type: ignore[arg-type]


def test_blocked_and_taken_down_are_not_come_upon(everyone: Cast, keys: Milestone) -> None:
    posts.take_down(everyone.ana, keys)
    share(everyone.ana, "Mine", when=PartialDate(2018, 6, 15))
    block(everyone.ben.person, everyone.ana.person)
    assert on_this_day(everyone) == []


@pytest.fixture
def today(cast: Cast) -> Milestone:
    """Something that Ana shared of today, some years ago."""
    now = clock.today("UTC")
    return share(cast.ana, "Got the keys", when=PartialDate(2016, now.month, now.day))


def test_rule_21_home_shows_nothing_of_it_unless_asked(ben: Browser, today: Milestone) -> None:
    assert "On this day" not in ben.get("/").main


def test_home_shows_it_to_who_asked(ben: Browser, cast: Cast, today: Milestone) -> None:
    ben.get("/look-back/choices")
    ben.send("/choices", on_home="y")
    assert "Got the keys" in ben.get("/").main


def test_a_memory_has_its_first_photo(ben: Browser, cast: Cast, today: Milestone) -> None:
    add_photo(cast.ana, today.moment, alt="A blue door")
    [photo] = ben.get("/look-back").find("article img")
    assert photo.get("alt") == "A blue door"


def test_it_is_set_aside_by_one_press_and_put_back_by_another(
    ben: Browser, today: Milestone
) -> None:
    ben.get("/look-back")
    aside = ben.send(f"/aside/{today.public_id}")
    assert "Got the keys" not in aside.main
    back = ben.send(f"/aside/{today.public_id}/back")
    assert "Got the keys" in back.main


def test_what_was_set_aside_is_on_the_list(ben: Browser, cast: Cast, today: Milestone) -> None:
    actions.set_aside(cast.ben, today.public_id)
    assert "Put it back" in ben.get("/look-back/choices").main


def test_a_year_and_a_friend_can_be_chosen(ben: Browser, cast: Cast, today: Milestone) -> None:
    share(cast.ben, "Mine", when=PartialDate(2016))
    ana = cast.ana.person.public_id
    assert "Got the keys" in ben.get(f"/look-back?year=2016&who={ana}").main
    assert "Mine" not in ben.get(f"/look-back?year=2016&who={ana}").main


def test_a_year_is_that_year_alone(ben: Browser, cast: Cast, today: Milestone) -> None:
    share(cast.ana, "Before", when=PartialDate(2015))
    shown = ben.get("/look-back?year=2016").main
    assert ("Got the keys" in shown, "Before" in shown) == (True, False)


def test_a_friend_is_left_out_on_the_page(ben: Browser, cast: Cast, today: Milestone) -> None:
    ben.get("/look-back/left-out")
    page = ben.send(who=cast.ana.person.public_id)
    assert "Left out. Nobody is told." in page.text
    assert "Got the keys" not in ben.get("/look-back").main


@pytest.mark.parametrize("typed", [{}, {"first": "x"}, {"about": "1", "first": "2020-01-01"}])
def test_what_is_no_one_thing_is_a_problem(ben: Browser, typed: dict[str, str]) -> None:
    ben.get("/look-back/left-out")
    assert ben.send(**typed).status == 422


def contents(cast: Cast, day: date) -> list[str]:
    found = letters.gather(cast.ben, clock.now(), day)
    return [entry.thing.title for entry in found.from_other_years]


def test_rule_21_the_letter_tells_it_only_to_who_asked(cast: Cast) -> None:
    share(cast.ana, "Got the keys", when=PartialDate(2019, 6, 15))
    assert contents(cast, date(2026, 6, 1)) == []
    actions.choose(cast.ben.person, on_home=False, in_letter=True)
    assert contents(cast, date(2026, 6, 1)) == ["Got the keys"]
    actions.leave_out(cast.ben.person, other_id=cast.ana.person_id)
    assert contents(cast, date(2026, 6, 1)) == []


def test_a_weekly_letter_tells_of_its_week(cast: Cast) -> None:
    choose_mail(
        cast.ben,
        meetups=MailChoice.NOT_AT_ALL,
        milestones=MailChoice.IN_LETTER,
        letter=MailChoice.WEEKLY,
    )
    share(cast.ana, "Got the keys", when=PartialDate(2019, 6, 21))
    actions.choose(cast.ben.person, on_home=False, in_letter=True)
    assert contents(cast, date(2026, 6, 15)) == ["Got the keys"]
    assert contents(cast, date(2026, 6, 8)) == []


def test_a_memory_alone_makes_no_letter(cast: Cast) -> None:
    share(cast.ana, "Got the keys", when=PartialDate(2019, 6, 15))
    actions.choose(cast.ben.person, on_home=False, in_letter=True)
    with time_machine.travel("2126-06-01 12:00 +0000", tick=False):
        found = letters.gather(cast.ben, clock.now(), date(2126, 6, 1))
        assert found.from_other_years
        assert not found.has_something(clock.now(), clock.now())


def test_friends_are_listed_once(cast: Cast) -> None:
    assert [friend.name for friend in list_friends([cast.ana])] == ["Ana", "Ben"]
