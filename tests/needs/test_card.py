"""One's own card: filled once, kept sealed, and gone when it is cleared."""

import pytest
from sqlalchemy import text

from reunite import towns
from reunite.db import db
from reunite.needs.models import Band, Card, JourneyTime, Need
from reunite.needs.queries import find_card
from tests.cast import Cast
from tests.needs.conftest import Fill
from tests.support.page import Browser, Page

PAGE = "/you/needs"
LEEDS = 2644688


def saved(browser: Browser, **typed: object) -> Page:
    browser.get(PAGE)
    return browser.send(**typed)


def rows() -> list[tuple[object, ...]]:
    db.session.rollback()
    return [tuple(row) for row in db.session.execute(text("SELECT * FROM need_card"))]


def test_it_is_for_who_is_signed_in(anyone: Browser) -> None:
    assert anyone.get(PAGE).answer.headers["Location"].endswith("/sign-in")


def test_what_is_ticked_is_kept(ana: Browser, cast: Cast) -> None:
    saved(ana, step_free="y", alcohol_free="y")
    kept = find_card(cast.ana.person)
    assert kept == Card(needs={Need.STEP_FREE: "", Need.ALCOHOL_FREE: ""})


@pytest.mark.parametrize("words", ["Vegan; no nuts", "<b>æøå</b> & 🥜 {{ 7 }}", "n" * 300])
def test_words_come_back_as_they_were_typed(ana: Browser, words: str) -> None:
    saved(ana, food=words, other=words)
    fields = ana.get(PAGE).form().fields
    assert (fields["food"], fields["other"]) == (words, words)


def test_bands_come_back_as_they_were_chosen(ana: Browser, cast: Cast) -> None:
    saved(ana, money="ten", journey_time="two_hours", journey_money="nothing", by_name="y")
    assert find_card(cast.ana.person) == Card(
        money=Band.TEN,
        by_name=True,
        journey_time=JourneyTime.TWO_HOURS,
        journey_money=Band.NOTHING,
    )


@pytest.mark.parametrize(
    "typed", [{"food": "n" * 301}, {"money": "lots"}, {"home": "Qqqqqq"}, {"journey_time": ""}]
)
def test_what_will_not_do_is_refused_and_nothing_lost(ana: Browser, typed: dict[str, str]) -> None:
    page = saved(ana, **{"other": "A chair by the door", **typed})
    assert (page.status, page.form().fields["other"]) == (422, "A chair by the door")
    assert rows() == []


def test_an_empty_card_leaves_no_row(ana: Browser, cast: Cast) -> None:
    saved(ana, quiet="y")
    assert rows()
    saved(ana, quiet=None)
    assert rows() == []


def test_clearing_leaves_no_row(ana: Browser) -> None:
    saved(ana, food="Vegan", home="Llandudno")
    ana.get(f"{PAGE}/clear")
    page = ana.send()
    assert "nothing of it is kept" in page.text
    assert rows() == []


def test_its_name_stands_beside_nothing_unless_asked(ana: Browser) -> None:
    assert "by_name" not in dict(ana.get(PAGE).form().form_values())


def test_it_says_that_people_may_guess(ana: Browser) -> None:
    assert "In a small meetup people may guess" in ana.get(PAGE).main


def test_at_rest_it_says_nothing(ana: Browser, cast: Cast) -> None:
    saved(ana, food="Coeliac", step_free="y", home="Llandudno")
    [(person, sealed)] = rows()
    assert person == cast.ana.person_id
    for word in (b"Coeliac", b"step_free", b"needs", b"2644120"):
        assert word not in bytes(sealed)  # type: ignore[call-overload]


def test_a_row_moved_to_someone_else_opens_for_nobody(cast: Cast, fill: Fill) -> None:
    fill(cast.ana, needs={Need.FOOD: "Vegan"})
    db.session.execute(text("UPDATE need_card SET person_id = :ben"), {"ben": cast.ben.person_id})
    db.session.commit()
    db.session.expire_all()
    with pytest.raises(ValueError, match="another row"):
        find_card(cast.ben.person)


def test_nobody_else_sees_it(ben: Browser, cast: Cast, fill: Fill) -> None:
    fill(cast.ana, needs={Need.FOOD: "Marmalade"}, by_name=True)
    for path in (PAGE, "/", f"/g/{cast.group.public_id}/members", "/you/"):
        assert "Marmalade" not in ben.get(path).source


def test_the_only_town_of_a_name_is_taken(ana: Browser, cast: Cast) -> None:
    page = saved(ana, home="hebden bridge")
    assert page.form().fields["home"].startswith("Hebden Bridge, Calderdale")


def test_of_several_towns_one_is_chosen_and_the_rest_is_kept(ana: Browser, cast: Cast) -> None:
    page = saved(ana, home="Newport", seating="y")
    assert find_card(cast.ana.person) == Card(needs={Need.SEATING: ""})
    [form] = [f for f in page.tree.forms if "Isle of Wight" in f.text_content()]
    ana.post(form.action, dict(form.form_values()))
    kept = find_card(cast.ana.person)
    assert (kept.home, kept.needs) == (2641599, {Need.SEATING: ""})


def test_a_town_still_to_be_chosen_leaves_the_one_before(
    ana: Browser, cast: Cast, fill: Fill
) -> None:
    fill(cast.ana, home=LEEDS)
    saved(ana, home="Newport")
    assert find_card(cast.ana.person).home == LEEDS


def test_a_town_left_as_it_is_stays(ana: Browser, cast: Cast, fill: Fill) -> None:
    fill(cast.ana, home=2641599)
    saved(ana, quiet="y")
    assert find_card(cast.ana.person) == Card(needs={Need.QUIET: ""}, home=2641599)


def test_a_town_taken_out_is_forgotten(ana: Browser, cast: Cast, fill: Fill) -> None:
    fill(cast.ana, home=LEEDS)
    saved(ana, home="")
    assert rows() == []


@pytest.mark.parametrize("number", ["", "0", "-1", "1", "x", "9" * 30])
def test_a_town_that_is_none_cannot_be_chosen(ana: Browser, number: str) -> None:
    token = ana.get(f"{PAGE}/town").csrf_token
    assert ana.post(f"{PAGE}/town", {"csrf_token": token, "town": number}).status == 422


@pytest.mark.parametrize("asked", ["Qqqqqq", "🏠", "<script>", "n" * 2000])
def test_looking_up_what_is_no_town_says_so(ana: Browser, asked: str) -> None:
    page = ana.get(f"{PAGE}/town", query_string={"q": asked})
    assert "We know no town of that name" in page.main


def test_without_a_list_of_towns_the_rest_can_be_saved(
    ana: Browser, cast: Cast, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(cast.ana, home=LEEDS)
    monkeypatch.setattr(towns, "FILE", towns.FILE.with_name("none.sqlite3"))
    assert "no list of towns" in saved(ana, home="York").main
    assert "no list of towns" in ana.get(f"{PAGE}/town?q=York").main
    saved(ana, quiet="y")
    assert find_card(cast.ana.person).needs == {Need.QUIET: ""}
