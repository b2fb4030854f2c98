"""“Please tell me if they’re coming”: between who asks and who organises, decided each time."""

from typing import Any

import pytest

from reunite.db import db
from reunite.errors import DomainError, NotFound
from reunite.groups.models import Membership
from reunite.mail.models import Message
from reunite.meetups.actions import rsvp
from reunite.meetups.asked_about import actions, queries
from reunite.meetups.asked_about.models import Enquiry, Said
from reunite.meetups.models import Answer, Meetup
from reunite.safety.actions import block
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER
from tests.support.post import mail_to

ASKS = "Ben asks in private: please tell me if Gus is coming."


@pytest.fixture
def gus(cast: Cast) -> Membership:
    """Someone else in the group."""
    return join(cast.ana, "Gus", "gus@example.org")


@pytest.fixture
def enquiry(cast: Cast, meetup: Meetup, gus: Membership) -> Enquiry:
    """Ben asks Ana about Gus."""
    return actions.ask(cast.ben, meetup, gus)


def says_yes(member: Membership, meetup: Meetup, **how: Any) -> None:
    rsvp(member, meetup, Answer.YES, **how)


def letters() -> int:
    return db.session.query(Message).count()


def test_it_is_asked_by_name(ben: Browser, cast: Cast, gus: Membership, page: str) -> None:
    ben.get(f"{page}/ask")
    assert "You asked to be told if Gus is coming." in ben.send("", about=gus.public_id).main


def test_a_guest_is_asked_about_in_words(ben: Browser, ana: Browser, page: str) -> None:
    ben.get(f"{page}/ask")
    ben.send("", about="", guest="Gus’s sister")
    assert "tell me if Gus’s sister is coming" in ana.get(page).main


@pytest.mark.parametrize("both", [True, False])
def test_it_is_about_one_of_the_two(
    ben: Browser, gus: Membership, page: str, *, both: bool
) -> None:
    ben.get(f"{page}/ask")
    sent = {"about": gus.public_id, "guest": "Zoe"} if both else {"about": "", "guest": ""}
    assert ben.send("", **sent).status == 422


def test_who_organises_can_not_be_asked_about(ben: Browser, cast: Cast, page: str) -> None:
    ben.get(f"{page}/ask")
    assert ben.send("", about=cast.ana.public_id).status == 422


def test_who_organises_reads_it(ana: Browser, enquiry: Enquiry, page: str) -> None:
    assert ASKS in ana.get(page).main


def test_nobody_is_written_to(cast: Cast, meetup: Meetup, gus: Membership) -> None:
    before = letters()
    actions.ask(cast.ben, meetup, gus)
    says_yes(gus, meetup)
    assert letters() == before


def test_whom_it_is_about_sees_no_difference(
    app: Any, cast: Cast, meetup: Meetup, gus: Membership, page: str
) -> None:
    browser = Browser(app).signed_in(gus.person)
    before = browser.get(page).main
    enquiry = actions.ask(cast.ben, meetup, gus)
    says_nothing = browser.get(page).main
    actions.answer(cast.ana, meetup, enquiry.public_id, Said.WILL)
    assert before == says_nothing == browser.get(page).main


def test_not_even_as_one_who_organises_it_too(
    cast: Cast, meetup: Meetup, gus: Membership, enquiry: Enquiry
) -> None:
    assert queries.list_asked(gus, meetup, sees_all=True) == []


def test_it_is_not_told_by_itself(
    ben: Browser, meetup: Meetup, gus: Membership, enquiry: Enquiry, page: str
) -> None:
    says_yes(gus, meetup, quietly=True)
    assert "You asked to be told if Gus is coming." in ben.get(page).main


def test_a_quiet_yes_is_said_to_be_quiet(
    ana: Browser, meetup: Meetup, gus: Membership, enquiry: Enquiry, page: str
) -> None:
    says_yes(gus, meetup, quietly=True)
    assert "Gus has said yes, quietly: only who organises knows." in ana.get(page).main


def test_one_press_tells_who_asked(
    ana: Browser, ben: Browser, meetup: Meetup, enquiry: Enquiry, page: str
) -> None:
    assert enquiry.about
    says_yes(enquiry.about, meetup)
    ana.get(page)
    # the first of the forms that answer it
    ana.send(f"/ask/{enquiry.public_id}")
    assert "You asked about Gus. They’ve said they’ll be there." in ben.get(page).main


def test_the_mail_about_it_names_nobody(
    cast: Cast, meetup: Meetup, gus: Membership, enquiry: Enquiry
) -> None:
    says_yes(gus, meetup)
    before = len(mail_to("ben@example.org"))
    actions.answer(cast.ana, meetup, enquiry.public_id, Said.COMING)
    [mail] = mail_to("ben@example.org")[before:]
    assert "Gus" not in mail.text + mail.html + mail.subject


def test_who_has_not_said_yes_can_not_be_told_of(
    cast: Cast, meetup: Meetup, enquiry: Enquiry
) -> None:
    with pytest.raises(DomainError):
        actions.answer(cast.ana, meetup, enquiry.public_id, Said.COMING)


def test_the_answer_may_be_no(ana: Browser, ben: Browser, enquiry: Enquiry, page: str) -> None:
    token = ana.get(page).csrf_token
    ana.post(f"{page}/ask/{enquiry.public_id}", {"csrf_token": token, "say": "cannot"})
    assert "“I can’t do that”" in ben.get(page).main


def test_rule_20_a_block_between_them_changes_nothing(
    ana: Browser, ben: Browser, enquiry: Enquiry, page: str
) -> None:
    assert enquiry.about
    pages = [ana.get(page).main, ben.get(page).main, ben.get(f"{page}/ask").main]
    block(enquiry.about.person, enquiry.author.person)
    assert pages == [ana.get(page).main, ben.get(page).main, ben.get(f"{page}/ask").main]


def test_nothing_reaches_an_organiser_kept_apart_from_who_asks(
    ana: Browser, cast: Cast, enquiry: Enquiry, page: str
) -> None:
    block(cast.ana.person, cast.ben.person)
    assert "asks in private" not in ana.get(page).main


def test_an_organiser_kept_apart_from_them_knows_nothing_to_tell(
    cast: Cast, meetup: Meetup, gus: Membership, enquiry: Enquiry
) -> None:
    says_yes(gus, meetup)
    block(gus.person, cast.ana.person)
    with pytest.raises(DomainError):
        actions.answer(cast.ana, meetup, enquiry.public_id, Said.COMING)


def test_a_member_can_not_answer_it(cast: Cast, meetup: Meetup, enquiry: Enquiry) -> None:
    with pytest.raises(NotFound):
        actions.answer(cast.ben, meetup, enquiry.public_id, Said.WILL)


def test_who_organises_need_not_ask(cast: Cast, meetup: Meetup, gus: Membership) -> None:
    with pytest.raises(DomainError):
        actions.ask(cast.ana, meetup, gus)


def test_asked_twice_it_is_one(cast: Cast, meetup: Meetup, enquiry: Enquiry) -> None:
    assert actions.ask(cast.ben, meetup, enquiry.about).id == enquiry.id


def test_it_can_be_taken_back(ben: Browser, ana: Browser, enquiry: Enquiry, page: str) -> None:
    ben.get(page)
    ben.send("/take-back")
    assert "asks in private" not in ana.get(page).main


def test_nobody_elses_can(cast: Cast, meetup: Meetup, gus: Membership, enquiry: Enquiry) -> None:
    actions.take_back(gus, meetup, enquiry.public_id)
    assert queries.find_enquiry(enquiry.public_id)


def test_it_is_forgotten_once_the_meetup_is_over(enquiry: Enquiry, time_machine: Any) -> None:
    time_machine.move_to(A_DAY_LATER.instants("Europe/London")[0])
    public_id = enquiry.public_id
    actions.forget_over()
    assert queries.find_enquiry(public_id) is None


def test_a_guests_name_rests_encrypted(cast: Cast, meetup: Meetup) -> None:
    actions.ask(cast.ben, meetup, guest="Zoe Nightingale")
    [kept] = db.session.execute(db.text("SELECT guest FROM enquiry")).scalars()
    assert b"Nightingale" not in kept
