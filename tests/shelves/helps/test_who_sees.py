"""Blocks, doors and notes hold on this shelf as everywhere."""

import pytest

from reunite.db import atomic, db
from reunite.groups.models import Membership
from reunite.safety.actions import block
from reunite.safety.labels import Labels, Topic
from reunite.safety.models import Door
from reunite.shelves.helps import actions
from reunite.shelves.helps.models import Experience, GoodFor, HowItWas
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.statements import statements

AT_MOST = 12


@atomic
def shut(cast: Cast, **about: object) -> None:
    db.session.add(Door(person_id=cast.ben.person_id, is_shut=True, **about))


def test_blocked_it_is_absent(ben: Browser, cast: Cast, shelf: str, bath: Experience) -> None:
    block(cast.ben.person, cast.ana.person)
    assert "A hot bath" not in ben.get(shelf).main
    assert ben.get(f"{shelf}{bath.public_id}").status == 404
    assert ben.get(f"{shelf}new?about={bath.public_id}").status == 404


@pytest.mark.parametrize("about", [{"topic": Topic.HOSPITAL}, {"word": "bath"}])
def test_behind_a_door_it_is_absent(
    ben: Browser, cast: Cast, shelf: str, about: dict[str, object]
) -> None:
    actions.share(cast.ana, what="A bath", how_it_was=HowItWas.MIXED, labels=Labels(Topic.HOSPITAL))
    shut(cast, **about)
    assert "A bath" not in ben.get(shelf).main


def test_under_a_note_all_of_it_is_folded(ben: Browser, cast: Cast, shelf: str) -> None:
    actions.share(
        cast.ana, what="A bath", how_it_was=HowItWas.MIXED, labels=Labels(note="Hospital")
    )
    [card] = ben.get(shelf).find("article")
    [fold] = card.cssselect("details:not([open])")
    assert "A bath" in fold.text_content()
    assert "A bath" not in "".join(card.itertext()).replace(fold.text_content(), "")


def test_one_looks_for_what_is_good_for_a_time(ben: Browser, cast: Cast, shelf: str) -> None:
    for what, good_for in (("Tea", GoodFor.NIGHTS), ("A whistle", GoodFor.CROWDS)):
        actions.share(cast.ana, what=what, how_it_was=HowItWas.HELPED, good_for=good_for)
    page = ben.get(f"{shelf}?for=1")
    assert "Tea" in page.main
    assert "A whistle" not in page.main


@pytest.mark.parametrize("bit", ["0", "-1", "x", "99", "31"])
def test_an_unknown_time_is_none(ben: Browser, shelf: str, bath: Experience, bit: str) -> None:
    assert "A hot bath" in ben.get(f"{shelf}?for={bit}").main


@atomic
def share_teas(member: Membership, number: int) -> None:
    for one in range(number):
        actions.share(member, what=f"Tea {one}", how_it_was=HowItWas.HELPED)


def test_many_take_no_more_statements_than_few(ben: Browser, cast: Cast, shelf: str) -> None:
    counts = []
    for number in (3, 60):
        share_teas(cast.ana, number)
        with statements() as seen:
            page = ben.get(shelf)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= AT_MOST
    assert "Show others" in page.main
