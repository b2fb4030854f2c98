"""A series in mail and in feeds, read back by another's reader."""

from datetime import UTC, date
from typing import Any

import icalendar
import pytest
import recurring_ical_events
from flask import Flask

from reunite import clock, ical
from reunite.calendars.actions import choose, open_feed
from reunite.calendars.events import list_events
from reunite.calendars.models import Choices, Feed, Titles
from reunite.meetups import actions
from reunite.meetups.models import Answer, Meetup
from reunite.meetups.series import actions as series_actions
from reunite.meetups.series import queries
from reunite.meetups.series.models import Series
from reunite.recurring import same_hours
from reunite.when import AllDay
from tests.cast import Cast
from tests.support.picnic import post_leaves, save_change
from tests.support.post import mail_to

from .conftest import FIRST
from .test_change import all_later, tell

Events = list[icalendar.Event]


@pytest.fixture
def feed(cast: Cast, app: Flask) -> Feed:
    return open_feed(cast.ben.person)


def body(feed: Feed) -> bytes:
    return ical.feed("Us", list_events(feed, clock.now().date()))


def events(written: bytes | str) -> Events:
    raw = written.encode() if isinstance(written, str) else written
    calendar = icalendar.Calendar.from_ical(raw)
    assert not [error for part in calendar.walk() for error in part.errors]
    return calendar.walk("VEVENT")  # type: ignore[return-value]


def starts(written: bytes | str) -> list[Any]:
    """When each date begins, in UTC, as another program works it out."""
    raw = written.encode() if isinstance(written, str) else written
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(raw)).all()
    return sorted(event["DTSTART"].dt.astimezone(UTC) for event in found)


def ours(dates: list[Meetup]) -> list[Any]:
    return sorted(one.starts_at for one in dates if not one.is_cancelled)


def newest() -> str:
    return mail_to("ben@example.org")[-1].calendar


def test_a_feed_tells_it_as_one(feed: Feed, series: Series, dates: list[Meetup]) -> None:
    [event] = events(body(feed))
    assert (event["UID"], event["SEQUENCE"]) == (series.uid, 0)
    assert starts(body(feed)) == ours(dates)


def test_a_date_called_off_leaves_it(cast: Cast, feed: Feed, dates: list[Meetup]) -> None:
    series_actions.call_off(cast.ana, dates[2])
    [event] = events(body(feed))
    assert event["EXDATE"].to_ical() == b"20270209T190000"
    assert starts(body(feed)) == ours(dates)


def test_a_date_moved_is_beside_it(cast: Cast, feed: Feed, dates: list[Meetup]) -> None:
    save_change(cast.ana, dates[2], when=same_hours(FIRST, date(2027, 2, 11)))
    master, other = events(body(feed))
    assert other["RECURRENCE-ID"].to_ical() == b"20270209T190000"
    assert (master["UID"], master["SEQUENCE"]) == (other["UID"], 0)
    assert other["SEQUENCE"] == 1
    assert starts(body(feed)) == ours(dates)


def test_a_date_answered_otherwise_is_beside_it(
    cast: Cast, feed: Feed, dates: list[Meetup]
) -> None:
    actions.rsvp(cast.ben, dates[3], Answer.DEPENDS)
    assert [event["SUMMARY"] for event in events(body(feed))] == ["Tuesday call", "? Tuesday call"]


def test_a_usual_answer_is_that_of_the_whole(cast: Cast, feed: Feed, series: Series) -> None:
    series_actions.say_usually(cast.ben, series, Answer.YES)
    assert [event["SUMMARY"] for event in events(body(feed))] == ["✓ Tuesday call"]


def test_dates_said_no_to_leave_it_by_choice(cast: Cast, feed: Feed, dates: list[Meetup]) -> None:
    actions.rsvp(cast.ben, dates[3], Answer.NO)
    choose(feed, "Mine", Choices(declined=False))
    [event] = events(body(feed))
    assert event["EXDATE"].to_ical() == b"20270223T190000"


def test_a_discreet_feed_says_no_more_of_it(feed: Feed, series: Series) -> None:
    choose(feed, "Mine", Choices(titles=Titles.SEEING_FRIENDS))
    assert b"Tuesday" not in body(feed)


def test_dates_longer_than_a_year_ago_leave_it(
    feed: Feed, dates: list[Meetup], time_machine: Any
) -> None:
    time_machine.move_to("2028-02-10 12:00:00+00:00", tick=False)
    assert starts(body(feed)) == ours(dates[3:])


def test_its_preview_shows_each_date(feed: Feed, dates: list[Meetup]) -> None:
    assert len(list_events(feed, clock.now().date(), one_by_one=True)) == 8


def test_the_mail_has_the_same_series(feed: Feed, dates: list[Meetup]) -> None:
    [event] = events(newest())
    assert event["UID"] == events(body(feed))[0]["UID"]
    assert starts(newest()) == ours(dates)


def test_one_date_changed_is_asked_about_alone(cast: Cast, dates: list[Meetup]) -> None:
    post_leaves()
    save_change(cast.ana, dates[2], when=same_hours(FIRST, date(2027, 2, 11)))
    tell()
    [event] = events(newest())
    assert event["RECURRENCE-ID"].to_ical() == b"20270209T190000"
    assert mail_to("ben@example.org")[-1].method == "REQUEST"


def test_one_date_called_off_is_cancelled_alone(cast: Cast, dates: list[Meetup]) -> None:
    post_leaves()
    series_actions.call_off(cast.ana, dates[2])
    [event] = events(newest())
    assert (event["RECURRENCE-ID"].to_ical(), event["STATUS"]) == (b"20270209T190000", "CANCELLED")


def test_later_dates_called_off_shorten_it(cast: Cast, series: Series, dates: list[Meetup]) -> None:
    post_leaves()
    series_actions.call_off_later(cast.ana, dates[3])
    [event] = events(newest())
    assert (event["SEQUENCE"], mail_to("ben@example.org")[-1].method) == (1, "REQUEST")
    assert starts(newest()) == ours(queries.list_dates(series)) == ours(dates[:3])


def test_all_dates_called_off_cancel_it(
    cast: Cast, feed: Feed, series: Series, dates: list[Meetup]
) -> None:
    post_leaves()
    series_actions.call_off_later(cast.ana, dates[0])
    [event] = events(newest())
    assert (event["UID"], event["SEQUENCE"], "RECURRENCE-ID" in event) == (series.uid, 1, False)
    assert mail_to("ben@example.org")[-1].method == "CANCEL"
    assert events(body(feed)) == []


def test_later_dates_at_another_hour_are_one_mail(
    cast: Cast, feed: Feed, dates: list[Meetup]
) -> None:
    post_leaves()
    all_later(cast.ana, dates[2], hour=20)
    tell()
    assert len(mail_to("ben@example.org")) == 2
    assert starts(newest()) == starts(body(feed)) == ours(dates)


def test_the_rule_takes_the_hour_that_most_have(
    cast: Cast, feed: Feed, series: Series, dates: list[Meetup]
) -> None:
    all_later(cast.ana, dates[2], hour=20, days=1)
    master, *others = events(body(feed))
    assert (master["DTSTART"].dt.hour, master["SEQUENCE"], len(others)) == (20, 1, 2)
    assert starts(body(feed)) == ours(dates)


def test_it_keeps_its_hour_for_a_few(cast: Cast, feed: Feed, dates: list[Meetup]) -> None:
    all_later(cast.ana, dates[6], hour=20)
    master, *others = events(body(feed))
    assert (master["DTSTART"].dt.hour, master["SEQUENCE"], len(others)) == (19, 0, 2)
    assert starts(body(feed)) == ours(dates)


def test_it_can_become_whole_days(cast: Cast, feed: Feed, dates: list[Meetup]) -> None:
    day = dates[0].wall_start.date()
    series_actions.change_later(
        cast.ana, dates[0], 0, when=AllDay(day, day), timezone="UTC", title="Call"
    )
    [event] = events(body(feed))
    assert (event["DTSTART"].dt, event["RRULE"]["UNTIL"]) == (day, [date(2027, 4, 20)])
