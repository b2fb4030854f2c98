"""What people usually say, on the page and by personal link."""

from datetime import timedelta
from typing import Any

import pytest

from reunite import clock
from reunite.groups.actions import leave_group
from reunite.meetups import actions
from reunite.meetups import queries as meetups
from reunite.meetups.asking import choose_members
from reunite.meetups.models import Answer, Meetup
from reunite.meetups.series import actions as series_actions
from reunite.meetups.series import queries
from reunite.meetups.series.emails import link_of
from reunite.meetups.series.models import Series
from reunite.recurring import same_hours
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.picnic import post_leaves, save_change
from tests.support.post import link_in, mail_to

YES, NO, NOT_YET = Answer.YES, Answer.NO, Answer.NOT_YET


@pytest.fixture
def link(cast: Cast, series: Series) -> str:
    standing = queries.find_standing(cast.ben, series)
    assert standing
    return f"/s/{link_of(standing)}"


def bens(cast: Cast, dates: list[Meetup]) -> list[Answer]:
    """What Ben says to each."""
    found = [(meetups.find_attendance(cast.ben, one), one) for one in dates]
    return [place.answer_to(one) if place else NOT_YET for place, one in found]


def test_it_holds_for_all_dates(cast: Cast, series: Series, dates: list[Meetup]) -> None:
    series_actions.say_usually(cast.ben, series, YES)
    assert bens(cast, dates) == [YES] * 8


def test_a_date_answered_by_itself_keeps_that(
    cast: Cast, series: Series, dates: list[Meetup]
) -> None:
    actions.rsvp(cast.ben, dates[2], NO)
    series_actions.say_usually(cast.ben, series, YES)
    assert bens(cast, dates) == [YES, YES, NO, YES, YES, YES, YES, YES]


def test_even_when_it_was_answered_afterwards(
    cast: Cast, series: Series, dates: list[Meetup]
) -> None:
    series_actions.say_usually(cast.ben, series, YES)
    actions.rsvp(cast.ben, dates[2], NO)
    series_actions.say_usually(cast.ben, series, NOT_YET)
    assert bens(cast, dates) == [NOT_YET] * 2 + [NO] + [NOT_YET] * 5


def test_what_has_been_stays_as_it_was(
    cast: Cast, series: Series, dates: list[Meetup], time_machine: Any
) -> None:
    series_actions.say_usually(cast.ben, series, YES)
    time_machine.move_to(dates[1].ends_at, tick=False)
    series_actions.say_usually(cast.ben, series, NO)
    assert bens(cast, dates) == [YES] * 2 + [NO] * 6


def test_dates_called_off_have_no_answer(cast: Cast, series: Series, dates: list[Meetup]) -> None:
    series_actions.call_off(cast.ana, dates[0])
    series_actions.say_usually(cast.ben, series, YES)
    assert bens(cast, dates)[0] is NOT_YET


def test_a_date_that_moved_is_asked_about_again(
    cast: Cast, series: Series, dates: list[Meetup]
) -> None:
    series_actions.say_usually(cast.ben, series, YES)
    later = dates[3].wall_start.date() + timedelta(days=1)
    save_change(cast.ana, dates[3], when=same_hours(dates[3].when, later))
    assert bens(cast, dates)[3] is NOT_YET


def test_places_are_limited_as_ever(cast: Cast, series: Series, dates: list[Meetup]) -> None:
    save_change(cast.ana, dates[0], most_people=1)
    series_actions.say_usually(cast.ben, series, YES)
    place = meetups.find_attendance(cast.ben, dates[0])
    assert place
    assert place.list_since


def test_a_date_they_are_not_asked_to_is_left_out(
    cast: Cast, series: Series, dates: list[Meetup]
) -> None:
    choose_members(cast.ana, dates[0], [])
    series_actions.say_usually(cast.ben, series, YES)
    assert bens(cast, dates)[:2] == [NOT_YET, YES]


def test_its_page_says_it(ben: Browser, cast: Cast, series: Series, dates: list[Meetup]) -> None:
    ben.get(f"/g/{cast.group.public_id}/meetups/{dates[0].public_id}")
    page = ben.send("/usually", answer="yes")
    assert "Saved for every date" in page.main
    assert bens(cast, dates) == [YES] * 8


def test_its_page_tells_the_other_dates(
    ben: Browser, cast: Cast, series: Series, dates: list[Meetup]
) -> None:
    page = ben.get(f"/g/{cast.group.public_id}/meetups/{dates[0].public_id}")
    assert "Every other Tuesday until 20 April" in page.main
    assert page.find(f"a[href$='{dates[7].public_id}']")


def test_nothing_chosen_is_said(ben: Browser, cast: Cast, dates: list[Meetup]) -> None:
    ben.get(f"/g/{cast.group.public_id}/meetups/{dates[0].public_id}")
    page = ben.send("/usually", answer=None)
    assert (page.status, "Choose one of the answers." in page.main) == (422, True)


def test_the_series_page_is_that_of_the_next_date(
    ben: Browser, cast: Cast, series: Series, dates: list[Meetup], time_machine: Any
) -> None:
    time_machine.move_to(dates[1].ends_at, tick=False)
    page = ben.get(f"/g/{cast.group.public_id}/meetups/series/{series.public_id}")
    assert page.answer.headers["Location"].endswith(dates[2].public_id)


def test_a_stranger_finds_no_series(cleo: Browser, cast: Cast, series: Series) -> None:
    page = cleo.get(f"/g/{cast.group.public_id}/meetups/series/{series.public_id}")
    assert page.status == 404


def test_home_shows_the_next_date_only(ben: Browser, dates: list[Meetup]) -> None:
    cards = ben.get("/").find(".meetup h3 a")
    assert [card.get("href").rpartition("/")[2] for card in cards] == [dates[0].public_id]
    assert "Every other Tuesday until 20 April" in ben.get("/").main


def test_a_date_called_off_stays_beside_the_next(
    ben: Browser, cast: Cast, dates: list[Meetup]
) -> None:
    series_actions.call_off(cast.ana, dates[0])
    series_actions.call_off(cast.ana, dates[4])
    cards = ben.get("/meetups").find(".meetup h3 a")
    seen = [card.get("href").rpartition("/")[2] for card in cards]
    assert seen == [dates[0].public_id, dates[1].public_id]


def test_who_is_not_asked_to_the_next_sees_the_one_after(
    ben: Browser, cast: Cast, dates: list[Meetup]
) -> None:
    choose_members(cast.ana, dates[0], [])
    cards = ben.get("/meetups").find(".meetup h3 a")
    assert [card.get("href").rpartition("/")[2] for card in cards] == [dates[1].public_id]


class TestTheLink:
    def test_is_in_the_mail(self, anyone: Browser, series: Series) -> None:
        [mail] = mail_to("ben@example.org")
        assert "Will you usually come, Ben?" in anyone.get(link_in(mail, "/s/")).main

    def test_answers_for_all_dates(
        self, anyone: Browser, cast: Cast, link: str, dates: list[Meetup]
    ) -> None:
        anyone.get(link)
        anyone.send("", answer="yes")
        assert bens(cast, dates) == [YES] * 8

    def test_changes_nothing_by_being_opened(
        self, anyone: Browser, cast: Cast, link: str, dates: list[Meetup]
    ) -> None:
        anyone.get(link)
        assert bens(cast, dates) == [NOT_YET] * 8

    def test_ends_when_it_reached_somebody_else(self, anyone: Browser, link: str) -> None:
        anyone.get(link)
        anyone.send("/not-me")
        assert anyone.get(link).status == 410

    def test_ends_with_the_membership(self, anyone: Browser, cast: Cast, link: str) -> None:
        leave_group(cast.ben)
        assert anyone.get(link).status == 410

    def test_ends_with_the_last_date(
        self, anyone: Browser, link: str, dates: list[Meetup], time_machine: Any
    ) -> None:
        time_machine.move_to(dates[-1].ends_at, tick=False)
        assert anyone.get(link).status == 410

    def test_is_not_another_kind_of_link(self, anyone: Browser, link: str) -> None:
        assert anyone.get(link.replace("/s/", "/r/")).status == 410

    def test_of_a_series_called_off_asks_nothing(
        self, anyone: Browser, cast: Cast, link: str, dates: list[Meetup]
    ) -> None:
        post_leaves()
        series_actions.call_off_later(cast.ana, dates[0])
        page = anyone.get(link)
        assert "called off" in page.main
        assert not page.find("button[name=answer]")


def test_someone_who_joined_since_may_say_it_too(
    cast: Cast, series: Series, dates: list[Meetup]
) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    series_actions.say_usually(gus, series, YES)
    place = meetups.find_attendance(gus, dates[7])
    assert place
    assert place.is_standing
    assert clock.now() == place.given_at
