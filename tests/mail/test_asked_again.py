"""What is owed is asked about again when it goes: nobody hears of what no longer concerns them."""

from datetime import timedelta

import pytest
import time_machine

from reunite import clock
from reunite.groups.actions import leave_group
from reunite.meetups.actions import plan
from reunite.when import AllDay
from tests.cast import Cast
from tests.mail.conftest import send_due
from tests.support.days import in_days
from tests.support.smtp import Sink


@pytest.fixture(autouse=True)
def meetup(cast: Cast) -> None:
    """A meetup in a week, and the mail that asks to it."""
    day = in_days(7)
    plan(cast.ana, title="Lunch", when=AllDay(day, day), timezone="UTC", place="", notes="")


def told(smtp: Sink) -> set[str]:
    """Who was written to."""
    return set(smtp.recipients)


def test_everyone_in_is_asked(smtp: Sink) -> None:
    send_due()
    assert "ben@example.org" in told(smtp)


def test_who_left_meanwhile_is_not_written_to(smtp: Sink, cast: Cast) -> None:
    leave_group(cast.ben)
    send_due()
    assert "ben@example.org" not in told(smtp)


def test_after_standing_still_over_a_meetup_nobody_is_asked_to_it(smtp: Sink) -> None:
    with time_machine.travel(clock.now() + timedelta(days=9)):
        send_due()
    assert told(smtp) == set()


def test_after_standing_still_for_a_day_each_is_asked_once(smtp: Sink) -> None:
    with time_machine.travel(clock.now() + timedelta(days=1)):
        send_due()
        send_due()
    assert smtp.recipients.count("ben@example.org") == 1
