"""How someone comes: from home, quietly, with whom; and who sees what of that."""

from pathlib import Path

import pytest

from reunite.db import db
from reunite.groups.actions import leave_group
from reunite.meetups import actions, asking, queries
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.safety.actions import block
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, change, picnic

WISHES = ["part_of_it", "from_home", "wants_lift", "no_photos", "quietly"]


def people(browser: Browser, page: str) -> list[str]:
    """Who is coming, as the page says it."""
    return [" ".join(one.itertext()) for one in browser.get(page).find(".who p")]


@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_is_kept_and_shown_as_chosen(
    ben: Browser, bens: Attendance, page: str, wish: str
) -> None:
    ben.get(page)
    shown = ben.send("/rsvp", answer="yes", **{wish: "y"})
    assert [box.get("name") for box in shown.find("input[type=checkbox][checked]")] == [wish]


def test_a_wish_is_taken_back(ben: Browser, cast: Cast, meetup: Meetup, page: str) -> None:
    actions.rsvp(cast.ben, meetup, Answer.YES, wants_lift=True)
    ben.get(page)
    assert not ben.send("/rsvp", wants_lift=None).find("input[type=checkbox][checked]")


@pytest.mark.parametrize(
    ("typed", "number", "shown"),
    [
        ("Sam", "", "and Sam"),
        ("Sam and Jo, Kit", "", "and Sam and Jo, Kit"),
        ("", "1", "and one more"),
        ("", "3", "and 3 more"),
    ],
)
def test_whom_they_bring_is_said(
    ben: Browser, page: str, typed: str, number: str, shown: str
) -> None:
    ben.get(page)
    ben.send("/rsvp", answer="yes", brings=typed, brings_number=number)
    assert f"You I’ll be there, {shown}" in people(ben, page)


@pytest.mark.parametrize(("names", "number"), [("Sam", 1), ("Sam and Jo, Kit", 3), ("Sandy", 1)])
def test_who_is_named_is_counted(
    ben: Browser, bens: Attendance, page: str, names: str, number: int
) -> None:
    ben.get(page)
    ben.send("/rsvp", answer="yes", brings=names)
    db.session.refresh(bens)
    assert bens.brings_number == number


@pytest.mark.parametrize("number", ["21", "-1", "many"])
def test_no_such_number_comes_along(ben: Browser, page: str, number: str) -> None:
    ben.get(page)
    shown = ben.send("/rsvp", answer="yes", brings_number=number)
    assert shown.status == 422
    assert "Write a number from 0 to 20" in shown.main


def test_nor_so_many_names(ben: Browser, page: str) -> None:
    ben.get(page)
    shown = ben.send("/rsvp", answer="yes", brings=",".join("a" * 21))
    assert (shown.status, "Bring 20 at most" in shown.main) == (422, True)


def test_how_they_come_stands_beside_the_name(
    ana: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    actions.rsvp(cast.ben, meetup, Answer.YES, from_home=True, part_of_it=True, brings="Sam")
    assert "Ben I’ll be there, from home, for part of it, and Sam" in people(ana, page)


def test_who_comes_quietly_looks_as_if_not_answered(
    ben: Browser, ana: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    actions.rsvp(gus, meetup, Answer.YES, quietly=True, brings="Sam")
    assert "Gus Not answered yet" in people(ben, page)
    assert "Gus I’ll be there, and Sam, quietly" in people(ana, page)


def test_a_host_who_does_not_organise_sees_no_more(ana: Browser, cast: Cast) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    bens = picnic(cast.ben)
    actions.rsvp(gus, bens, Answer.YES, quietly=True, note="Tired lately.")
    page = f"/g/{cast.group.public_id}/meetups/{bens.public_id}"
    assert "Gus Not answered yet" in people(ana, page)
    assert "Tired lately." not in ana.get(page).source


def test_where_the_organiser_left_hosts_look_after_it(ana: Browser, cast: Cast) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    bens = picnic(cast.ben)
    actions.rsvp(gus, bens, Answer.YES, quietly=True)
    leave_group(cast.ben)
    page = f"/g/{cast.group.public_id}/meetups/{bens.public_id}"
    assert "Gus I’ll be there, quietly" in people(ana, page)
    assert "The hosts look after it now." in ana.get(page).main


def test_people_who_block_each_other_see_no_answers(
    ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    actions.rsvp(gus, meetup, Answer.YES)
    block(gus.person, cast.ben.person)
    assert "Gus Not answered yet" in people(ben, page)


def test_the_organiser_sees_from_how_many_to_how_many(
    ana: Browser, ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    hana = join(cast.ana, "Hana", "hana@example.org")
    actions.rsvp(cast.ben, meetup, Answer.YES, brings_number=2)
    actions.rsvp(gus, meetup, Answer.DEPENDS, brings_number=1)
    actions.rsvp(hana, meetup, Answer.YES, from_home=True)
    assert "4 to 6 in person" in ana.get(page).main
    assert "in person" not in ben.get(page).main


def test_the_organiser_sees_what_is_needed(
    ana: Browser, ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    actions.rsvp(
        cast.ben, meetup, Answer.YES, wants_lift=True, no_photos=True, note="I may be late."
    )
    main = ana.get(page).main
    assert "Would like a liftBen" in main
    assert "No photos of themBen" in main
    assert "Ben I may be late." in main


def test_a_note_rests_sealed(ben: Browser, page: str, instance: Path) -> None:
    ben.get(page)
    ben.send("/rsvp", answer="yes", note="Nobody else should read this.")
    for file in instance.rglob("*.sqlite3*"):
        assert b"Nobody else should" not in file.read_bytes()


def test_a_co_organiser_sees_and_changes_what_the_organiser_does(
    ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    actions.rsvp(gus, meetup, Answer.YES, quietly=True)
    own = queries.find_attendance(cast.ben, meetup)
    assert own
    asking.let_organise(cast.ana, meetup, own, too=True)
    assert "Gus I’ll be there, quietly" in people(ben, page)
    assert ben.get(f"{page}/edit").status == 200


def test_after_a_move_earlier_answers_are_shown_as_such(
    ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    actions.rsvp(cast.ben, meetup, Answer.YES)
    change(cast.ana, meetup, when=A_DAY_LATER)
    assert "To the earlier one you said: I’ll be there." in ben.get(page).main
    assert "You Not answered yet" in people(ben, page)
