"""The note that puts something right: one a month, to who takes notes, and nothing shows more."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import atomic, db
from reunite.errors import DomainError, NotAllowed
from reunite.groups.models import Membership
from reunite.mail.models import Message
from reunite.mail.outbox import kind_named, opened
from reunite.quietly.actions import put_away, write_note
from reunite.quietly.queries import list_asides
from reunite.safety.actions import block
from tests.cast import Cast
from tests.support.page import Browser, Page

REFUSED = "Notes can’t be sent to this person at the moment."


def write(browser: Browser, here: str, reader: Membership) -> Page:
    browser.get(f"{here}/members/{reader.public_id}/note")
    return browser.send(did="I was late.", landed="You stood there.", will_do="I’ll set out early.")


def change(person: Person, **values: bool) -> None:
    @atomic
    def act() -> None:
        for name, value in values.items():
            setattr(person, name, value)

    act()


def test_its_reader_finds_all_of_it(ana: Browser, ben: Browser, cast: Cast, here: str) -> None:
    path = write(ana, here, cast.ben).answer.request.path
    said = ben.get(path).main
    assert all(w in said for w in ("was late", "stood there", "set out early", "needn’t reply"))


def test_nobody_else_does(ana: Browser, eves: Browser, cast: Cast, here: str) -> None:
    path = write(ana, here, cast.ben).answer.request.path
    assert eves.get(path).status == 404


def test_its_writer_sees_no_difference_when_it_was_read_and_put_away(
    ana: Browser, ben: Browser, cast: Cast, here: str
) -> None:
    path = write(ana, here, cast.ben).answer.request.path
    ana.get(path)
    before = ana.get(path).main
    ben.get(path)
    ben.send("/put-away")
    assert ana.get(path).main == before


def test_nor_on_the_list_of_what_they_said(ana: Browser, cast: Cast, here: str) -> None:
    aside = write_note(cast.ana, cast.ben, "Sorry.")
    before = ana.get(f"{here}/quietly").main
    put_away(cast.ben, aside)
    assert ana.get(f"{here}/quietly").main == before


def test_it_asks_for_no_answer(ana: Browser, ben: Browser, cast: Cast, here: str) -> None:
    path = write(ana, here, cast.ben).answer.request.path
    assert not ben.get(path).find("main textarea")


def test_one_a_month_to_one_person(cast: Cast) -> None:
    write_note(cast.ana, cast.ben, "Sorry.")
    with pytest.raises(DomainError, match="this month"):
        write_note(cast.ana, cast.ben, "Sorry again.")
    with time_machine.travel(clock.now() + timedelta(days=31)):
        write_note(cast.ana, cast.ben, "Sorry again.")


def test_a_block_and_wanting_none_look_the_same(
    ana: Browser, cast: Cast, eve: Membership, here: str
) -> None:
    block(cast.ben.person, cast.ana.person)
    change(eve.person, takes_notes=False)
    pages = [ana.get(f"{here}/members/{m.public_id}/note") for m in (cast.ben, eve)]
    said = [page.main.replace(n, "X") for page, n in zip(pages, ("Ben", "Eve"), strict=True)]
    assert said[0] == said[1]
    assert all(REFUSED in page.main for page in pages)


@pytest.mark.parametrize("person", ["too young", "blocked", "wants none"])
def test_what_is_refused_is_refused_to_a_form_as_well(cast: Cast, person: str) -> None:
    if person == "blocked":
        block(cast.ana.person, cast.ben.person)
    else:
        name = "is_under_18" if person == "too young" else "takes_notes"
        change(cast.ben.person, **{name: name == "is_under_18"})
    with pytest.raises(DomainError, match=REFUSED):
        write_note(cast.ana, cast.ben, "Sorry.")


def test_notes_are_for_people_of_eighteen(cast: Cast) -> None:
    change(cast.ana.person, is_under_18=True)
    with pytest.raises(NotAllowed):
        write_note(cast.ana, cast.ben, "Sorry.")


def test_after_a_block_it_is_gone_for_who_read_it_alone(cast: Cast) -> None:
    note = write_note(cast.ana, cast.ben, "Sorry.")
    block(cast.ben.person, cast.ana.person)
    assert list_asides(cast.ben) == []
    assert list_asides(cast.ana) == [note]  # else its going would tell her of the block


def test_its_mail_does_not_go_after_a_block(cast: Cast) -> None:
    write_note(cast.ana, cast.ben, "Sorry.")
    block(cast.ben.person, cast.ana.person)
    [message] = db.session.scalars(select(Message)).all()
    assert not kind_named(message.kind).still_wanted(message.subject_key)


def test_mail_says_nothing_of_it(cast: Cast) -> None:
    write_note(cast.ana, cast.ben, "Zanzibar.")
    [message] = db.session.scalars(select(Message)).all()
    mail = opened(message)
    assert (mail.to, mail.subject) == ("ben@example.org", "Something for you in your group")
    assert not [word for word in ("Zanzibar", "Ana", "note") if word in mail.subject + mail.text]


def test_put_away_it_can_be_found_again(ben: Browser, cast: Cast, here: str) -> None:
    put_away(cast.ben, aside := write_note(cast.ana, cast.ben, "Sorry."))
    page = ben.get(f"{here}/quietly")
    assert page.find(f"details a[href$='{aside.public_id}']")


def test_someone_younger_is_led_to_lines_of_their_own(ana: Browser, cast: Cast, here: str) -> None:
    change(cast.ana.person, is_under_18=True)
    page = ana.get(f"{here}/members/{cast.ben.public_id}/note")
    assert page.status == 403
    assert page.find(".help-panels")
