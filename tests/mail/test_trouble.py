"""Whatever the mail server does, nothing is lost, and one bad row holds up no other."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import time_machine
from sqlalchemy import text

from reunite import clock
from reunite.db import db
from reunite.mail.carrier import TryAgain
from reunite.mail.jobs import BACK_OFF, MOST_TRIES, claim, deliver
from reunite.mail.letter import Letter
from reunite.mail.models import State
from tests.mail.conftest import MAIL, row, send_due
from tests.support.smtp import DROP, HANG, Sink

pytestmark = pytest.mark.usefixtures("app")
Owe = Callable[..., None]

HANGS = [(step, HANG) for step in ("GREETING", "EHLO", "MAIL", "RCPT", "DATA")]
DROPS = [(step, DROP) for step in ("GREETING", "EHLO", "MAIL", "RCPT", "DATA", "CONTENT", "END")]
LATERS = [
    ("GREETING", "421 too busy"),
    ("MAIL", "451 later"),
    ("RCPT", "450 greylisted"),
    ("RCPT", "452 too many"),
    ("DATA", "451 later"),
    ("END", "451 later"),
]
NOS = [
    ("GREETING", "554 no"),
    ("MAIL", "550 not from you"),
    ("DATA", "554 no"),
    ("END", "554 looks like spam"),
]


def after(delay: timedelta) -> time_machine.travel:
    return time_machine.travel(clock.now() + delay)


@pytest.mark.parametrize(("step", "how"), [*HANGS, *DROPS, *LATERS, *NOS])
def test_what_is_not_taken_is_sent_later(smtp: Sink, owe: Owe, step: str, how: str) -> None:
    owe()
    smtp.wrong = {step: how}
    send_due()
    assert row().state is State.QUEUED
    smtp.wrong = {}
    with after(timedelta(minutes=2)):
        send_due()
    assert set(smtp.keys) == {"a"}
    assert row().state is State.SENT


def test_a_copy_after_a_lost_answer_has_the_same_message_id(smtp: Sink, owe: Owe) -> None:
    owe()
    smtp.wrong = {"END": DROP}
    send_due()
    smtp.wrong = {}
    with after(timedelta(minutes=2)):
        send_due()
    first, second = smtp.letters
    assert first["Message-ID"] == second["Message-ID"]


def test_a_server_that_is_down_costs_no_tries(smtp: Sink, owe: Owe) -> None:
    owe()
    smtp.stop()
    for _again in range(3):
        send_due()
    assert (row().state, row().attempts) == (State.QUEUED, 0)
    smtp.start()
    send_due()
    assert row().state is State.SENT


def test_while_the_server_is_down_the_queue_is_not_tried_row_by_row(smtp: Sink, owe: Owe) -> None:
    for key in "abc":
        owe(key)
    smtp.wrong = {"GREETING": "421 too busy"}
    send_due()
    assert smtp.connections == 1


def test_an_address_that_is_refused_for_good_bounces_at_once(smtp: Sink, owe: Owe) -> None:
    owe("bad", replace(MAIL, to="nobody@example.org"))
    owe("good")
    smtp.bad_addresses = {"nobody@example.org"}
    send_due()
    assert (row("bad").state, smtp.keys) == (State.BOUNCED, ["good"])


def test_the_next_try_is_later_each_time(smtp: Sink, owe: Owe) -> None:
    owe()
    smtp.wrong = {"RCPT": "450 later"}
    for tries, minutes in enumerate(BACK_OFF[:6], start=1):
        with time_machine.travel(row().due_at + timedelta(seconds=1), tick=False):
            send_due()
            wait = row().due_at - clock.now()
        assert row().attempts == tries
        assert 0.9 <= wait / timedelta(minutes=minutes) <= 1.1


def test_after_three_days_of_trying_it_is_given_up(smtp: Sink, owe: Owe) -> None:
    owe()
    started: datetime = row().due_at
    smtp.wrong = {"RCPT": "450 later"}
    while row().state is State.QUEUED:
        with time_machine.travel(row().due_at + timedelta(seconds=1)):
            send_due()
    assert (row().state, row().attempts) == (State.DEAD, MOST_TRIES)
    assert timedelta(hours=60) < row().due_at - started < timedelta(hours=80)


@pytest.mark.parametrize("place", ["first", "last", "all"])
def test_a_row_that_no_mail_can_say_fails_alone(smtp: Sink, owe: Owe, place: str) -> None:
    broken = replace(MAIL, to_name="Ana\r\nBcc: eve@example.org")
    for key in "abc":
        wrong = place == "all" or key == {"first": "a", "last": "c"}[place]
        owe(key, broken if wrong else MAIL)
    send_due()
    assert smtp.keys == {"first": ["b", "c"], "last": ["a", "b"], "all": []}[place]


def test_a_broken_row_is_dead_after_five_tries(smtp: Sink, owe: Owe) -> None:
    owe("a", replace(MAIL, subject="no\x00nul\ntwo lines"))
    while row().state is State.QUEUED:
        with time_machine.travel(row().due_at + timedelta(seconds=1)):
            send_due()
    assert (row().state, row().attempts) == (State.DEAD, 5)


def test_a_row_of_a_kind_nobody_knows_any_more_fails_alone(smtp: Sink, owe: Owe) -> None:
    owe("old")
    owe("new")
    db.session.execute(text("UPDATE message SET kind = 'gone' WHERE key = 'old'"))
    db.session.commit()
    send_due()
    assert (smtp.keys, row("old").last_error) == (["new"], "KeyError")


def test_a_row_that_other_keys_locked_fails_alone(smtp: Sink, owe: Owe) -> None:
    owe("old")
    owe("new")
    db.session.execute(text("UPDATE message SET contents = 'xyz' WHERE key = 'old'"))
    db.session.commit()
    send_due()
    assert (smtp.keys, row("old").last_error) == (["new"], "InvalidToken")


def test_a_row_whose_worker_never_came_back_is_sent_when_its_lease_ends(
    smtp: Sink, owe: Owe
) -> None:
    owe()
    assert claim()
    send_due()
    assert smtp.keys == []
    with after(timedelta(minutes=6)):
        send_due()
    assert smtp.keys == ["a"]


def test_a_worker_whose_lease_ran_out_changes_nothing_any_more(smtp: Sink, owe: Owe) -> None:
    class TooSlow:
        is_resting = False

        def carry(self, letter: Letter) -> None:
            with after(timedelta(minutes=6)):
                send_due()
            raise TryAgain("DATA 451")

        def close(self) -> None:
            pass

    owe()
    deliver(TooSlow(), threading.Event())
    assert (row().state, row().attempts) == (State.SENT, 2)


def test_no_address_is_kept_with_an_error(smtp: Sink, owe: Owe) -> None:
    owe()
    smtp.bad_addresses = {MAIL.to}
    send_due()
    assert row().last_error == "RCPT 550"
