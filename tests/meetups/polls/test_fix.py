"""Fixing one of the dates."""

from typing import Any

import pytest
from flask import Flask

from reunite.errors import DomainError
from reunite.meetups import asking
from reunite.meetups.guests import find_guest
from reunite.meetups.models import Answer, Attendance, Meetup, State
from reunite.meetups.polls import actions
from reunite.meetups.queries import find_attendance
from reunite.safety.actions import block
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.picnic import HOURS, post_leaves
from tests.support.post import mail_to
from tests.support.reunion import IF_NEED_BE, NO, YES, options, reunion, say

BEN = "ben@example.org"


def fix(cast: Cast, poll: Meetup, number: int = 0) -> None:
    actions.fix_date(cast.ana, poll, options(poll)[number])


def answer_of(member: Any, poll: Meetup) -> Answer:
    own = find_attendance(member, poll)
    return own.answer_to(poll) if own else Answer.NOT_YET


def test_then_it_has_that_date(cast: Cast, poll: Meetup) -> None:
    fix(cast, poll)
    assert (poll.state, poll.when) == (State.FIXED, HOURS)
    assert poll.ends_at == HOURS.instants()[1]


@pytest.mark.parametrize(
    ("said", "answer"),
    [(YES, Answer.YES), (IF_NEED_BE, Answer.NOT_YET), (NO, Answer.NOT_YET), (None, Answer.NOT_YET)],
)
def test_who_said_they_can_is_down_as_coming_and_nobody_else(
    cast: Cast, poll: Meetup, said: Any, answer: Answer
) -> None:
    say(cast.ben, poll, said, YES)
    fix(cast, poll)
    assert answer_of(cast.ben, poll) is answer


def test_what_was_said_to_another_date_is_no_answer(cast: Cast, poll: Meetup) -> None:
    say(cast.ben, poll, NO, YES)
    fix(cast, poll, 0)
    assert answer_of(cast.ben, poll) is Answer.NOT_YET


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (YES, "You said you can, so you’re down as coming."),
        (IF_NEED_BE, "You said you could if need be, so you aren’t down as coming. Will you?"),
        (NO, "Will you come?"),
        (None, "Will you come?"),
    ],
)
def test_each_is_told_what_follows(cast: Cast, poll: Meetup, said: Any, sentence: str) -> None:
    say(cast.ben, poll, said)
    post_leaves()
    fix(cast, poll)
    mail = mail_to(BEN)[-1]
    assert mail.subject == "Date fixed: Reunion, Sat 6 Feb"
    assert sentence in mail.text
    assert sentence in mail.html


@pytest.mark.parametrize(("said", "partstat"), [(YES, "ACCEPTED"), (NO, "NEEDS-ACTION")])
def test_their_calendar_hears_of_it_the_first_time(
    cast: Cast, poll: Meetup, said: Any, partstat: str
) -> None:
    say(cast.ben, poll, said)
    fix(cast, poll)
    [mail] = mail_to(BEN)
    assert mail.method == "REQUEST"
    assert f"PARTSTAT={partstat}" in mail.calendar.replace("\r\n ", "")


def test_who_was_not_asked_to_choose_yet_is_told_of_the_date_alone(
    cast: Cast, poll: Meetup
) -> None:
    fix(cast, poll)
    assert [mail.subject for mail in mail_to(BEN)] == ["Date fixed: Reunion, Sat 6 Feb"]


def test_who_fixes_it_needs_no_mail(cast: Cast, poll: Meetup) -> None:
    fix(cast, poll)
    assert mail_to("ana@example.org") == []


def test_places_are_limited_all_the_same(cast: Cast) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    poll = reunion(cast.ana, most_people=2)
    for member in (cast.ana, cast.ben, gus):
        say(member, poll, YES)
    fix(cast, poll)
    rows = [find_attendance(member, poll) for member in (cast.ana, cast.ben, gus)]
    assert sorted(bool(row and row.list_since) for row in rows) == [False, False, True]
    listed = next(row for row in rows if row and row.list_since)
    assert "you’re on the list" in (mail_to(listed.email) or mail_to(BEN))[-1].text


def test_a_guest_is_down_as_coming_too(cast: Cast, poll: Meetup) -> None:
    asking.ask_guest(cast.ana, poll, name="Gia", email="gia@example.org")
    guest = find_guest(poll, "gia@example.org")
    assert isinstance(guest, Attendance)
    actions.vote(guest, {options(poll)[0].public_id: YES})
    fix(cast, poll)
    assert guest.answer_to(poll) is Answer.YES
    assert "Date fixed" in mail_to("gia@example.org")[-1].subject


def test_a_block_keeps_nobody_from_coming(cast: Cast, poll: Meetup) -> None:
    block(cast.ben.person, cast.ana.person)
    say(cast.ben, poll, YES)
    fix(cast, poll)
    assert answer_of(cast.ben, poll) is Answer.YES


def test_the_page_says_what_works_for_whom_and_what_follows(
    ana: Browser, cast: Cast, poll: Meetup, page: str
) -> None:
    say(cast.ben, poll, IF_NEED_BE, NO)
    shown = ana.get(f"{page}/fix").main
    assert "Ben if need be; not answered yet: you" in shown
    assert "Ben can’t" in shown
    assert "Whoever said they can is down as coming" in shown


def test_it_is_fixed_from_its_page(ana: Browser, poll: Meetup, page: str) -> None:
    ana.get(f"{page}/fix")
    shown = ana.send(date=options(poll)[1].public_id)
    assert "It’s fixed." in shown.main
    assert "Will you come?" in shown.main


@pytest.mark.parametrize(
    ("date", "sentence"), [(None, "Choose one of the dates."), ("gone", "isn’t there any more")]
)
def test_it_must_be_one_of_them(ana: Browser, page: str, date: Any, sentence: str) -> None:
    ana.get(f"{page}/fix")
    shown = ana.send(date=date)
    assert (shown.status, sentence in shown.main) == (422, True)


def test_once_fixed_the_page_leads_back(ana: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    fix(cast, poll)
    assert ana.get(f"{page}/fix").answer.headers["Location"].endswith(page)


@pytest.mark.parametrize("path", ["/fix", "/dates"])
def test_others_may_not(ben: Browser, page: str, path: str) -> None:
    assert ben.get(page + path).status == 403


def test_one_taken_out_can_not_be_fixed(cast: Cast, poll: Meetup) -> None:
    saturday = options(poll)[0]
    actions.drop(cast.ana, poll, saturday)
    with pytest.raises(DomainError, match="isn’t there any more"):
        actions.fix_date(cast.ana, poll, saturday)


def test_nor_can_one_that_has_gone_by(cast: Cast, poll: Meetup, time_machine: Any) -> None:
    saturday = options(poll)[0]
    time_machine.move_to("2027-02-07 12:00:00+00:00", tick=False)
    with pytest.raises(DomainError, match="isn’t there any more"):
        actions.fix_date(cast.ana, poll, saturday)


def test_it_is_fixed_once(cast: Cast, poll: Meetup) -> None:
    fix(cast, poll)
    with pytest.raises(DomainError, match="fixed already"):
        fix(cast, poll, 1)


def test_who_joined_since_is_asked(app: Flask, cast: Cast, poll: Meetup) -> None:
    join(cast.ana, "Gus", "gus@example.org")
    fix(cast, poll)
    assert "Will you come?" in mail_to("gus@example.org")[-1].text
