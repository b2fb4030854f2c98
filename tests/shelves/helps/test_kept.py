"""One's own bookmarks, which nobody else ever sees."""

from reunite.posts.actions import take_down
from reunite.shelves.helps import actions
from reunite.shelves.helps.models import Experience
from tests.cast import Cast
from tests.support.page import Browser


def test_what_is_kept_stands_on_ones_own_card(ben: Browser, shelf: str, bath: Experience) -> None:
    ben.get(f"{shelf}{bath.public_id}")
    ben.send("/keep")
    assert "A hot bath" in ben.get(f"{shelf}kept").main


def test_let_go_it_does_not(ben: Browser, cast: Cast, shelf: str, bath: Experience) -> None:
    actions.keep(cast.ben, bath)
    actions.keep(cast.ben, bath)
    ben.get(f"{shelf}{bath.public_id}")
    ben.send("/let-go")
    assert "A hot bath" not in ben.get(f"{shelf}kept").main


def test_nobody_else_can_tell(ana: Browser, cast: Cast, shelf: str, bath: Experience) -> None:
    pages = [shelf, f"{shelf}kept", f"{shelf}{bath.public_id}", f"{shelf}{bath.public_id}/edit"]
    before = [ana.get(page).main for page in pages]
    actions.keep(cast.ben, bath)
    assert [ana.get(page).main for page in pages] == before


def test_what_was_taken_down_is_on_no_card(
    ben: Browser, cast: Cast, shelf: str, bath: Experience
) -> None:
    actions.keep(cast.ben, bath)
    take_down(cast.ana, bath)
    assert "A hot bath" not in ben.get(f"{shelf}kept").main
