"""What a quiet word can be about, and what of it hosts are shown."""

from typing import Any

import pytest

from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.quietly.things import load
from reunite.shelves.helps import actions as helps
from reunite.shelves.helps.models import HowItWas
from reunite.shelves.making import actions as making
from reunite.shelves.making.models import Sort
from reunite.shelves.sounding import actions as sounding
from reunite.shelves.sounding.models import Hope
from tests.cast import Cast
from tests.factories import plan, say, share
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.pictures import add_photo


@pytest.fixture
def links(cast: Cast, here: str) -> dict[str, tuple[str, str]]:
    """Things of Ana's: the page of each, and what it is called."""
    milestone = share(cast.ana, story="Zanzibar.")
    say(cast.ana, milestone, "Zanzibar.")
    meetup = plan(cast.ana, "Zanzibar", in_days(30))
    page = f"{here}/milestones/{milestone.public_id}"
    found = helps.share(cast.ana, what="Zanzibar", how_it_was=HowItWas.HELPED)
    question = sounding.ask(cast.ana, words="Zanzibar?", hope=Hope.IDEAS)
    sounding.answer(cast.ana, question, "Zanzibar.")
    whole = making.start(cast.ana, prompt="Zanzibar", sort=Sort.PATCHWORK)
    piece = making.make(cast.ana, whole, words="Zanzibar.")
    asked, made = f"{here}/questions/{question.public_id}", f"{here}/making/{whole.public_id}"
    past = plan(cast.ana, "Lunch", in_days(0))
    album = f"{here}/meetups/{past.public_id}/photos"
    pieces = f"{made}/pieces/{piece.public_id}/photos"
    return {
        "milestone": (page, "a milestone"),
        "reply": (page, "a reply"),
        "meetup": (f"{here}/meetups/{meetup.public_id}", "a meetup"),
        "find": (f"{here}/finds/{found.public_id}", "what someone found"),
        "question": (asked, "a question"),
        "answer": (asked, "an answer"),
        "making": (made, "something made together"),
        "piece": (made, "what someone made"),
        "milestone_photo": (f"{page}/photos/{_photo(cast, milestone.moment)}", "a photo"),
        "meetup_photo": (f"{album}/{_photo(cast, past)}", "a photo"),
        "piece_photo": (f"{pieces}/{_photo(cast, piece)}", "a photo"),
    }


def _photo(cast: Cast, thing: Any) -> str:
    return add_photo(cast.ana, thing, alt="Zanzibar").public_id


SHELVED = ["find", "question", "answer", "making", "piece"]
PHOTOS = ["milestone_photo", "meetup_photo", "piece_photo"]
KINDS = pytest.mark.parametrize("kind", ["milestone", "reply", "meetup", *SHELVED, *PHOTOS])


def open_from(browser: Browser, links: dict[str, tuple[str, str]], kind: str) -> None:
    page = browser.visit(links[kind][0])
    browser.get(page.find(f"main a[href*='/about/{kind}/']")[0].get("href"))


@KINDS
def test_each_leads_to_a_quiet_word(
    ben: Browser, links: dict[str, tuple[str, str]], kind: str
) -> None:
    open_from(ben, links, kind)
    assert ben.page
    assert links[kind][1] in ben.page.main


@KINDS
def test_what_it_says_is_shown_only_by_choice(
    ben: Browser, guses: Browser, links: dict[str, tuple[str, str]], kind: str
) -> None:
    for shows in (None, "y"):
        open_from(ben, links, kind)
        path = ben.send(words="Hm.", shows=shows).answer.request.path
        assert ("Zanzibar" in guses.get(path).main) is (shows == "y")


@KINDS
def test_one_has_none_about_ones_own(
    ana: Browser, links: dict[str, tuple[str, str]], kind: str
) -> None:
    assert not ana.visit(links[kind][0]).find(f"main a[href*='/about/{kind}/']")


@KINDS
def test_who_cannot_see_it_says_nothing_about_it(
    ben: Browser, cleo: Browser, links: dict[str, tuple[str, str]], cast: Cast, kind: str
) -> None:
    open_from(ben, links, kind)
    assert ben.page
    path = ben.page.answer.request.path
    elsewhere = path.replace(cast.group.public_id, cast.cleo.group.public_id)
    assert cleo.get(elsewhere).status == 404


def test_it_goes_on_after_the_thing_is_gone(
    ben: Browser, guses: Browser, gus: Membership, cast: Cast, here: str
) -> None:
    milestone = share(cast.ana)
    ben.get(f"{here}/quietly/about/milestone/{milestone.public_id}")
    path = ben.send(words="Hm.").answer.request.path
    browser = Browser(ben.app).signed_in(cast.ana.person)
    browser.get(f"{here}/milestones/{milestone.public_id}/edit")
    browser.send("/take-down")
    assert "Hm." in guses.get(path).main


@pytest.mark.parametrize("kind", ["piece", "piece_photo"])
def test_what_bears_no_name_is_given_none_by_a_quiet_word(cast: Cast, kind: str) -> None:
    whole = making.start(cast.ana, prompt="A door", sort=Sort.PATCHWORK)
    piece = making.make(cast.ana, whole, words="Green.", shows_name=False)
    photo = add_photo(cast.ana, piece)
    thing = photo if kind == "piece_photo" else piece
    with pytest.raises(NotFound):
        load(kind, cast.ben, thing.public_id)
