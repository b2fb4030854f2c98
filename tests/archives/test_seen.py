"""What a member's archive says as data: what they may see on pages, and no more."""

import json
from datetime import date
from typing import Any

from flask import Flask

from reunite.archives.columns import COLUMNS
from reunite.archives.data import gather
from reunite.archives.scope import Kind, Scope
from reunite.db import db
from reunite.groups.actions import end_place, leave_group
from reunite.groups.models import Membership, Standing
from reunite.meetups.actions import rsvp
from reunite.meetups.models import Answer, PlaceShown
from reunite.meetups.practical.actions import say_lift
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind as Sort
from reunite.plans.actions import keep_plan
from reunite.plans.models import Plan
from reunite.safety.actions import block, keep_doors
from reunite.safety.labels import About
from reunite.shelves.making import actions as making
from reunite.shelves.making.models import Sort as Made
from reunite.when import PartialDate
from tests.cast import Cast, join
from tests.factories import meet, say, share
from tests.support.picnic import picnic
from tests.support.pictures import add_photo

SECRET = "Canary"


def said(viewer: Membership, kind: Kind = Kind.GROUP) -> str:
    """All that this member's archive says."""
    return json.dumps(gather(Scope.of_member(viewer, kind)), ensure_ascii=False)


def rows(viewer: Membership, table: str) -> list[dict[str, Any]]:
    """One table of it."""
    found: list[dict[str, Any]] = gather(Scope.of_member(viewer))["things"][table]
    return found


def test_it_holds_what_friends_share(cast: Cast) -> None:
    say(cast.ben, share(cast.ana, "Passed at last"), "So glad.")
    assert "Passed at last" in said(cast.ben)
    assert "So glad." in said(cast.ben)


def test_it_holds_nobodys_address(cast: Cast) -> None:
    share(cast.ana)
    assert "@example.org" not in said(cast.ana)


def test_what_is_for_others_is_not_in_it(cast: Cast) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    milestones.share(
        cast.ana, kind=Sort.SMALL, title=SECRET, story="", when=PartialDate(2020), people=[gus]
    )
    assert SECRET not in said(cast.ben)
    assert SECRET in said(gus)


def test_whom_else_something_is_for_is_not_in_it(cast: Cast) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    milestones.share(
        cast.ana,
        kind=Sort.SMALL,
        title="",
        story="",
        when=PartialDate(2020),
        people=[gus, cast.ben],
    )
    mine = {row["membership_id"] for row in rows(cast.ben, "chosen")}
    assert mine == {
        row["id"]
        for row in rows(cast.ben, "membership")
        if row["public_id"] in {cast.ana.public_id, cast.ben.public_id}
    }


def test_of_someone_blocked_nothing_is_in_it(cast: Cast) -> None:
    milestone = share(cast.ana, "Passed at last")
    say(cast.ben, milestone, SECRET)
    add_photo(cast.ben, share(cast.ben, SECRET).moment, alt=SECRET)
    block(cast.ben.person, cast.ana.person)
    assert SECRET not in said(cast.ana)


def test_what_is_shut_out_is_not_in_it(cast: Cast) -> None:
    share(cast.ben, f"About a {SECRET}")
    keep_doors(cast.ana.person, [About(word=SECRET)], is_shut=True)
    assert SECRET not in said(cast.ana)


def test_what_was_taken_down_is_not_in_it(cast: Cast) -> None:
    milestone = share(cast.ben, SECRET)
    milestones.take_down(cast.ben, milestone)
    assert SECRET not in said(cast.ana)


def test_who_comes_quietly_has_said_nothing(cast: Cast) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    meetup = picnic(cast.ana)
    place = rsvp(cast.ben, meetup, Answer.YES, quietly=True, brings=SECRET, note=SECRET)
    say_lift(place, SECRET, is_offer=True)
    [found] = [row for row in rows(gus, "attendance") if row["public_id"] == place.public_id]
    assert found["given"] == "not_yet"
    assert SECRET not in said(gus)
    assert SECRET in said(cast.ana)


def test_a_place_that_is_kept_is_not_in_it(cast: Cast) -> None:
    picnic(cast.ana, place=SECRET, getting_there=SECRET, place_shown=PlaceShown.COMING)
    assert SECRET not in said(cast.ben)
    assert SECRET in said(cast.ana)


def test_who_made_a_piece_without_a_name_is_not_in_it(cast: Cast) -> None:
    quilt = making.start(cast.ana, prompt="A door", sort=Made.PATCHWORK)
    piece = making.make(cast.ben, quilt, words="Green.", shows_name=False)
    add_photo(cast.ben, piece)
    assert "author_id" not in rows(cast.ana, "piece")[0]
    assert rows(cast.ana, "photo")[0]["person_id"] is None
    assert rows(cast.ana, "photo")[0]["added_by"] == ""


def test_how_someone_went_is_not_in_it(cast: Cast) -> None:
    share(cast.ben)
    end_place(cast.ben, Standing.REMOVED)
    assert {row["standing"] for row in rows(cast.ana, "membership")} == {"in", "left"}


def test_those_who_left_no_trace_are_not_in_it(cast: Cast) -> None:
    assert cast.dev.public_id not in said(cast.ana)


def test_a_birthday_is_in_it_where_it_is_shared(cast: Cast) -> None:
    for member in (cast.ana, cast.ben):
        member.person.birth_month, member.person.birth_day = 2, 29
    cast.ben.shares_birthday = True
    db.session.commit()
    months = {row["name"]: row["birth_month"] for row in rows(cast.ana, "person")}
    assert months == {"Ana": None, "Ben": 2}


def test_ones_part_of_a_group_is_what_one_took_part_in(cast: Cast) -> None:
    share(cast.ana, SECRET)
    share(cast.ben, "My own")
    say(cast.ben, share(cast.ana, "Passed at last"))
    mine = said(cast.ben, Kind.MINE_HERE)
    assert "My own" in mine
    assert "Passed at last" in mine
    assert SECRET not in mine


def test_it_ends_with_the_day_one_left(cast: Cast) -> None:
    milestone = share(cast.ben, "My own")
    leave_group(cast.ben)
    say(cast.ana, milestone, SECRET)
    mine = said(cast.ben, Kind.MINE_HERE)
    assert "My own" in mine
    assert SECRET not in mine


def test_ones_own_archive_opens_what_rests_sealed(cast: Cast) -> None:
    keep_plan(cast.ana.person, Plan(words=SECRET), [])
    own = gather(Scope.of_person(cast.ana.person))["things"]
    assert own["plan"][0]["contents"]["words"] == SECRET


def test_ones_own_archive_holds_nobody_elses_words(cast: Cast) -> None:
    say(cast.ben, share(cast.ana), SECRET)
    meet(cast.ben, SECRET, date(2024, 5, 1))
    own = json.dumps(gather(Scope.of_person(cast.ana.person)))
    assert SECRET not in own
    assert cast.ana.person.email in own


def test_every_column_with_a_rule_of_its_own_exists(app: Flask) -> None:
    columns = {f"{t.name}.{c.name}" for t in db.metadata.sorted_tables for c in t.columns}
    assert set(COLUMNS) <= columns
