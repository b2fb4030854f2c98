"""What people see of mail that comes back: their own words held, their address, other times."""

from typing import Any

import pytest
from sqlalchemy import select

from reunite import clock
from reunite.db import atomic, db
from reunite.mail import bounces
from reunite.mail.inbound import held
from reunite.mail.models import HeldReply, Message
from reunite.meetups.answers.models import Proposal
from reunite.meetups.queries import list_everyone
from tests.cast import Cast
from tests.journeys.conftest import well
from tests.support.browser import DESK, NARROW, Live
from tests.support.picnic import A_DAY_LATER, picnic

VIEWS = pytest.mark.parametrize(
    ("viewport", "scheme"), [(NARROW, "light"), (DESK, "dark")], ids=["narrow", "desk"]
)


@atomic
def hold(words: str) -> str:
    """Words of Ben's; the page on which he says them."""
    message = db.session.scalars(select(Message).order_by(Message.id)).all()[0]
    reply = HeldReply(message=message, words=words, held_at=clock.now())
    db.session.add(reply)
    db.session.flush()
    return f"/reply/{held.link_of(reply)}"


@VIEWS
def test_held_words_are_posted_by_keyboard(
    live: Live, cast: Cast, viewport: Any, scheme: Any
) -> None:
    picnic(cast.ana)
    link = hold("So glad for you.\n\n" + "Donaudampfschifffahrtsgesellschaft" * 4)
    page = live.open(viewport=viewport, color_scheme=scheme)
    page.goto(link)
    well(page)
    page.get_by_role("button", name="Post this reply").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="That’s all").wait_for()
    well(page)


@VIEWS
def test_an_address_that_mail_comes_back_from(
    live: Live, cast: Cast, viewport: Any, scheme: Any
) -> None:
    atomic(bounces.rest)(bounces.address_hash(cast.ben.person.email))
    page = live.open(cast.ben.person, viewport=viewport, color_scheme=scheme)
    page.goto("/you/")
    well(page)
    page.get_by_role("button", name="Try again").click()
    assert not page.get_by_role("button", name="Try again").count()


@VIEWS
def test_other_times_are_shown_to_who_organises(
    live: Live, cast: Cast, viewport: Any, scheme: Any
) -> None:
    meetup = picnic(cast.ana)
    bens = list_everyone(meetup)[-1]
    proposal = Proposal(
        group_id=meetup.group_id, attendance=bens, given_for=0, proposed_at=clock.now()
    )
    proposal.note = "The trains are better then."
    proposal.set_when(A_DAY_LATER, "Europe/London")
    atomic(db.session.add)(proposal)
    page = live.open(cast.ana.person, viewport=viewport, color_scheme=scheme)
    page.goto(f"/g/{cast.group.public_id}/meetups/{meetup.public_id}")
    page.get_by_text("The trains are better then.").wait_for()
    well(page)
