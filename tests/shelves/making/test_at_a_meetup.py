"""Something made at a meetup."""

from reunite.shelves.making import actions
from reunite.shelves.making.models import Sort
from tests.cast import Cast
from tests.factories import plan
from tests.support.days import in_days
from tests.support.page import Browser


def test_it_is_begun_from_the_meetups_page_and_found_there(
    ana: Browser, ben: Browser, cast: Cast, table: str
) -> None:
    meetup = plan(cast.ana, "Lunch", in_days(9)).public_id
    ana.get(f"{table}new?meetup={meetup}")
    page = ana.send("/making/", prompt="Six words")
    assert "Part of Lunch" in page.main
    assert "Six words" in ben.get(f"{table}?meetup={meetup}").main


def test_a_meetup_that_one_may_not_know_of_is_not_named(
    ben: Browser, cast: Cast, table: str
) -> None:
    elsewhere = plan(cast.cleo, "Secret lunch", in_days(9)).public_id
    making = actions.start(cast.ana, prompt="Six words", sort=Sort.PATCHWORK, meetup=elsewhere)
    assert "Secret lunch" not in ben.get(f"{table}{making.public_id}").main
    assert "Secret lunch" not in ben.get(f"{table}?meetup={elsewhere}").main
    assert "Secret lunch" not in ben.get(f"{table}new?meetup={elsewhere}").main
