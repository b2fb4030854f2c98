"""The calendar part of each mail, read back by another's reader."""

import icalendar
import pytest

from reunite.groups.actions import leave_group
from reunite.mail.outbox import Mail
from reunite.meetups import actions
from reunite.meetups.models import Answer, Meetup
from reunite.when import AllDay
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, HOURS, START, change, picnic, post_leaves
from tests.support.post import mail_to


def newest() -> Mail:
    """The mail that Ben got last."""
    return mail_to("ben@example.org")[-1]


def read(body: str | bytes) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(body if isinstance(body, bytes) else body.encode())
    assert not [error for part in calendar.walk() for error in part.errors]
    return calendar  # type: ignore[return-value]


def event(body: str | bytes | None = None) -> icalendar.Event:
    """The one event in it; of the newest mail, if nothing else is given."""
    [found] = read(newest().calendar if body is None else body).walk("VEVENT")
    return found  # type: ignore[return-value]


@pytest.fixture
def invited(meetup: Meetup) -> Meetup:
    post_leaves()
    return meetup


@pytest.fixture
def called_off(cast: Cast, invited: Meetup) -> Meetup:
    actions.call_off(cast.ana, invited)
    return invited


def test_an_invitation_asks(meetup: Meetup) -> None:
    assert read(newest().calendar)["METHOD"] == newest().method == "REQUEST"


def test_a_change_asks(cast: Cast, invited: Meetup) -> None:
    change(cast.ana, invited, title="Supper")
    assert read(newest().calendar)["METHOD"] == newest().method == "REQUEST"


def test_calling_off_cancels(called_off: Meetup) -> None:
    assert read(newest().calendar)["METHOD"] == newest().method == "CANCEL"


def test_an_invitation_is_certain(meetup: Meetup) -> None:
    assert event()["STATUS"] == "CONFIRMED"


def test_one_called_off_is_cancelled(called_off: Meetup) -> None:
    assert event()["STATUS"] == "CANCELLED"


def test_the_reader_is_the_only_one_asked(meetup: Meetup) -> None:
    assert event()["ATTENDEE"] == "mailto:ben@example.org"


def test_answers_go_to_the_server_under_the_cover_name(meetup: Meetup) -> None:
    organizer = event()["ORGANIZER"]
    assert organizer == "mailto:reunite@localhost"
    assert organizer.params["CN"] == "The Thursday Lot cover"


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (Answer.NOT_YET, "NEEDS-ACTION"),
        (Answer.YES, "ACCEPTED"),
        (Answer.DEPENDS, "TENTATIVE"),
        (Answer.NO, "DECLINED"),
    ],
)
def test_it_knows_what_the_reader_said(
    cast: Cast, invited: Meetup, answer: Answer, status: str
) -> None:
    actions.rsvp(cast.ben, invited, answer)
    change(cast.ana, invited, title="Supper")
    assert event()["ATTENDEE"].params["PARTSTAT"] == status


def test_after_a_move_the_reader_is_asked_again(cast: Cast, invited: Meetup) -> None:
    actions.rsvp(cast.ben, invited, Answer.YES)
    change(cast.ana, invited, when=A_DAY_LATER)
    assert event()["ATTENDEE"].params["PARTSTAT"] == "NEEDS-ACTION"


def test_its_uid_is_the_same_in_mail_and_file(ben: Browser, meetup: Meetup, page: str) -> None:
    file = event(ben.get(f"{page}.ics").answer.data)
    assert event()["UID"] == file["UID"] == meetup.uid


def test_its_uid_outlives_changes(cast: Cast, invited: Meetup) -> None:
    change(cast.ana, invited, title="Supper", when=A_DAY_LATER)
    assert event()["UID"] == invited.uid


def test_a_move_raises_the_sequence(cast: Cast, invited: Meetup) -> None:
    change(cast.ana, invited, when=A_DAY_LATER)
    assert event()["SEQUENCE"] == 1


def test_words_do_not(cast: Cast, invited: Meetup) -> None:
    change(cast.ana, invited, title="Supper", place="Malham")
    assert event()["SEQUENCE"] == 0


def test_calling_off_raises_it_too(called_off: Meetup) -> None:
    assert event()["SEQUENCE"] == 1


def test_its_stamp_is_the_moment_of_writing(
    cast: Cast, invited: Meetup, time_machine: object
) -> None:
    time_machine.move_to("2027-01-11 09:00:00+00:00", tick=False)  # type: ignore[attr-defined]
    change(cast.ana, invited, title="Supper")
    assert event()["DTSTAMP"].to_ical() == b"20270111T091000Z"


def test_it_is_at_the_wall_time(meetup: Meetup) -> None:
    start = event()["DTSTART"]
    assert (start.params["TZID"], start.dt.replace(tzinfo=None)) == ("Europe/London", HOURS.start)


def test_whole_days_are_plain_dates(cast: Cast) -> None:
    picnic(cast.ana, AllDay(START.date(), START.date()))
    assert event()["DTSTART"].dt == START.date()


def test_what_is_cancelled_is_said_to_be(called_off: Meetup) -> None:
    assert event()["SUMMARY"] == "Cancelled: Picnic"


def test_who_left_gets_none(cast: Cast, invited: Meetup) -> None:
    leave_group(cast.ben)
    actions.call_off(cast.ana, invited)
    assert newest().method == "REQUEST"


def test_the_file_names_nobody_and_asks_nothing(ben: Browser, meetup: Meetup, page: str) -> None:
    calendar = read(ben.get(f"{page}.ics").answer.data)
    assert "METHOD" not in calendar
    assert not {"ATTENDEE", "ORGANIZER"} & set(event(calendar.to_ical()))
