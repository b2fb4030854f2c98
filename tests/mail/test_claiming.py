"""Several workers share the outbox, on both engines."""

import threading
from collections import Counter
from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.dialects import sqlite

from reunite import clock
from reunite.db import atomic, db
from reunite.mail.jobs import claim, deliver, next_due
from reunite.mail.letter import Letter
from reunite.mail.outbox import ORDINARY, URGENT

Owe = Callable[..., None]


class Pile:
    """Takes every letter at once."""

    is_resting = False

    def __init__(self) -> None:
        self.names: list[str] = []
        self.connections: set[int] = set()

    def carry(self, letter: Letter) -> None:
        self.names.append(letter.name)
        self.connections.add(db.engine.pool.checkedout())  # type: ignore[attr-defined]

    def close(self) -> None:
        pass


@atomic
def owe_many(owe: Owe, count: int) -> None:
    for number in range(count):
        owe(str(number))


def test_two_workers_send_each_of_two_hundred_mails_once(any_app: Flask, owe: Owe) -> None:
    def work() -> None:
        with any_app.app_context():
            deliver(pile, threading.Event())

    pile = Pile()
    owe_many(owe, 200)
    workers = [threading.Thread(target=work) for _number in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert set(Counter(pile.names).values()) == {1}
    assert len(pile.names) == 200


def test_what_one_worker_has_claimed_no_other_can(any_app: Flask, owe: Owe) -> None:
    owe()
    assert claim() is not None
    assert claim() is None


def test_a_claimed_mail_holds_back_the_next_about_the_same(any_app: Flask, owe: Owe) -> None:
    owe("request", subject_key="meetup:ben")
    owe("cancel", subject_key="meetup:ben")
    assert claim().key == "request"  # type: ignore[union-attr]
    assert claim() is None


def test_a_mail_that_bounced_holds_back_nothing(any_app: Flask, owe: Owe) -> None:
    owe("request", subject_key="meetup:ben")
    db.session.execute(text("UPDATE message SET state = 'bounced'"))
    db.session.commit()
    owe("change", subject_key="meetup:ben")
    assert claim().key == "change"  # type: ignore[union-attr]


def test_no_transaction_is_open_while_a_letter_is_carried(any_app: Flask, owe: Owe) -> None:
    pile = Pile()
    owe_many(owe, 3)
    deliver(pile, threading.Event())
    assert pile.connections == {0}


@pytest.mark.parametrize("urgency", [URGENT, ORDINARY])
def test_the_next_row_is_found_by_index(app: Flask, urgency: int) -> None:
    query = next_due(urgency).params(now=clock.now())
    compiled = query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    steps = [row.detail for row in db.session.execute(text(f"EXPLAIN QUERY PLAN {compiled}"))]
    by_index = "SEARCH message USING INDEX ix_message_due (state=? AND urgency=? AND due_at<?)"
    assert by_index in steps
    assert not any("TEMP B-TREE" in step or step.startswith("SCAN message") for step in steps)
