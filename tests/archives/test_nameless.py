"""What stays of someone who wished to be gone from a group, and what others find of it."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from reunite.accounts.models import Person
from reunite.archives.ledger import Keeping, tables_of
from reunite.archives.nameless import make_guest_nameless, make_nameless, remove_shared
from reunite.archives.taking_away import HOW_IT_GOES
from reunite.db import atomic, db
from reunite.groups.actions import accept_invitation, leave_group, make_link
from reunite.groups.models import Membership
from reunite.meetups import actions as meetups
from reunite.meetups.models import Answer, Attendance
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind, Milestone, Telling
from reunite.photos.store import store
from reunite.safety.actions import block
from reunite.when import PartialDate
from tests.cast import Cast, gather, join
from tests.factories import plan, say, share
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.pictures import add_photo

WAYS = pytest.mark.parametrize("go", [make_nameless, remove_shared])
SOMEONE = "Someone who was here"


def shared_by(member: Membership) -> list[str]:
    """The columns in which something shared is still this member's, or this person's."""
    found = []
    for table, line in tables_of(Keeping.SHARED):
        for name in line.of:
            [key] = table.c[name].foreign_keys
            keys = {"membership": member.id, "person": member.person_id}
            target = key.column.table.name
            if table.name != "membership" and target in keys:
                which = select(func.count()).select_from(table).where(table.c[name] == keys[target])
                if db.session.connection().execute(which).scalar():
                    found.append(f"{table.name}.{name}")
    return found


def names_of(milestone: Milestone) -> tuple[str, str]:
    """By whom it is told, and what it is called, as the database has it now."""
    db.session.expire_all()
    return milestone.author.person.name, milestone.title


@WAYS
def test_nothing_shared_is_theirs_any_more(cast: Cast, examples: dict[str, Any], go: Any) -> None:
    meetups.rsvp(cast.ana, plan(cast.ben, "Tea", in_days(2)), Answer.YES)
    assert len(shared_by(cast.ana)) > 10
    go(cast.ana)
    assert shared_by(cast.ana) == []


def test_every_kind_of_what_is_shared_has_its_way_to_go() -> None:
    with_author = {
        table.name for table, line in tables_of(Keeping.SHARED) if "author_id" in line.of
    }
    assert {kind.__tablename__ for kind in HOW_IT_GOES} == with_author


@WAYS
def test_pages_of_the_others_open_and_name_them_nowhere(ana: Browser, cast: Cast, go: Any) -> None:
    milestone = share(cast.ben, "A boat")
    say(cast.ana, milestone, "Well rowed.")
    plan(cast.ben, "Tea", in_days(2))
    leave_group(cast.ben)
    go(cast.ben)
    here = f"/g/{cast.group.public_id}"
    for page in ("", f"/milestones/{milestone.public_id}", "/meetups"):
        assert "Ben" not in ana.get(here + page).main


def test_what_was_said_to_it_stays(ana: Browser, cast: Cast) -> None:
    milestone = share(cast.ben, "A boat")
    say(cast.ana, milestone, "Well rowed.")
    remove_shared(cast.ben)
    page = ana.get(f"/g/{cast.group.public_id}/milestones/{milestone.public_id}").main
    assert ("A boat" in page, "Well rowed." in page) == (False, True)
    assert names_of(milestone) == (SOMEONE, "Taken away by its author")


def test_what_nobody_answered_goes_with_its_files(cast: Cast) -> None:
    milestone = share(cast.ben, "A boat")
    add_photo(cast.ben, milestone.moment)
    before = len(store().list_files())
    remove_shared(cast.ben)
    assert (before, len(store().list_files()), list_all()) == (2, 0, [])


@WAYS
def test_either_engine_does_it(any_app: Flask, go: Any) -> None:
    cast = gather()
    add_photo(cast.ben, share(cast.ben, "A boat").moment)
    say(cast.ben, share(cast.ana, "A raft"))
    meetups.rsvp(cast.ben, plan(cast.ana, "Tea", in_days(2)), Answer.YES)
    go(cast.ben)
    assert shared_by(cast.ben) == []


def test_search_finds_nothing_of_what_was_taken_away(ana: Browser, cast: Cast) -> None:
    say(cast.ana, share(cast.ben, "A boat"), "Well rowed.")
    remove_shared(cast.ben)
    ana.get(f"/g/{cast.group.public_id}/search")
    assert "Well rowed" not in ana.send(words="boat").main


@WAYS
def test_another_group_keeps_the_name(cast: Cast, go: Any) -> None:
    there = join(cast.cleo, "Eve", "eve@example.org")
    here = accept_invitation(make_link(cast.ana, "Eve", ""), there.person)
    both = [Telling(here), Telling(there)]
    told = milestones.share(
        here, kind=Kind.SMALL, title="A boat", story="", when=PartialDate(2026), tellings=both
    )
    add_photo(here, told.moment)
    go(here)
    assert sorted(names_of(one)[0] for one in list_all()) == [
        "Eve",
        *([SOMEONE] if go is make_nameless else []),
    ]
    assert len(store().list_files()) == (4 if go is make_nameless else 2)


def list_all() -> list[Milestone]:
    return list(db.session.scalars(select(Milestone).execution_options(across_groups=True)))


def test_whom_a_block_kept_apart_sees_it_no_more_than_before(ana: Browser, cast: Cast) -> None:
    share(cast.ben, "A boat")
    block(cast.ben.person, cast.ana.person)
    make_nameless(cast.ben)
    assert "A boat" not in ana.get(f"/g/{cast.group.public_id}").main
    assert SOMEONE not in ana.get("/you/blocked").main


def test_what_they_had_taken_down_goes(cast: Cast) -> None:
    milestone = share(cast.ben, "A boat")
    milestones.take_down(cast.ben, milestone)
    make_nameless(cast.ben)
    assert list_all() == []


def test_nobody_stands_in_for_someone_who_shared_nothing(app: Flask, cast: Cast) -> None:
    people = db.session.scalar(select(func.count(Person.id)))
    make_nameless(cast.ben)
    assert db.session.scalar(select(func.count(Person.id))) == people


def test_a_guest_elsewhere_is_nameless_there(cast: Cast) -> None:
    meetup = plan(cast.ana, "Tea", in_days(2))
    guest = Attendance(group_id=cast.group.id, meetup=meetup, guest_person=cast.cleo.person)
    atomic(lambda: db.session.add(guest))()
    make_guest_nameless(cast.cleo.person)
    assert guest.name == SOMEONE
