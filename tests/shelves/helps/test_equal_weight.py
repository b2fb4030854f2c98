"""Nothing on the shelf weighs more than another, and nothing is counted."""

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reunite.shelves.chance import dealt
from reunite.shelves.helps import actions
from reunite.shelves.helps.models import HowItWas
from reunite.shelves.helps.policy import thing_of
from tests.cast import Cast, join
from tests.support.page import Browser


def both(cast: Cast) -> str:
    """Two opposite findings on one thing; the shelf's address."""
    for member, how, what in (
        (cast.ana, HowItWas.HELPED, "Cold showers"),
        (cast.ben, HowItWas.NOT_FOR_ME, "cold showers."),
    ):
        actions.share(member, what=what, how_it_was=how, because="Brr.")
    return f"/g/{cast.group.public_id}/finds/"


def bare(card: html.HtmlElement) -> str:
    """The markup without what differs by its words."""
    source = html.tostring(card, encoding="unicode", with_tail=False)
    return re.sub(r"/finds/\w+|hue-\d|>[^<]+<", "><", source)


def test_opposite_findings_render_alike_and_side_by_side(ben: Browser, cast: Cast) -> None:
    page = ben.get(both(cast))
    [one, other] = page.find(".beside-each-other article")
    assert one.getparent() is other.getparent()
    assert bare(one) == bare(other)


def test_the_order_changes_between_visits(ben: Browser, cast: Cast) -> None:
    shelf = both(cast)
    seen = {tuple(h.text for h in ben.get(shelf).find("article h2")) for _visit in range(40)}
    assert len(seen) == 2


def test_no_tally_is_in_the_markup(ben: Browser, cast: Cast) -> None:
    shelf = both(cast)
    before = ben.get(shelf).find(".beside-each-other")[0]
    for number in range(7):
        friend = join(cast.ana, "Friend", f"f{number}@example.org")
        actions.share(friend, what="Cold showers", how_it_was=HowItWas.HELPED, because="Brr.")
    section = ben.get(shelf).find(".beside-each-other")[0]
    cards = section.findall("article")
    assert {bare(card) for card in cards} == {bare(card) for card in before.findall("article")}
    assert not re.findall(r"\d", " ".join(cards[0].getparent().text_content().split()))


@given(st.lists(st.tuples(st.sampled_from(HowItWas), st.integers())))
def test_dealing_keeps_everything_and_stands_unlike_beside_unlike(
    things: Sequence[tuple[HowItWas, int]],
) -> None:
    order = dealt(things, lambda thing: thing[0])
    assert sorted(order, key=repr) == sorted(things, key=repr)
    kinds = {kind for kind, _number in things}
    assert {kind for kind, _number in order[: len(kinds)]} == kinds


@given(st.text())
def test_a_thing_is_the_same_in_any_case_and_spacing(what: str) -> None:
    assert thing_of(thing_of(what)) == thing_of(what) == thing_of(f"  {what} ")
