"""A zone that the time zone database has dropped since: nothing breaks, and no instant moves."""

import pytest
from sqlalchemy import text

from reunite.db import atomic, db
from reunite.meetups import queries
from reunite.meetups.models import Meetup
from reunite.meetups.polls.actions import plan_poll
from reunite.meetups.polls.queries import list_options
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, HOURS


@atomic
def lose_zone() -> None:
    """Every zone becomes one that nobody knows."""
    db.session.execute(text("UPDATE meetup SET timezone = 'Europe/Atlantis'"))
    db.session.execute(text("UPDATE person SET timezone = 'Europe/Atlantis'"))
    lost = "UPDATE poll_option SET date = replace(date, 'Europe/London', 'Europe/Atlantis')"
    db.session.execute(text(lost))


def test_the_instants_stay(cast: Cast, meetup: Meetup) -> None:
    before = meetup.when.instants("UTC")
    lose_zone()
    db.session.expire_all()
    assert queries.get_meetup(cast.ben, meetup.public_id).when.instants("UTC") == before


@pytest.mark.parametrize("where", ["", "/edit", ".ics"])
def test_its_pages_can_be_read(ana: Browser, page: str, where: str) -> None:
    lose_zone()
    assert ana.get(page + where).status == 200


@pytest.mark.parametrize("where", ["/", "/meetups", "/timeline", "/you/", "/you/calendar"])
@pytest.mark.usefixtures("meetup")
def test_so_can_all_that_lead_there(ben: Browser, where: str) -> None:
    lose_zone()
    assert ben.get(where).status == 200


def test_the_dates_of_a_poll_stay(cast: Cast) -> None:
    poll = plan_poll(cast.ana, dates=[HOURS, A_DAY_LATER], timezone="Europe/London", title="Supper")

    def instants() -> list[object]:
        return [one.when.instants("") for one in list_options(poll) if one.when]

    before = instants()
    lose_zone()
    db.session.expire_all()
    assert instants() == before
