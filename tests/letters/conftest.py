"""Ben's letters: the last one on the first of May, the next on the first of June."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine

from reunite.letters.actions import write_letters
from reunite.mail.outbox import Mail
from tests.cast import Cast
from tests.support.post import mail_to

JUNE = date(2030, 6, 1)
LATE_MAY = datetime(2030, 5, 20, 12, tzinfo=UTC)
MORNING = datetime(2030, 6, 1, 9, tzinfo=UTC)

Letters = Callable[..., list[Mail]]


def write() -> None:
    """What the worker does every few minutes."""
    write_letters(threading.Event())


@pytest.fixture
def may(cast: Cast) -> Iterator[time_machine.Traveller]:
    """Late in May, when the letter of May has been written."""
    with time_machine.travel(datetime(2030, 5, 1, 9, tzinfo=UTC), tick=False) as clock:
        write()
        clock.move_to(LATE_MAY)
        yield clock


@pytest.fixture
def letters(may: time_machine.Traveller) -> Letters:
    """Ben's letters, once the worker has been at work at this moment."""

    def written_at(moment: datetime = MORNING) -> list[Mail]:
        may.move_to(moment)
        write()
        return [mail for mail in mail_to("ben@example.org") if "letter" in mail.subject]

    return written_at
