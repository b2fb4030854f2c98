"""What one event of a feed says, fact by fact."""

from datetime import date, datetime, timedelta

import pytest

from reunite.ical import event_block
from reunite.when import AllDay, Timed

from .conftest import CHANGED, START, Facts

HOUR = timedelta(hours=1)
ONE_DAY = AllDay(date(2026, 7, 4), date(2026, 7, 4))


def at(timezone: str, wall: str = "2026-07-04 18:00") -> Timed:
    start = datetime.fromisoformat(wall)
    return Timed(start, start + HOUR, timezone)


def test_uid_is_the_stored_one(facts: Facts) -> None:
    assert b"\r\nUID:meetup-7d9a@friends.example\r\n" in event_block(facts())


def test_stamp_is_the_last_change(facts: Facts) -> None:
    block = event_block(facts())
    assert b"\r\nDTSTAMP:20260203T040506Z\r\n" in block
    assert b"\r\nLAST-MODIFIED:20260203T040506Z\r\n" in block


def test_created_is_told(facts: Facts) -> None:
    assert b"\r\nCREATED:20260102T030405Z\r\n" in event_block(facts())


@pytest.mark.parametrize("sequence", [0, 3])
def test_sequence_is_always_told(facts: Facts, sequence: int) -> None:
    assert b"\r\nSEQUENCE:%d\r\n" % sequence in event_block(facts(sequence=sequence))


def test_time_is_wall_time_with_its_zone(facts: Facts) -> None:
    block = event_block(facts())
    assert b"\r\nDTSTART;TZID=Europe/Berlin:20260704T180000\r\n" in block
    assert b"\r\nDTEND;TZID=Europe/Berlin:20260704T210000\r\n" in block


@pytest.mark.parametrize("timezone", ["Asia/Kolkata", "Atlantic/Reykjavik"])
def test_zone_without_changes_is_named(facts: Facts, timezone: str) -> None:
    block = event_block(facts(when=at(timezone)))
    assert f"DTSTART;TZID={timezone}:20260704T180000".encode() in block


@pytest.mark.parametrize(
    ("timezone", "in_utc"),
    [
        ("UTC", b"20260704T180000Z"),
        ("Africa/Casablanca", b"20260704T170000Z"),
        ("America/Santiago", b"20260704T220000Z"),
    ],
)
def test_zone_without_yearly_rule_is_written_in_utc(
    facts: Facts, timezone: str, in_utc: bytes
) -> None:
    assert b"\r\nDTSTART:" + in_utc in event_block(facts(when=at(timezone)))


@pytest.mark.parametrize(("fold", "in_utc"), [(0, b"20261025T003000Z"), (1, b"20261025T013000Z")])
def test_time_that_comes_twice_is_written_in_utc(facts: Facts, fold: int, in_utc: bytes) -> None:
    start = datetime.fromisoformat("2026-10-25 02:30")
    when = Timed(start, start + 4 * HOUR, "Europe/Berlin", start_fold=fold)
    assert b"\r\nDTSTART:" + in_utc in event_block(facts(when=when))


def test_all_day_ends_the_day_after(facts: Facts) -> None:
    block = event_block(facts(when=AllDay(date(2026, 7, 31), date(2026, 7, 31))))
    assert b"\r\nDTSTART;VALUE=DATE:20260731\r\nDTEND;VALUE=DATE:20260801\r\n" in block


@pytest.mark.parametrize(
    ("different", "status"),
    [
        ({}, b"CONFIRMED"),
        ({"tentative": True}, b"TENTATIVE"),
        ({"cancelled": True}, b"CANCELLED"),
        ({"cancelled": True, "tentative": True}, b"CANCELLED"),
    ],
)
def test_status(facts: Facts, different: dict[str, bool], status: bytes) -> None:
    assert b"\r\nSTATUS:" + status + b"\r\n" in event_block(facts(**different))


def test_meetup_keeps_its_time(facts: Facts) -> None:
    assert b"\r\nTRANSP:OPAQUE\r\n" in event_block(facts())


@pytest.mark.parametrize(
    "different",
    [{"transparent": True}, {"tentative": True}, {"cancelled": True}, {"when": ONE_DAY}],
)
def test_what_may_not_happen_leaves_the_time_free(facts: Facts, different: dict[str, bool]) -> None:
    assert b"\r\nTRANSP:TRANSPARENT\r\n" in event_block(facts(**different))


def test_event_is_private(facts: Facts) -> None:
    assert b"\r\nCLASS:PRIVATE\r\n" in event_block(facts())


def test_address_of_the_page_is_told(facts: Facts) -> None:
    block = event_block(facts(url="https://friends.example/m/1?a=1;b=2"))
    assert b"\r\nURL:https://friends.example/m/1?a=1;b=2\r\n" in block


@pytest.mark.parametrize("name", [b"DESCRIPTION", b"LOCATION", b"URL", b"CATEGORIES", b"VALARM"])
def test_what_is_not_known_is_left_out(facts: Facts, name: bytes) -> None:
    assert name not in event_block(facts())


@pytest.mark.parametrize("name", [b"ORGANIZER", b"ATTENDEE"])
def test_nobody_is_named(facts: Facts, name: bytes) -> None:
    assert name not in event_block(facts())


def test_category_may_hold_a_comma(facts: Facts) -> None:
    block = event_block(facts(categories=("Tea, cake", "Berlin")))
    assert rb"CATEGORIES:Tea\, cake,Berlin" in block


def test_alarm_rings_before(facts: Facts) -> None:
    block = event_block(facts(alarm_before=timedelta(days=1)))
    alarm = b"ACTION:DISPLAY\r\nDESCRIPTION:Picnic\r\nTRIGGER:-P1D\r\n"
    assert b"\r\nBEGIN:VALARM\r\n" + alarm + b"END:VALARM\r\n" in block


@pytest.mark.parametrize("state", ["tentative", "cancelled"])
def test_what_may_not_happen_rings_no_alarm(facts: Facts, state: str) -> None:
    assert b"VALARM" not in event_block(facts(alarm_before=HOUR, **{state: True}))


def test_every_instant_is_aware(facts: Facts) -> None:
    with pytest.raises(ValueError, match="aware"):
        event_block(facts(changed=START))


def test_changed_text_alone_changes_the_block(facts: Facts) -> None:
    assert event_block(facts(summary="Tea", changed=CHANGED)) != event_block(facts())
