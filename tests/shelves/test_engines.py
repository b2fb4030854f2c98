"""The shelves' reads mean the same to both databases."""

import pytest

from reunite.shelves.helps import actions as helps
from reunite.shelves.helps.models import GoodFor, HowItWas
from reunite.shelves.helps.queries import list_things
from reunite.shelves.making import actions as making
from reunite.shelves.making.models import Sort
from reunite.shelves.making.queries import find_partner, find_postcard_place, list_pieces
from reunite.shelves.queries import Shelf, list_open
from reunite.shelves.sounding import actions as sounding
from reunite.shelves.sounding.models import Hope
from reunite.shelves.sounding.queries import list_page
from tests.cast import gather


@pytest.mark.usefixtures("any_app")
def test_everything_is_found_on_each() -> None:
    cast = gather()
    helps.share(cast.ana, what="Tea", how_it_was=HowItWas.HELPED, good_for=GoodFor.NIGHTS)
    [[tea]], has_others = list_things(cast.ben, GoodFor.NIGHTS)
    assert (tea.what, has_others) == ("Tea", False)
    question = sounding.ask(cast.ana, words="Evenings?", hope=Hope.IDEAS)
    sounding.answer(cast.ben, question, "For me: tea.")
    sounding.close(cast.ana, question)
    assert list_page(cast.ben, closed=True).posts == [question]
    piece = making.make(
        cast.ana, making.start(cast.ana, prompt="A door", sort=Sort.PATCHWORK), words="Green"
    )
    assert list_pieces(cast.ben, piece.making) == [piece]
    swap = making.start(cast.ana, prompt="A postcard", sort=Sort.POSTCARDS)
    for member in (cast.ana, cast.ben):
        making.give_address(member, swap, "Mill Lane 4")
    making.draw(swap)
    place = find_postcard_place(cast.ana, swap)
    assert place
    partner = find_partner(cast.ana, place)
    assert partner
    assert partner.member_id == cast.ben.id
    assert list_open([cast.ben]) == {cast.group.id: [Shelf.MAKING]}
