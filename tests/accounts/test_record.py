"""Everyone may read what was done to their own account."""

from reunite.accounts.actions import lock_everything
from tests.cast import Cast
from tests.support.page import Browser


def test_it_says_what_was_done_and_in_which_group(ben: Browser, cast: Cast) -> None:
    said = ben.get("/you/record").main
    assert "You came in" in said
    assert cast.group.name in said


def test_a_group_one_has_left_is_not_named(dev: Browser, cast: Cast) -> None:
    said = dev.get("/you/record").main
    assert "You left" in said
    assert cast.group.name not in said


def test_nobody_reads_another_persons(ben: Browser, cast: Cast) -> None:
    lock_everything(cast.ana.person)
    assert "was locked" not in ben.get("/you/record").main
