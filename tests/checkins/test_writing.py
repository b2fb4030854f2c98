"""Saying how things are."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from reunite.checkins.models import CheckIn, Content, Wish
from reunite.checkins.queries import list_own
from reunite.checkins.space.models import Place
from reunite.safety.actions import block
from reunite.safety.labels import Labels
from tests.cast import Cast, join
from tests.factories import check_in
from tests.support.page import Browser, Page

LATE = datetime(2026, 12, 1, 22, 30, tzinfo=UTC)


def write(browser: Browser, room: str, **typed: object) -> Page:
    browser.get(room)
    return browser.send("/room/", **{"wishes": str(Wish.LISTENING.value), **typed})


@pytest.mark.usefixtures("places")
def test_it_is_shown_after_sharing_with_those_who_read_it(ana: Browser, room: str) -> None:
    page = write(ana, room, words="A grey week.")
    assert "Shared with Ben. Nobody is expected to answer straight away." in page.main
    assert "Ana would like: listening" in page.main


@pytest.mark.usefixtures("places")
def test_rule_03_a_wish_is_needed(ana: Browser, cast: Cast, room: str) -> None:
    page = write(ana, room, wishes=None, words="A grey week.")
    assert page.status == 422
    assert "Choose what would help." in page.main
    assert list_own(cast.ana) == []


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("wishes", [["64"], ["-1"], ["4", "64"], ["x"]])
def test_rule_03_no_other_wish_is_taken(ana: Browser, cast: Cast, room: str, wishes: str) -> None:
    assert write(ana, room, wishes=wishes).status == 422
    assert list_own(cast.ana) == []


@pytest.mark.usefixtures("places")
def test_rule_03_words_are_optional(ana: Browser, room: str) -> None:
    assert write(ana, room).status == 200


def test_rule_03_nothing_is_measured() -> None:
    columns = {column.name: column.type.python_type for column in CheckIn.__table__.columns}
    numbers = {name for name, kind in columns.items() if kind in {int, float}}
    assert {name for name in numbers if name != "id" and not name.endswith("_id")} == set()


@pytest.mark.usefixtures("places")
def test_wishes_stand_in_the_same_order(ana: Browser, room: str) -> None:
    page = write(ana, room, wishes=["16", "1"])
    assert "Ana would like: company and advice" in page.main


@pytest.mark.usefixtures("places")
def test_the_names_are_shown_before_sharing(ana: Browser, cast: Cast, room: str) -> None:
    assert "Ben has joined. Anyone can rest" in ana.get(room).main


@pytest.mark.usefixtures("places")
def test_who_has_not_joined_can_not_be_chosen(ana: Browser, cast: Cast, room: str) -> None:
    gil = join(cast.ana, "Gil", "gil@example.org")
    ana.get(room)
    refused = ana.send("/room/", wishes="4", people="chosen", people__member=gil.public_id)
    assert refused.status == 422


@pytest.mark.usefixtures("places")
def test_everyone_are_those_who_had_joined_by_then(cast: Cast) -> None:
    shared = check_in(cast.ana)
    assert shared.audience
    assert shared.audience.member_ids == {cast.ana.id, cast.ben.id}


@pytest.mark.usefixtures("places")
def test_undoing_gives_the_words_back(ana: Browser, ben: Browser, cast: Cast, room: str) -> None:
    write(ana, room, words="A grey week.", topics=["64"], note="my dad")
    again = ana.send("/undo")
    form = dict(again.form("/room/").form_values())
    assert (form["words"].strip(), form["note"], form["topics"]) == ("A grey week.", "my dad", "64")
    assert list_own(cast.ana) == []


@pytest.mark.usefixtures("places")
def test_late_at_night_it_may_keep_till_morning(ana: Browser, cast: Cast, room: str) -> None:
    with time_machine.travel(LATE):
        page = ana.get(room)
        assert "It’s late. Share now, or keep it till morning? Either is fine." in page.main
        kept = ana.send("/room/", words="Not tonight.", keep="y")
    assert "Kept till morning" in kept.main
    assert list_own(cast.ana) == []
    with time_machine.travel(LATE + timedelta(hours=10)):
        assert "Not tonight." in ana.get(room).source


@pytest.mark.usefixtures("places")
def test_what_was_kept_goes_after_a_day(ana: Browser, room: str) -> None:
    with time_machine.travel(LATE):
        ana.get(room)
        ana.send("/room/", words="Not tonight.", keep="y")
    with time_machine.travel(LATE + timedelta(hours=24, minutes=1)):
        assert "Not tonight." not in ana.get(room).source


@pytest.mark.usefixtures("places")
def test_by_day_nothing_is_said_of_the_night(ana: Browser, room: str) -> None:
    with time_machine.travel(datetime(2026, 12, 1, 12, tzinfo=UTC)):
        assert "keep it till morning" not in ana.get(room).main


@pytest.mark.usefixtures("places")
def test_rule_07_a_file_is_refused(ana: Browser, cast: Cast, room: str) -> None:
    token = ana.get(room).csrf_token
    sent = {"csrf_token": token, "wishes": "4", "words": (b"\x89PNG", "me.png")}
    answer = ana.client.post(room, data=sent, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert list_own(cast.ana) == []


@pytest.mark.usefixtures("places")
def test_rule_07_the_house_rules_stand_on_the_page(ana: Browser, room: str) -> None:
    assert "Leave out methods, amounts, weights and pictures" in ana.get(room).main


@pytest.mark.usefixtures("places")
def test_rule_07_an_address_stays_words(ana: Browser, room: str) -> None:
    page = write(ana, room, words="See https://example.org/a.png *now*\nand www.example.org")
    assert "https://example.org/a.png *now*" in page.main
    assert not page.find("main a[href*='example.org'], main img")


def test_what_is_sealed_opens_in_no_other_row(cast: Cast, places: list[Place]) -> None:
    one, other = check_in(cast.ana, "One"), check_in(cast.ana, "Other")
    one.sealed = other.sealed
    with pytest.raises(ValueError, match="another row"):
        _ = one.content


WISHES = st.integers(1, sum(wish.value for wish in Wish)).map(Wish)


@given(WISHES, st.text(max_size=1000), st.text(max_size=120))
def test_what_is_sealed_comes_back_whole(wishes: Wish, words: str, note: str) -> None:
    written = CheckIn(public_id="a" * 12)
    written.content = Content(wishes, words, Labels(note=note))
    assert written.content == Content(wishes, words, Labels(note=note))


@pytest.mark.usefixtures("places")
def test_rule_20_the_line_after_sharing_tells_of_no_block(
    ana: Browser, ben: Browser, cast: Cast, room: str
) -> None:
    block(cast.ben.person, cast.ana.person)
    assert "Shared with Ben. Nobody is expected" in write(ana, room, words="Grey.").main
