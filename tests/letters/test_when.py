"""When the letter comes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from reunite.db import db
from reunite.groups.actions import choose_mail, leave_group, pause_mail
from reunite.groups.models import MailChoice
from reunite.letters import emails, policy
from reunite.web.urls import settings
from tests.cast import Cast, join
from tests.factories import share
from tests.letters.conftest import LATE_MAY, MORNING, Letters, write
from tests.support.post import mail_to

MONTHLY, WEEKLY = MailChoice.MONTHLY, MailChoice.WEEKLY


def live_in(cast: Cast, timezone: str) -> None:
    cast.ben.person.timezone = timezone
    db.session.commit()


@pytest.fixture(autouse=True)
def _news(cast: Cast, may: time_machine.Traveller) -> None:
    share(cast.ana, "The front door is mine")


@pytest.mark.parametrize(
    ("at", "comes"),
    [
        (datetime(2030, 6, 1, 6, 59, tzinfo=UTC), False),
        (datetime(2030, 6, 1, 7, tzinfo=UTC), True),
        (datetime(2030, 6, 4, 6, 59, tzinfo=UTC), True),
        (datetime(2030, 6, 4, 7, tzinfo=UTC), False),
        (datetime(2030, 6, 20, 12, tzinfo=UTC), False),
    ],
    ids=str,
)
def test_it_comes_from_eight_on_the_first_by_the_readers_clock(
    letters: Letters, at: datetime, comes: bool
) -> None:
    assert bool(letters(at)) is comes


@pytest.mark.parametrize(
    ("timezone", "comes"), [("Pacific/Auckland", True), ("America/Los_Angeles", False)]
)
def test_it_goes_by_where_the_reader_lives(
    cast: Cast, letters: Letters, timezone: str, comes: bool
) -> None:
    live_in(cast, timezone)
    assert bool(letters(datetime(2030, 6, 1, 3, tzinfo=UTC))) is comes


def test_it_comes_once(letters: Letters) -> None:
    letters()
    assert len(letters(MORNING + timedelta(hours=30))) == 1


def test_moving_to_a_later_zone_brings_no_second(cast: Cast, letters: Letters) -> None:
    letters()
    live_in(cast, "America/Los_Angeles")
    assert len(letters(MORNING + timedelta(hours=12))) == 1


def test_weekly_it_comes_on_a_monday(cast: Cast, letters: Letters) -> None:
    choose_mail(cast.ben, letter=WEEKLY)
    assert not letters(datetime(2030, 5, 26, 12, tzinfo=UTC))
    assert letters(datetime(2030, 5, 27, 12, tzinfo=UTC))


def test_it_never_comes_at_night(app: Flask, letters: Letters) -> None:
    app.extensions["reunite.settings"] = replace(settings(), quiet_hours=True)
    assert not letters(datetime(2030, 6, 1, 22, 30, tzinfo=UTC))
    assert letters(datetime(2030, 6, 2, 7, 30, tzinfo=UTC))


def test_it_does_not_come_to_someone_who_chose_none(cast: Cast, letters: Letters) -> None:
    choose_mail(cast.ben, letter=MailChoice.NOT_AT_ALL)
    assert not letters()


def test_it_does_not_come_while_the_group_is_paused(cast: Cast, letters: Letters) -> None:
    pause_mail(cast.ben)
    assert not letters()


def test_it_does_not_come_to_someone_who_left(cast: Cast, letters: Letters) -> None:
    leave_group(cast.ben)
    assert not letters()


def test_someone_who_came_after_its_hour_gets_the_next(
    cast: Cast, may: time_machine.Traveller
) -> None:
    may.move_to(MORNING)
    eve = join(cast.ana, "Eve", "eve@example.org")
    may.move_to(MORNING + timedelta(hours=1))
    write()
    assert eve.wants_mail(emails.MailSort.LETTER)
    assert mail_to("eve@example.org") == []


def test_it_is_not_sent_to_someone_who_left_meanwhile(cast: Cast, letters: Letters) -> None:
    letters()
    leave_group(cast.ben)
    assert not emails.still_wanted(f"2030-06-01:{cast.ben.public_id}")


def test_one_that_fails_keeps_none_from_the_others(
    cast: Cast, letters: Letters, caplog: pytest.LogCaptureFixture
) -> None:
    share(cast.ben, "For Ana’s letter")
    cast.ana.person.locale = "no such language"
    db.session.commit()
    assert letters()
    assert "could not be written" in caplog.text


@given(
    hours=st.integers(0, 24 * 365 * 20),
    timezone=st.sampled_from(["Europe/London", "Asia/Kathmandu", "Pacific/Apia", "America/Havana"]),
    choice=st.sampled_from([MONTHLY, WEEKLY]),
)
def test_a_due_letter_is_of_a_day_just_begun(hours: int, timezone: str, choice: MailChoice) -> None:
    now = LATE_MAY + timedelta(hours=hours)
    if day := policy.find_due_day(choice, now, timezone):
        local = now.astimezone(ZoneInfo(timezone))
        assert (day.day if choice is MONTHLY else day.weekday() + 1) == 1
        assert 0 <= (local.date() - day).days <= 3
        assert local.hour >= 8 or local.date() > day
