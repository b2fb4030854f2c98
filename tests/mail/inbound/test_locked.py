"""After someone locked everything, what their old mail leads to answers for nobody."""

from sqlalchemy import select

from reunite.accounts.actions import lock_everything
from reunite.db import db
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice
from reunite.mail import addresses
from reunite.mail.addresses import Purpose
from reunite.mail.models import Message, Outcome
from reunite.milestones import emails
from tests.cast import Cast
from tests.factories import share
from tests.mail.inbound.clients import PROVEN, Invited, calendar, post
from tests.mail.inbound.conftest import took
from tests.support.page import Browser
from tests.support.post import link_in, mail_to

REPLY = "text/calendar; charset=utf-8; method=REPLY"
PLAIN = "text/plain; charset=utf-8"


def reply_address(cast: Cast) -> str:
    """Where a reply to mail about a milestone goes."""
    choose_mail(cast.ben, milestones=MailChoice.AT_ONCE)
    share(cast.ana)
    sent = db.session.scalars(select(Message).where(Message.kind == emails.KIND)).one()
    return addresses.make(Purpose.REPLY, str(sent.id))


def test_an_answer_from_a_calendar_counts_only_if_its_sender_is_proven(
    cast: Cast, invited: Invited
) -> None:
    lock_everything(cast.ben.person)
    assert took(post(invited, (REPLY, calendar(invited)))) is Outcome.REFUSED
    proven = post(
        invited,
        (REPLY, calendar(invited)),
        message_id="<2@example.org>",
        Authentication_Results=PROVEN,
    )
    assert took(proven) is Outcome.ANSWERED


def test_a_reply_in_words_is_not_taken(cast: Cast) -> None:
    to = reply_address(cast)
    lock_everything(cast.ben.person)
    mail = post(to, (PLAIN, "So glad."), Authentication_Results=PROVEN)
    assert took(mail) is Outcome.UNCHANGED


def test_what_was_held_of_a_reply_is_gone(cast: Cast, anyone: Browser) -> None:
    took(post(reply_address(cast), (PLAIN, "So glad.")))
    link = link_in(mail_to("ben@example.org")[-1])
    lock_everything(cast.ben.person)
    assert anyone.get(link).status == 410


def test_mail_that_comes_after_it_takes_replies(cast: Cast) -> None:
    lock_everything(cast.ben.person)
    mail = post(reply_address(cast), (PLAIN, "So glad."), Authentication_Results=PROVEN)
    assert took(mail) is Outcome.SAID
