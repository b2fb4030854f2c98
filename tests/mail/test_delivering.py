"""What is due goes once, in order, if it is still wanted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from reunite import clock
from reunite.db import atomic
from reunite.mail.jobs import forget_old_contents
from reunite.mail.models import State
from reunite.mail.outbox import URGENT, opened, refuse_all_mail
from tests.mail.conftest import MAIL, row, send_due
from tests.support.smtp import Sink

pytestmark = pytest.mark.usefixtures("app")
Owe = Callable[..., None]


def test_a_mail_that_is_due_is_sent_once(smtp: Sink, owe: Owe) -> None:
    owe()
    send_due()
    send_due()
    assert smtp.keys == ["a"]
    assert row().state is State.SENT


def test_a_mail_that_is_not_due_yet_stays(smtp: Sink, owe: Owe) -> None:
    owe(due_at=clock.now() + timedelta(hours=1))
    send_due()
    assert smtp.keys == []


def test_urgent_mail_goes_before_what_is_due_longer(smtp: Sink, owe: Owe) -> None:
    owe("letter", due_at=clock.now() - timedelta(hours=1))
    owe("way in", urgency=URGENT)
    send_due()
    assert smtp.keys == ["way in", "letter"]


def test_of_one_urgency_the_earliest_due_goes_first(smtp: Sink, owe: Owe) -> None:
    for hours in (1, 3, 2):
        owe(str(hours), due_at=clock.now() - timedelta(hours=hours))
    send_due()
    assert smtp.keys == ["3", "2", "1"]


def test_a_mail_stays_behind_an_earlier_one_about_the_same(smtp: Sink, owe: Owe) -> None:
    owe("request", subject_key="meetup:ben", due_at=clock.now() + timedelta(hours=1))
    owe("cancel", subject_key="meetup:ben", urgency=URGENT)
    send_due()
    assert smtp.keys == []
    with time_machine.travel(clock.now() + timedelta(hours=2)):
        send_due()
    assert smtp.keys == ["request", "cancel"]


def test_mails_without_a_subject_do_not_hold_each_other_up(smtp: Sink, owe: Owe) -> None:
    owe("later", due_at=clock.now() + timedelta(hours=1))
    owe("now")
    send_due()
    assert smtp.keys == ["now"]


def test_what_is_no_longer_wanted_is_dropped(smtp: Sink, owe: Owe, unwanted: set[str]) -> None:
    owe(subject_key="called off")
    unwanted.add("called off")
    send_due()
    assert (smtp.keys, row().state) == ([], State.DROPPED)


def test_what_has_run_out_is_dropped(smtp: Sink, owe: Owe) -> None:
    owe(urgency=URGENT, expires_at=clock.now() + timedelta(minutes=10))
    with time_machine.travel(clock.now() + timedelta(minutes=11)):
        send_due()
    assert (smtp.keys, row().state) == ([], State.DROPPED)


def test_who_refused_all_mail_since_it_was_owed_gets_none(smtp: Sink, owe: Owe) -> None:
    owe()
    atomic(refuse_all_mail)(MAIL.to)
    send_due()
    assert (smtp.keys, row().state) == ([], State.DROPPED)


def test_a_way_in_is_forgotten_as_soon_as_it_is_sent(smtp: Sink, owe: Owe) -> None:
    owe(urgency=URGENT)
    send_due()
    assert row().contents is None


def test_other_mail_is_forgotten_after_two_weeks(smtp: Sink, owe: Owe) -> None:
    owe()
    send_due()
    forget_old_contents()
    assert opened(row()) == MAIL
    with time_machine.travel(clock.now() + timedelta(days=15)):
        forget_old_contents()
    assert row().contents is None


def test_mail_that_is_still_owed_is_never_forgotten(smtp: Sink, owe: Owe) -> None:
    owe()
    with time_machine.travel(clock.now() + timedelta(days=15)):
        forget_old_contents()
        send_due()
    assert smtp.keys == ["a"]


def test_fifty_letters_share_a_connection(smtp: Sink, owe: Owe) -> None:
    for number in range(51):
        owe(str(number))
    send_due()
    assert (len(smtp.letters), smtp.connections) == (51, 2)


def test_each_letter_is_to_one_person(smtp: Sink, owe: Owe) -> None:
    owe("a", replace(MAIL, to="ana@example.org", to_name="Ana"))
    owe("b", replace(MAIL, to="ben@example.org", to_name="Ben"))
    send_due()
    assert [letter["To"] for letter in smtp.letters] == [
        "Ana <ana@example.org>",
        "Ben <ben@example.org>",
    ]
