"""When mail that can wait may arrive."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from flask import Flask

from reunite.mail.outbox import QuietHours, after_quiet_hours
from tests.conftest import lend_house

USUAL, LONG, NONE = QuietHours.USUAL, QuietHours.LONG, QuietHours.NONE


@pytest.fixture(autouse=True)
def _house(instance: object) -> Iterator[Flask]:
    yield from lend_house(instance, quiet_hours=True)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("quiet", "hour", "day_and_hour"),
    [
        (USUAL, 8, (10, 8)),
        (USUAL, 21, (10, 21)),
        (USUAL, 22, (11, 8)),
        (USUAL, 3, (10, 8)),
        (LONG, 8, (10, 9)),
        (LONG, 9, (10, 9)),
        (LONG, 20, (11, 9)),
        (NONE, 3, (10, 3)),
    ],
)
def test_it_waits_for_the_morning_that_its_reader_chose(
    quiet: QuietHours, hour: int, day_and_hour: tuple[int, int]
) -> None:
    moment = datetime(2027, 1, 10, hour, tzinfo=UTC)
    at = after_quiet_hours(moment, "Europe/London", quiet)
    assert (at.day, at.hour) == day_and_hour


def test_the_hours_are_those_of_the_readers_clock() -> None:
    noon = datetime(2027, 1, 10, 12, tzinfo=UTC)
    assert after_quiet_hours(noon, "Asia/Tokyo") == noon
    assert after_quiet_hours(noon, "Pacific/Auckland") == noon.replace(hour=19)
