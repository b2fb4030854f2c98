"""For who is found to be younger it closes kindly."""

import pytest

from reunite.checkins import emails
from reunite.checkins.space.models import Place
from reunite.checkins.space.queries import find_place, list_places
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice
from reunite.quietly.things import load
from tests.cast import Cast
from tests.factories import check_in, open_space
from tests.support.page import Browser

KINDLY = "You’re still part of the group."


@pytest.fixture
def young(cast: Cast) -> Cast:
    """Ben is known to be under 18."""
    cast.ben.person.is_under_18 = True
    db.session.commit()
    return cast


def test_who_joined_finds_it_closed(
    ben: Browser, cast: Cast, room: str, places: list[Place], young: Cast
) -> None:
    page = ben.get(room)
    assert page.status == 403
    assert KINDLY in page.main


def test_nobody_joins_who_is_younger(ben: Browser, young: Cast, about: str) -> None:
    open_space(young.ana)
    assert KINDLY in ben.get(about).main
    token = ben.get("/").csrf_token
    both = {"csrf_token": token, "is_adult": "y", "agrees": "y"}
    assert ben.post(f"{about}/join", both).status == 403
    assert find_place(young.ben) is None


def test_neither_line_nor_link_is_there(ben: Browser, young: Cast, room: str) -> None:
    open_space(young.ana)
    group = ben.get(f"/g/{young.group.public_id}/")
    assert "check-in space" not in group.main
    assert not group.find(f"a[href='{room}']")


def test_nobody_writes_to_them_there(places: list[Place], young: Cast) -> None:
    choose_mail(young.ben, check_ins=MailChoice.AT_ONCE)
    assert [place.membership_id for place in list_places(young.ana)] == [young.ana.id]
    subject = f"{check_in(young.ana).public_id}:{young.ben.public_id}"
    assert not emails.still_wanted(subject)


def test_a_quiet_word_is_no_way_in(cast: Cast, places: list[Place], young: Cast) -> None:
    with pytest.raises(NotFound):
        load("shared", young.ben, check_in(young.ana).public_id)


def test_what_they_wrote_is_read_no_more(
    ana: Browser, cast: Cast, room: str, places: list[Place]
) -> None:
    path = room + check_in(cast.ben, "A grey week.").public_id
    assert "A grey week." in ana.get(path).main
    cast.ben.person.is_under_18 = True
    db.session.commit()
    assert ana.get(path).status == 404
    assert "Ben has shared" not in ana.get(room).main
