"""An account is erased: nothing of it is left in any file, and conversations stay readable."""

from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from flask import Flask
from sqlalchemy import select
from time_machine import travel
from werkzeug.datastructures import MultiDict

from reunite import clock
from reunite.accounts.actions import (
    ask_for_new_address,
    confirm_address,
    edit_profile,
    lock_everything,
)
from reunite.accounts.models import AddressChange, Person
from reunite.accounts.queries import find_person_by_email
from reunite.checkins.space.models import Space
from reunite.closing.ending import end_those_due
from reunite.db import atomic, db
from reunite.erasing import actions, traces
from reunite.errors import DomainError
from reunite.groups.actions import accept_invitation, invite, make_link
from reunite.groups.hosting.actions import offer_to_host
from reunite.groups.models import Group, Membership
from reunite.mail.jobs import carrier_for, deliver
from reunite.meetups.queries import get_meetup
from reunite.milestones.queries import DRAFT
from reunite.record import Did, list_of_person
from reunite.ties.actions import make_ties, wish
from reunite.ties.models import Tie
from reunite.web.drafts import UNTIL_LET_GO, Draft, keep_draft
from tests.cast import Cast, gather
from tests.factories import open_space, plan, say, share
from tests.support.days import in_days
from tests.support.memories import made_archive, made_yearbook
from tests.support.page import Browser
from tests.support.post import link_in, mail_to
from tests.support.statements import list_held, statements

ANA = "ana@example.org"
WEEK = timedelta(days=7)


def erase(person: Person, *, takes_shared: bool = False) -> None:
    actions.ask(person, takes_shared=takes_shared, at_once=True)
    actions.erase_those_due()


def found_in(instance: Path, *words: str) -> list[str]:
    """The files of the instance folder, of whatever kind, in which any of these words stands."""
    files = (file for file in instance.rglob("*") if file.is_file())
    return [
        f"{word} in {file.name}"
        for file in files
        for word in words
        if word.encode() in file.read_bytes()
    ]


def call(person: Person, name: str) -> None:
    """Give them a name that is nobody else's and part of no word."""
    hours = person.quiet_hours
    edit_profile(person, name=name, pronouns="", timezone="UTC", country="GB", quiet_hours=hours)


@pytest.mark.parametrize("takes_shared", [False, True])
def test_nothing_that_names_them_is_left_in_any_file(
    cast: Cast, instance: Path, examples: dict[str, object], takes_shared: bool
) -> None:
    call(cast.ana.person, "Zaphiraq")
    share(cast.ana, title="Xylophone day")
    assert found_in(instance, "Zaphiraq", "Xylophone")
    erase(cast.ana.person, takes_shared=takes_shared)
    assert found_in(instance, "Zaphiraq", ANA, *(["Xylophone", "xylophone"] * takes_shared)) == []
    assert find_person_by_email(ANA) is None


def test_mail_that_was_kept_here_goes(app: Flask, cast: Cast, instance: Path, ana: Browser) -> None:
    ana.get("/sign-in")
    ana.post("/you/prove", {"csrf_token": ana.get("/you/prove").csrf_token})
    deliver(carrier_for(app.extensions["reunite.settings"], instance), Event())
    assert found_in(instance / "mail", ANA)
    erase(*db.session.scalars(select(Person).where(Person.email == ANA)))
    assert found_in(instance / "mail", ANA) == []


def test_what_others_said_stays_readable(ben: Browser, cast: Cast) -> None:
    own, theirs = share(cast.ana, title="Xylophone day"), share(cast.ben, title="Our cat")
    say(cast.ben, own, "Lovely to hear.")
    say(cast.ana, theirs, "Give it a hug.")
    keys = [own.public_id, theirs.public_id]
    erase(cast.ana.person)
    pages = [ben.get(f"/g/{cast.ben.group.public_id}/milestones/{thing}").main for thing in keys]
    assert "Lovely to hear." in pages[0]
    assert "Give it a hug." in pages[1]
    assert not any("Ana" in page for page in pages)


def test_every_page_of_the_others_opens(
    ben: Browser, cast: Cast, examples: dict[str, object]
) -> None:
    erase(cast.ana.person)
    group = f"/g/{cast.ben.group.public_id}"
    paths = ["", "members", "meetups/", f"meetups/{examples['meetup']}", "shelves/", "agreement"]
    assert {path: ben.get(f"{group}/{path}").status for path in paths} == dict.fromkeys(paths, 200)


def test_a_group_whose_only_host_goes_can_be_looked_after(cast: Cast) -> None:
    erase(cast.ana.person)
    offer_to_host(cast.ben)
    assert cast.ben.is_host


def test_a_meetup_to_come_goes_on_under_no_name(ben: Browser, cast: Cast) -> None:
    meetup = plan(cast.ana, "Chips by the sea", in_days(3))
    erase(cast.ana.person, takes_shared=True)
    assert get_meetup(cast.ben, meetup.public_id).organiser.person.name == "Someone who was here"


def test_it_reaches_into_every_group(cast: Cast, cleo: Browser) -> None:
    place = accept_invitation(make_link(cast.cleo, "Ana", ""), cast.ana.person)
    milestone = share(place, title="On the bus")
    erase(cast.ana.person)
    page = cleo.get(f"/g/{cast.cleo.group.public_id}/milestones/{milestone.public_id}")
    assert ("Ana" in page.main, page.status) == (False, 200)


def test_a_group_that_nobody_is_left_in_ends(cast: Cast) -> None:
    group = cast.cleo.group.id
    erase(cast.cleo.person)
    end_those_due()
    assert db.session.get(Group, group) is None


def test_someone_in_no_group_can_be_erased(cast: Cast) -> None:
    public_id = cast.dev.person.public_id
    erase(cast.dev.person)
    assert list_of_person(public_id, 1)[0].did is Did.ERASED


def test_drafts_go_as_well(cast: Cast) -> None:
    keep_draft(cast.ana.public_id, DRAFT, MultiDict({"title": "Hm"}), UNTIL_LET_GO)
    erase(cast.ana.person)
    assert db.session.scalars(select(Draft)).all() == []


def test_the_same_address_may_come_again_as_someone_new(anyone: Browser, cast: Cast) -> None:
    before = cast.ana.person.public_id
    erase(cast.ana.person)
    offer_to_host(cast.ben)
    invite(cast.ben, [ANA], "")
    anyone.visit(link_in(mail_to(ANA)[-1], "/i/"))
    anyone.send(name="Ana")
    again = find_person_by_email(ANA)
    assert again
    assert again.public_id != before


def test_they_have_a_week_to_think_about_it(cast: Cast) -> None:
    actions.ask(cast.ana.person, takes_shared=False, at_once=False)
    there = []
    for after in (WEEK - timedelta(minutes=1), WEEK):
        with travel(clock.now() + after, tick=False):
            actions.erase_those_due()
            there.append(find_person_by_email(ANA) is not None)
    assert there == [True, False]


def test_it_is_called_off_by_mail(anyone: Browser, cast: Cast) -> None:
    actions.ask(cast.ana.person, takes_shared=False, at_once=False)
    anyone.visit(link_in(mail_to(ANA)[-1]))
    anyone.send()
    with travel(clock.now() + WEEK):
        actions.erase_those_due()
    assert find_person_by_email(ANA)


def test_it_is_called_off_from_home(ana: Browser, cast: Cast) -> None:
    ana.get("/you/erase")
    ana.send(shared="nameless")
    assert "your account is erased, as you asked" in ana.get("/").main
    ana.get("/you/erase")
    assert "erased, as you asked" not in ana.send("/you/erase/call-off").main


def test_whoever_locks_everything_meanwhile_keeps_their_account(cast: Cast) -> None:
    actions.ask(cast.ana.person, takes_shared=True, at_once=False)
    lock_everything(cast.ana.person)
    with travel(clock.now() + WEEK):
        actions.erase_those_due()
    assert find_person_by_email(ANA)


def test_at_once_means_signed_out_and_gone(ana: Browser, cast: Cast) -> None:
    ana.get("/you/erase")
    assert "signed out everywhere" in ana.send(shared="goes", at_once="y").main
    actions.erase_those_due()
    assert find_person_by_email(ANA) is None


def test_an_address_that_is_new_takes_the_week(cast: Cast) -> None:
    ask_for_new_address(cast.ana.person, "new@example.net")
    confirm_address(db.session.scalars(select(AddressChange)).one())
    with pytest.raises(DomainError):
        actions.ask(cast.ana.person, takes_shared=False, at_once=True)


def test_what_was_made_for_them_to_take_away_goes(cast: Cast, instance: Path) -> None:
    file = instance / "photos" / made_archive(cast.ana).file
    made_yearbook(cast.ana, 2020)
    assert file.exists()
    erase(cast.ana.person)
    assert not file.exists()


def test_what_they_began_for_the_whole_group_goes_on(cast: Cast) -> None:
    open_space(cast.ana, cast.ben)
    erase(cast.ana.person)
    opened_by = (
        select(Person.name).join(Membership).join(Space, Space.opened_by_id == Membership.id)
    )
    names = db.session.scalars(opened_by.execution_options(across_groups=True))
    assert list(names) == ["Someone who was here"]


def test_broken_off_anywhere_it_goes_on(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    share(cast.ana, title="Xylophone day")
    actions.ask(cast.ana.person, takes_shared=False, at_once=True)
    with monkeypatch.context() as patch:
        patch.setattr(traces, "let_go", fail)
        actions.erase_those_due()
    actions.erase_those_due()
    assert find_person_by_email(ANA) is None


def fail(_person: Person) -> None:
    raise RuntimeError


@pytest.mark.usefixtures("any_app")
def test_postgresql_is_told_to_clear_deleted_rows_away() -> None:
    person = gather().ana.person
    with statements() as asked:
        erase(person)
    assert asked.count("VACUUM") == (db.engine.dialect.name == "postgresql")


@pytest.mark.usefixtures("any_app")
def test_what_others_have_with_each_other_stays() -> None:
    cast = gather()
    tie_wishes(cast)
    assert len(db.session.scalars(select(Tie)).all()) == 2
    erase(cast.ana.person, takes_shared=True)
    assert len(db.session.scalars(select(Tie)).all()) == 1


def test_the_group_is_held_before_the_place_that_ends(any_app: Flask) -> None:
    ben = gather().ben
    with statements() as asked:
        erase(ben.person)
    held = [name for name in list_held(asked) if name in ("circle", "membership")]
    assert held[:1] == ["circle"] * (db.engine.dialect.name == "postgresql")


def tie_wishes(cast: Cast) -> None:
    """Ana and Ben wish to stay in touch, and are; so are Ben and Cleo."""
    accept_invitation(make_link(cast.cleo, "Ben", ""), cast.ben.person)
    for one, other in ((cast.ana, cast.ben), (cast.ben, cast.cleo)):
        wish(one.person, [other.person])
        wish(other.person, [one.person])
    with travel(clock.now() + timedelta(hours=2)):
        make_ties()


@pytest.mark.usefixtures("app")
def test_columns_that_are_treated_apart_are_there() -> None:
    known = {str(column) for table in db.metadata.sorted_tables for column in table.columns}
    assert known >= traces._DONE_FOR_ALL | traces._SHARED_LEFT


def test_two_are_erased_one_after_the_other(cast: Cast) -> None:
    for person in (cast.ana.person, cast.ben.person):
        atomic(actions.ask)(person, takes_shared=True, at_once=True)
    actions.erase_those_due()
    assert find_person_by_email("ben@example.org") is None
