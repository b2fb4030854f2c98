"""Another time, proposed from someone's calendar: for whoever organises to see, and no more."""

from collections.abc import Callable

import pytest

from reunite.mail.models import Outcome
from reunite.meetups.answers.queries import list_proposals
from reunite.meetups.models import Answer, Meetup
from reunite.when import AllDay, Timed, When
from tests.cast import Cast
from tests.mail.inbound.clients import Invited, calendar, post
from tests.mail.inbound.conftest import rows, said, took
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, HOURS, START, change
from tests.support.post import mail_to

COUNTER = "text/calendar; charset=utf-8; method=COUNTER"
SUNDAY = {"start": "DTSTART:20270207T140000Z", "end": "DTEND:20270207T170000Z"}


def counter(to: Invited, message_id: str = "<1@x>", **more: str) -> bytes:
    answer = calendar(to, "TENTATIVE", method="COUNTER", **SUNDAY | more)  # type: ignore[arg-type]
    return post(to, (COUNTER, answer), message_id=message_id)


def proposed(cast: Cast, meetup: Meetup) -> list[When]:
    return [one.when for one in list_proposals(cast.ana, meetup)]


def test_it_is_an_answer_and_a_proposal_and_moves_nothing(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    assert took(counter(invited)) is Outcome.PROPOSED, rows()[-1].note
    sunday = START.replace(day=7, hour=14)
    assert proposed(cast, meetup) == [Timed(sunday, sunday.replace(hour=17), "Europe/London")]
    assert (said(cast, meetup), meetup.when) == (Answer.DEPENDS, HOURS)


def test_who_organises_is_told_once(cast: Cast, meetup: Meetup, invited: Invited) -> None:
    took(counter(invited))
    took(counter(invited, "<2@x>", stamp="20270110T130100Z"))
    told = [mail for mail in mail_to("ana@example.org") if "Another time" in mail.subject]
    assert len(told) == 1
    assert "2pm" in told[0].text


def test_of_ever_other_times_who_organises_is_told_once_an_hour(
    cast: Cast, meetup: Meetup, invited: Invited, later: Callable[[str], None]
) -> None:
    for hour in range(10, 14):
        later(f"2027-01-10 14:{hour}:00+00:00")
        times = {"start": f"DTSTART:20270207T{hour}0000Z", "stamp": f"20270110T{hour}0000Z"}
        took(counter(invited, f"<{hour}@x>", **times))
    told = [mail for mail in mail_to("ana@example.org") if "Another time" in mail.subject]
    assert len(told) == 1


def test_who_organises_sees_it_on_the_page_and_others_don_t(
    cast: Cast, meetup: Meetup, invited: Invited, ana: Browser, ben: Browser
) -> None:
    took(counter(invited, more="COMMENT:Trains are <i>better</i> then"))
    page = f"/g/{cast.group.public_id}/meetups/{meetup.public_id}"
    assert "Trains are <i>better</i> then" in ana.get(page).main
    assert "Another time" not in ben.get(page).main


def test_the_newest_takes_the_place_of_the_one_before(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    took(counter(invited))
    days = {"start": "DTSTART;VALUE=DATE:20270213", "end": "DTEND;VALUE=DATE:20270215"}
    took(counter(invited, "<2@x>", stamp="20270110T140000Z", **days))
    saturday = START.date().replace(day=13)
    assert proposed(cast, meetup) == [AllDay(saturday, saturday.replace(day=14))]


def test_once_it_has_moved_old_proposals_are_done_with(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    took(counter(invited))
    change(cast.ana, meetup, when=A_DAY_LATER)
    assert proposed(cast, meetup) == []


@pytest.mark.parametrize(
    "times",
    [
        {"start": "DTSTART:20270206T130000Z"},
        {"start": "DTSTART:99990101T000000Z", "end": "DTEND:99990101T010000Z"},
        {"start": "DTSTART:20270207T140000Z", "end": "DTEND:20270207T130000Z"},
        {"start": "", "end": ""},
    ],
)
def test_no_other_time_is_an_answer_only(
    cast: Cast, meetup: Meetup, invited: Invited, times: dict[str, str]
) -> None:
    assert took(counter(invited, **times)) is Outcome.ANSWERED
    assert proposed(cast, meetup) == []


def test_one_of_an_earlier_time_is_none(
    cast: Cast, meetup: Meetup, invited: Invited, later: Callable[[str], None]
) -> None:
    change(cast.ana, meetup, when=A_DAY_LATER)
    assert took(counter(invited)) is Outcome.UNCHANGED
