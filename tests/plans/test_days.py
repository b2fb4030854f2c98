"""Tender days: for their owner and those they choose, in a window, for a year."""

from calendar import isleap
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from time_machine import travel

from reunite.accounts.models import Person
from reunite.db import atomic, db
from reunite.groups.actions import leave_group
from reunite.mail.models import Message
from reunite.plans.days.actions import keep_day, renew_day
from reunite.plans.days.models import Ahead, KeptDay, Reader, Tender, Wish
from reunite.plans.days.policy import day_to_show, falls_within, kept_until
from reunite.plans.days.queries import is_tender, list_days, list_near
from reunite.safety.actions import block
from reunite.when import DayOfYear, Timed
from tests.cast import Cast, join
from tests.factories import plan
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.statements import statements

NAME = "The day of the phone call"
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
ANY_DAY = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda d: DayOfYear(d.month, d.day))


def of(day: date) -> DayOfYear:
    return DayOfYear(day.month, day.day)


def keep(
    person: Person, day: date, *friends: Person, wish: Wish = Wish.COMPANY, ahead: Ahead = Ahead.ONE
) -> KeptDay:
    return keep_day(person, Tender(of(day), NAME, wish, ahead), list(friends))


def test_it_is_kept_on_its_page(ben: Browser, cast: Cast) -> None:
    ben.visit("/you/days")
    page = ben.send(on__day="29", on__month="2", name=NAME, wish="message", ahead="7")
    assert "29 February" in page.main
    assert NAME in page.main
    assert "Only you know." in page.main


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "Say which day it is."),
        ({"on__day": "5"}, "Say both the day and the month."),
        ({"on__day": "31", "on__month": "4"}, "There’s no such day."),
        ({"on__day": "five", "on__month": "4"}, "There’s no such day."),
    ],
)
def test_what_is_no_day_is_said_so(ben: Browser, typed: dict[str, str], sentence: str) -> None:
    ben.visit("/you/days")
    page = ben.send(name=NAME, **typed)
    assert page.status == 422
    assert sentence in page.main
    assert page.find("input[name=name]")[0].get("value") == NAME


def test_changing_it_starts_with_what_it_says(ben: Browser, cast: Cast) -> None:
    kept = keep(cast.ben.person, date(2026, 12, 5), cast.ana.person)
    page = ben.visit(f"/you/days/{kept.public_id}")
    assert page.find("input[name=on-day]")[0].get("value") == "5"
    assert page.find("input[name=friends][checked]")[0].get("value") == cast.ana.person.public_id
    ben.send(friends=None)
    assert db.session.query(Reader).count() == 0


def test_pressed_twice_it_is_kept_once(ben: Browser) -> None:
    page = ben.visit("/you/days")
    for _press in range(2):
        ben.page = page
        ben.send(on__day="1", on__month="1")
    assert db.session.query(KeptDay).count() == 1


def test_it_can_be_deleted(ben: Browser, cast: Cast) -> None:
    kept = keep(cast.ben.person, date(2026, 12, 5), cast.ana.person)
    ben.visit(f"/you/days/{kept.public_id}")
    ben.send("/delete")
    assert db.session.query(KeptDay).count() == db.session.query(Reader).count() == 0


def test_a_chosen_friend_sees_one_line_on_home(ana: Browser, cast: Cast) -> None:
    keep(cast.ben.person, in_days(1), cast.ana.person)
    assert "is a tender day for Ben, who’d like company." in ana.get("/").main


def test_a_friend_never_sees_what_it_is_called(ana: Browser, cast: Cast) -> None:
    keep(cast.ben.person, in_days(1), cast.ana.person)
    assert NAME not in ana.get("/").source


def test_its_owner_needs_no_line(ben: Browser, cast: Cast) -> None:
    keep(cast.ben.person, in_days(1), cast.ana.person)
    assert "tender day for" not in ben.get("/").main


def test_who_was_not_chosen_sees_nothing(ana: Browser, cast: Cast) -> None:
    keep(cast.ben.person, in_days(1))
    assert "tender day" not in ana.get("/").main


def test_before_its_time_nothing_is_shown(cast: Cast) -> None:
    keep(cast.ben.person, in_days(5), cast.ana.person, ahead=Ahead.THREE)
    assert list_near([cast.ana]) == []


def test_nobody_is_written_to(cast: Cast) -> None:
    keep(cast.ben.person, in_days(1), cast.ana.person)
    assert db.session.query(Message).count() == 0


@pytest.mark.parametrize("blocker", ["ana", "ben"])
def test_a_block_hides_it_either_way(cast: Cast, blocker: str) -> None:
    keep(cast.ben.person, in_days(0), cast.ana.person)
    one, other = (cast.ana, cast.ben) if blocker == "ana" else (cast.ben, cast.ana)
    block(one.person, other.person)
    assert list_near([cast.ana]) == []


def test_whoever_shares_no_group_any_more_sees_nothing(cast: Cast) -> None:
    keep(cast.ben.person, in_days(0), cast.ana.person)
    leave_group(cast.ben)
    assert list_near([cast.ana]) == []


def test_after_its_year_it_is_shown_to_nobody(cast: Cast) -> None:
    now = datetime(2026, 12, 4, 12, tzinfo=UTC)
    with travel(now, tick=False):
        keep(cast.ben.person, date(2026, 12, 5), cast.ana.person)
        assert list_near([cast.ana])
    with travel(now + timedelta(days=366), tick=False):
        assert list_near([cast.ana]) == []


def test_renewed_it_comes_again(cast: Cast) -> None:
    now = datetime(2026, 12, 4, 12, tzinfo=UTC)
    with travel(now, tick=False):
        kept = keep(cast.ben.person, date(2026, 12, 5), cast.ana.person)
    with travel(now + timedelta(days=366), tick=False):
        renew_day(kept)
        assert list_near([cast.ana])


def test_its_owner_is_offered_to_renew_it(ben: Browser, cast: Cast) -> None:
    keep(cast.ben.person, in_days(1))
    with travel(datetime.now(UTC) + timedelta(days=370), tick=False):
        browser = Browser(ben.app).signed_in(cast.ben.person)
        assert "It has run out" in browser.get("/you/plan").main
        browser.send("/renew")
        assert "It has run out" not in browser.get("/you/plan").main


def test_it_is_their_day_where_they_live(cast: Cast) -> None:
    atomic(lambda: setattr(cast.ben.person, "timezone", "Pacific/Auckland"))()
    with travel(datetime(2026, 12, 4, 12, tzinfo=UTC), tick=False):  # the 5th in Auckland
        keep(cast.ben.person, date(2026, 12, 5), cast.ana.person, ahead=Ahead.NONE)
        assert [near.day for near in list_near([cast.ana])] == [date(2026, 12, 5)]


def test_a_meetup_on_it_tells_its_owner(ben: Browser, cast: Cast) -> None:
    keep(cast.ben.person, in_days(30))
    meetup = plan(cast.ana, "Lunch", in_days(30))
    path = f"/g/{cast.group.public_id}/meetups/{meetup.public_id}"
    assert "This is one of your tender days." in ben.get(path).main


def test_it_tells_nobody_else_not_even_a_friend_who_knows(ana: Browser, cast: Cast) -> None:
    keep(cast.ben.person, in_days(30), cast.ana.person)
    meetup = plan(cast.ana, "Lunch", in_days(30))
    path = f"/g/{cast.group.public_id}/meetups/{meetup.public_id}"
    assert "tender" not in ana.get(path).main


def test_a_meetup_the_day_after_tells_nothing(ben: Browser, cast: Cast) -> None:
    keep(cast.ben.person, in_days(30))
    meetup = plan(cast.ana, "Lunch", in_days(31))
    path = f"/g/{cast.group.public_id}/meetups/{meetup.public_id}"
    assert "tender" not in ben.get(path).main


def test_an_evening_is_on_the_day_it_is_where_they_live(cast: Cast) -> None:
    atomic(lambda: setattr(cast.ben.person, "timezone", "Asia/Tokyo"))()
    keep(cast.ben.person, in_days(31))
    evening = datetime.combine(in_days(30), datetime.min.time()).replace(hour=20)
    when = Timed(evening, evening.replace(hour=22), "Europe/London")
    assert is_tender(cast.ben.person, when)


def test_it_rests_encrypted(cast: Cast) -> None:
    keep(cast.ben.person, date(2026, 12, 5), cast.ana.person)
    [[kept]] = db.session.execute(text("SELECT contents FROM tender_day"))
    assert NAME.encode() not in bytes(kept)
    assert b"[12, 5]" not in bytes(kept)


def test_moved_to_someone_else_it_is_not_read(cast: Cast) -> None:
    kept = keep(cast.ben.person, date(2026, 12, 5))
    moved = KeptDay(person_id=cast.ana.person_id, contents=kept.contents)
    with pytest.raises(ValueError, match="another row"):
        _ = moved.tender


def test_they_stand_in_the_order_they_come(cast: Cast) -> None:
    for ahead in (40, 3, 200):
        keep(cast.ben.person, in_days(ahead))
    days = [kept.tender.on for kept in list_days(cast.ben.person)]
    assert days == [of(in_days(ahead)) for ahead in (3, 40, 200)]


def test_a_page_asks_as_often_for_many_days_as_for_few(cast: Cast, ana: Browser) -> None:
    counts = []
    for number in (2, 20):
        for at in range(number):
            friend = join(cast.ana, "Gus", f"gus{number}-{at}@example.org")
            keep(friend.person, in_days(1), cast.ana.person)
            keep(cast.ana.person, in_days(at))
        for path in ("/", "/you/plan"):
            with statements() as seen:
                ana.get(path)
            counts.append(len(seen))
    assert counts[:2] == counts[2:]


@given(on=ANY_DAY, today=DAYS)
def test_the_next_one_is_within_a_year_and_is_that_day(on: DayOfYear, today: date) -> None:
    day = on.next_from(today)
    assert today <= day <= today + timedelta(days=366)
    assert of(day) == on or (on == (2, 29) and of(day) == (2, 28) and not isleap(day.year))


@given(on=ANY_DAY, today=DAYS, ahead=st.sampled_from(Ahead))
def test_it_is_shown_on_its_day_and_so_many_before(
    on: DayOfYear, today: date, ahead: Ahead
) -> None:
    tender = Tender(on, "", Wish.ORDINARY, ahead)
    shown = day_to_show(tender, kept_until(today), today)
    window = [today + timedelta(days=n) for n in range(ahead.value + 1)]
    assert shown == next((day for day in window if on.in_year(day.year) == day), None)


@given(on=ANY_DAY, kept_on=DAYS)
def test_it_comes_before_it_runs_out(on: DayOfYear, kept_on: date) -> None:
    assert on.next_from(kept_on) <= kept_until(kept_on)


@given(on=ANY_DAY, first=DAYS, length=st.integers(0, 20))
def test_a_meetup_lands_on_it_when_one_of_its_days_does(
    on: DayOfYear, first: date, length: int
) -> None:
    days = [first + timedelta(days=n) for n in range(length + 1)]
    lands = any(on.in_year(day.year) == day for day in days)
    assert falls_within(on, days[0], days[-1]) == lands
