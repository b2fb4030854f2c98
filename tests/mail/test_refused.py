"""A recipient that the mail server refuses while we send, judged as a report would be."""

from collections.abc import Callable

import pytest

from reunite.mail import bounces
from reunite.mail.models import State
from reunite.mail.outbox import URGENT
from tests.mail.conftest import MAIL, row, send_due
from tests.support.smtp import Sink

pytestmark = pytest.mark.usefixtures("app")


@pytest.mark.parametrize(
    ("refusal", "state", "comes_back"),
    [
        ("550 5.1.1 nobody of that name", State.BOUNCED, True),
        ("552 5.2.2 mailbox full", State.BOUNCED, False),
        ("550 no", State.BOUNCED, False),
        ("554 5.7.1 not from you", State.DEAD, False),
    ],
)
def test_a_refusal_is_judged_by_its_status(
    smtp: Sink, owe: Callable[..., None], refusal: str, state: State, comes_back: bool
) -> None:
    smtp.wrong["RCPT"] = refusal
    owe()
    send_due()
    assert (row().state, bounces.comes_back(MAIL.to)) == (state, comes_back)


def test_what_was_owed_before_is_not_sent_after(smtp: Sink, owe: Callable[..., None]) -> None:
    smtp.bad_addresses.add(MAIL.to)
    owe("a")
    owe("b")
    send_due()
    assert (row("b").state, smtp.letters) == (State.BOUNCED, [])


def test_what_was_asked_for_still_goes(smtp: Sink, owe: Callable[..., None]) -> None:
    smtp.bad_addresses.add(MAIL.to)
    owe("a")
    send_due()
    smtp.bad_addresses.clear()
    owe("b", urgency=URGENT)
    send_due()
    assert smtp.keys == ["b"]
