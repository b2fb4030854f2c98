"""Adding dates to a poll and taking them out while it is open."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask

from reunite import clock
from reunite.errors import DomainError
from reunite.meetups import actions as meetups
from reunite.meetups.actions import GATHERED_FOR
from reunite.meetups.models import Meetup
from reunite.meetups.polls import actions, jobs
from tests.cast import Cast, join
from tests.support.at_once import at_once
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, HOURS, post_leaves
from tests.support.post import mail_to
from tests.support.reunion import A_WEEK_LATER, YES, options, reunion, said_by, say

BEN = "ben@example.org"


def tell_of_new() -> None:
    """The worker tells of what is new, once the minutes are over in which it is gathered."""
    with time_machine.travel(clock.now() + GATHERED_FOR, tick=False):
        jobs.tell_of_new_options()


def subjects(address: str = BEN) -> list[str]:
    return [mail.subject for mail in mail_to(address)]


def test_one_is_added_from_its_page(ana: Browser, poll: Meetup, page: str) -> None:
    ana.get(f"{page}/dates")
    row = {"start_on": "2027-02-13", "start_time": "13:00", "end_time": "17:00"}
    shown = ana.send("/dates", **{f"dates__0__{name}": value for name, value in row.items()})
    assert "Saturday 13 February" in shown.main
    assert [option.when for option in options(poll)] == [HOURS, A_DAY_LATER, A_WEEK_LATER]


def test_a_new_one_begins_with_the_hours_of_those_there(
    ana: Browser, poll: Meetup, page: str
) -> None:
    ana.get(f"{page}/dates")
    ana.send("/dates", dates__0__start_on="2027-02-13")
    assert options(poll)[-1].when == A_WEEK_LATER


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2027-02-06", "is there twice"),
        ("2027-01-02", "in the past"),
        ("", "Add a date or a place"),
    ],
)
def test_what_can_not_be_added_is_said(
    ana: Browser, poll: Meetup, page: str, day: str, sentence: str
) -> None:
    ana.get(f"{page}/dates")
    row = {"start_on": day, "start_time": "13:00", "end_time": "17:00"}
    shown = ana.send("/dates", **{f"dates__0__{name}": value for name, value in row.items()})
    assert (shown.status, sentence in shown.main) == (422, True)
    assert len(options(poll)) == 2


def test_who_has_answered_is_told_only_of_what_is_new(cast: Cast, poll: Meetup) -> None:
    say(cast.ben, poll, YES)
    actions.propose(cast.ana, poll, dates=[A_WEEK_LATER])
    tell_of_new()
    mail = mail_to(BEN)[-1]
    assert mail.subject == "More to choose from: Reunion"
    for part in (mail.text, mail.html):
        assert "Saturday 13 February" in part
        assert "6 February" not in part


def test_who_has_not_is_not(cast: Cast, poll: Meetup) -> None:
    actions.propose(cast.ana, poll, dates=[A_WEEK_LATER])
    tell_of_new()
    assert subjects() == ["Which dates suit? Reunion"]


def test_several_in_a_row_make_one_mail(cast: Cast, poll: Meetup) -> None:
    say(cast.ben, poll, YES)
    actions.propose(cast.ana, poll, dates=[A_WEEK_LATER])
    actions.propose(cast.ana, poll, places=["Whitby"])
    for _turn in range(2):
        tell_of_new()
    assert subjects()[1:] == ["More to choose from: Reunion"]
    assert "Whitby" in mail_to(BEN)[-1].text


def test_not_before_the_minutes_are_over(cast: Cast, poll: Meetup) -> None:
    say(cast.ben, poll, YES)
    actions.propose(cast.ana, poll, dates=[A_WEEK_LATER])
    jobs.tell_of_new_options()
    assert len(subjects()) == 1


def test_one_taken_out_again_is_no_news(cast: Cast, poll: Meetup) -> None:
    say(cast.ben, poll, YES)
    actions.propose(cast.ana, poll, dates=[A_WEEK_LATER])
    actions.drop(cast.ana, poll, options(poll)[-1])
    tell_of_new()
    assert len(subjects()) == 1


def test_once_fixed_it_is_none_either(cast: Cast, poll: Meetup) -> None:
    say(cast.ben, poll, YES)
    actions.propose(cast.ana, poll, dates=[A_WEEK_LATER])
    actions.fix_date(cast.ana, poll, options(poll)[0])
    tell_of_new()
    assert "More to choose from: Reunion" not in subjects()


def test_one_is_taken_out(ana: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    say(cast.ben, poll, YES, YES)
    ana.get(f"{page}/dates")
    ana.send(f"{options(poll)[0].public_id}/drop")
    assert [option.when for option in options(poll)] == [A_DAY_LATER]
    assert said_by(cast.ben, poll) == [YES]


def test_taken_out_twice_is_said_calmly(ana: Browser, poll: Meetup, page: str) -> None:
    saturday = options(poll)[0].public_id
    for _press in range(2):
        token = ana.get(f"{page}/dates").csrf_token
        shown = ana.post(f"{page}/dates/{saturday}/drop", {"csrf_token": token})
        assert shown.status == 303
    assert "taken out already" in ana.get(f"{page}/dates").main


def test_the_last_one_stays(ana: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    actions.drop(cast.ana, poll, options(poll)[0])
    assert "Take it out" not in ana.get(f"{page}/dates").main
    with pytest.raises(DomainError, match="only date left"):
        actions.drop(cast.ana, poll, options(poll)[0])


def test_the_poll_stands_where_its_dates_do(cast: Cast, poll: Meetup) -> None:
    actions.propose(cast.ana, poll, dates=[A_WEEK_LATER])
    actions.drop(cast.ana, poll, options(poll)[0])
    assert poll.starts_at == A_DAY_LATER.instants()[0]
    assert poll.ends_at == A_WEEK_LATER.instants()[1]


def test_a_fixed_one_takes_no_dates(cast: Cast, poll: Meetup) -> None:
    actions.fix_date(cast.ana, poll, options(poll)[0])
    with pytest.raises(DomainError, match="fixed already"):
        actions.propose(cast.ana, poll, dates=[A_WEEK_LATER])


def test_what_is_changed_meanwhile_is_no_mail(cast: Cast, poll: Meetup) -> None:
    particulars: Any = {"title": "Grand reunion"}
    meetups.change(
        cast.ana, poll, poll.revision, when=None, timezone="Europe/London", **particulars
    )
    with time_machine.travel(clock.now() + timedelta(hours=1), tick=False):
        meetups.tell_of_changes()
    assert len(subjects()) == 1


def test_its_plan_can_be_changed(ana: Browser, poll: Meetup, page: str) -> None:
    ana.get(f"{page}/edit")
    assert "Grand reunion" in ana.send(title="Grand reunion").main
    assert [option.when for option in options(poll)] == [HOURS, A_DAY_LATER]


def test_and_promises_no_mail(ana: Browser, page: str) -> None:
    ana.get(f"{page}/edit")
    assert "told what changed" not in ana.send(title="Grand reunion").text


@pytest.mark.parametrize("was_told", [True, False])
def test_called_off_it_is_told_without_a_day(cast: Cast, poll: Meetup, *, was_told: bool) -> None:
    if was_told:
        post_leaves()
    meetups.call_off(cast.ana, poll)
    mails = mail_to(BEN)[1:] if was_told else mail_to(BEN)
    assert len(mails) == was_told
    for mail in mails:
        assert "Feb" not in mail.subject + mail.text + mail.html
        assert mail.calendar == ""


def test_two_workers_tell_of_it_once(any_app: Flask, cast_on_any: Cast) -> None:
    poll = reunion(cast_on_any.ana)
    gus = join(cast_on_any.ana, "Gus", "gus@example.org")
    meetups.place_of(gus, poll)
    say(cast_on_any.ben, poll, YES)
    actions.propose(cast_on_any.ana, poll, dates=[A_WEEK_LATER])
    at_once(any_app, [tell_of_new] * 2)
    assert len(subjects()) == 2
