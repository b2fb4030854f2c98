"""The scratchpad keeps nothing unless asked; skills by name carry their care."""

import pytest
from sqlalchemy import text

from reunite.db import db
from tests.support.page import Browser

TIPP = (
    "Cold water and hard exercise aren’t for everyone: leave out with heart trouble, beta "
    "blockers, pregnancy, an eating disorder, or if unsure."
)


def drafts() -> int:
    return int(db.session.execute(text("SELECT count(*) FROM draft")).scalar() or 0)


def test_it_is_put_together_in_order_and_nothing_is_kept(ana: Browser) -> None:
    ana.get("/you/asking")
    page = ana.send(wish="Please knock.", happened="You came in.", bend="Weekends.")
    [whole] = page.find("section.card")
    assert "You came in. Please knock." in " ".join(whole.text_content().split())
    assert "Weekends." not in whole.text_content()
    assert drafts() == 0
    assert not ana.get("/you/asking").find("textarea")[0].text.strip()


def test_saved_it_is_there_again_for_its_owner_alone(ana: Browser, ben: Browser) -> None:
    ana.get("/you/asking")
    page = ana.send(wish="Please knock.", keep="1")
    assert "Please knock." in page.find("#wish")[0].text
    assert not ben.get("/you/asking").find("#wish")[0].text.strip()


def test_forgotten_it_is_gone(ana: Browser) -> None:
    ana.get("/you/asking")
    ana.send(wish="Please knock.", keep="1")
    ana.send("/forget")
    assert drafts() == 0


@pytest.mark.parametrize("press", [{}, {"keep": "1"}])
def test_too_long_it_is_said_and_kept_in_the_form(ana: Browser, press: dict[str, str]) -> None:
    ana.get("/you/asking")
    page = ana.send(wish="x" * 1001, happened="You came in.", **press)
    assert page.status == 422
    assert "You came in." in page.find("#happened")[0].text
    assert drafts() == 0


def test_cooling_down_fast_carries_its_line_of_care(ana: Browser) -> None:
    assert TIPP in ana.get("/skills").main
