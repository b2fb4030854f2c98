"""One calm line elsewhere, only while something is open, and never what or how much."""

from datetime import timedelta

import pytest
import time_machine

from reunite import clock
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice
from reunite.letters.queries import gather
from reunite.safety.actions import block
from reunite.shelves.making import actions as making
from reunite.shelves.making.models import Sort
from reunite.shelves.queries import Shelf, list_open
from reunite.shelves.sounding import actions as sounding
from reunite.shelves.sounding.models import Hope
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.statements import statements

ASKING, BEING_MADE = "A friend is asking something", "Something’s being made together"


@pytest.fixture(params=["/", "/g/{group}/"])
def page(request: pytest.FixtureRequest, cast: Cast) -> str:
    return str(request.param.format(group=cast.group.public_id))


def open_both(cast: Cast, times: int = 1) -> None:
    for _time in range(times):
        sounding.ask(cast.ana, words="Evenings?", hope=Hope.IDEAS)
        making.start(cast.ana, prompt="A door", sort=Sort.PATCHWORK)


def test_with_nothing_open_there_is_no_line(ben: Browser, page: str) -> None:
    main = ben.get(page).main
    assert ASKING not in main
    assert BEING_MADE not in main


def test_with_something_open_there_is_one_each(ben: Browser, cast: Cast, page: str) -> None:
    open_both(cast)
    main = ben.get(page).main
    assert main.count(ASKING) == main.count(BEING_MADE) == 1
    assert "Evenings?" not in main


def test_with_more_it_looks_the_same(ben: Browser, cast: Cast, page: str) -> None:
    open_both(cast)
    before = ben.get(page).main
    open_both(cast, 5)
    assert ben.get(page).main == before


def test_once_closed_the_lines_go(ben: Browser, cast: Cast, page: str) -> None:
    open_both(cast)
    with time_machine.travel(clock.now() + timedelta(days=22), tick=False):
        main = ben.get(page).main
    assert ASKING not in main
    assert BEING_MADE not in main


def test_what_one_does_not_see_makes_no_line(ben: Browser, cast: Cast, page: str) -> None:
    open_both(cast)
    block(cast.ana.person, cast.ben.person)
    assert ASKING not in ben.get(page).main


def test_it_takes_one_statement(cast: Cast) -> None:
    open_both(cast)
    list_open([cast.ben])
    with statements() as seen:
        assert set(list_open([cast.ben])[cast.group.id]) == set(Shelf)
    assert sum("FROM question" in statement for statement in seen) == 1


def test_the_letter_has_the_lines_for_who_wants_news_in_it(cast: Cast) -> None:
    open_both(cast)
    now = clock.now()
    assert set(gather(cast.ben, now, now.date()).shelves) == set(Shelf)
    choose_mail(cast.ben, meetups=MailChoice.AT_ONCE, milestones=MailChoice.NOT_AT_ALL)
    assert gather(cast.ben, now, now.date()).shelves == []
