"""Live, quiet, folded, gone."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from sqlalchemy import func, select, text

from reunite.checkins import actions
from reunite.checkins.models import CheckIn, Keepsake, Lasts, Reply
from reunite.checkins.policy import DRAFT, LASTS
from reunite.checkins.queries import list_own
from reunite.checkins.space.models import Place
from reunite.checkins.wording import as_copy
from reunite.db import Base, db
from reunite.erasing.actions import ask as ask_to_erase
from reunite.erasing.actions import erase_those_due
from reunite.safety.models import Audience
from reunite.web.drafts import find_draft
from tests.cast import Cast
from tests.factories import check_in
from tests.support.page import Browser

GONE = "This has been put away."


@pytest.fixture
def shared(cast: Cast, places: list[Place]) -> CheckIn:
    """Ben's, which Ana has answered."""
    shared = check_in(cast.ben, "A grey week.")
    actions.say(cast.ana, shared, "Here.", is_for_author=False)
    return shared


@pytest.fixture
def page(room: str, shared: CheckIn) -> str:
    return room + shared.public_id


def rows(*kinds: type[Base]) -> list[int]:
    return [
        db.session.scalar(
            select(func.count()).select_from(kind).execution_options(across_groups=True)
        )
        or 0
        for kind in kinds
    ]


def test_its_author_leaves_it_there(ana: Browser, ben: Browser, page: str) -> None:
    ben.get(page)
    ben.send("/close")
    left = ana.get(page)
    assert "Thank you. I’m leaving it there." in left.main
    assert not left.find("#say")


def test_nobody_answers_what_was_left_there(ana: Browser, cast: Cast, page: str) -> None:
    ana.get(page)
    [shared] = list_own(cast.ben)
    actions.close_replies(cast.ben, shared)
    refused = ana.send("/words", body="One more thing")
    assert refused.status == 422
    assert "Ben is leaving it there for now." in refused.main


def test_it_opens_again(ana: Browser, cast: Cast, page: str, shared: CheckIn) -> None:
    actions.close_replies(cast.ben, shared)
    actions.open_replies(cast.ben, shared)
    assert ana.get(page).find("#say")


def test_folded_by_its_author_others_see_that_it_is_changing(
    ana: Browser, ben: Browser, page: str, room: str
) -> None:
    ben.get(page)
    ben.send("/fold-own")
    for path in (page, room):
        seen = ana.get(path)
        assert "Ben is changing this." in seen.main
        assert "A grey week." not in seen.source
    assert "A grey week." in ben.get(page).main


def test_changed_it_is_there_again(ana: Browser, ben: Browser, page: str) -> None:
    ben.get(page)
    ben.send("/fold-own")
    ben.send(words="A better week.")
    assert "A better week." in ana.get(page).main


@pytest.mark.usefixtures("shared")
def test_rule_11_taking_down_is_at_once_and_takes_the_replies(ben: Browser, page: str) -> None:
    ben.get(page)
    assert GONE in ben.send("/take-down").main
    assert rows(CheckIn, Reply, Audience) == [0, 0, 0]


@pytest.mark.parametrize("lasts", list(Lasts))
def test_rule_11_it_runs_out_when_its_author_said(
    ana: Browser, cast: Cast, room: str, places: list[Place], lasts: Lasts
) -> None:
    page = room + check_in(cast.ben, lasts=lasts).public_id
    ends = datetime.now(UTC) + LASTS[lasts]
    with time_machine.travel(ends - timedelta(minutes=1)):
        assert ana.get(page).status == 200
    with time_machine.travel(ends + timedelta(minutes=1)):
        assert GONE in ana.get(page).main
        actions.put_away_old()
    assert rows(CheckIn, Reply, Audience) == [0, 0, 0]


@pytest.mark.parametrize("where", ["{page}", "{page}/edit", "{room}nothing"])
def test_rule_13_help_is_one_press_away(ben: Browser, page: str, room: str, where: str) -> None:
    found = ben.get(where.format(page=page, room=room))
    assert [link.get("href") for link in found.find("main a[href^='/help']")] == [
        "/help",
        "/help/not-safe",
    ]


@pytest.mark.parametrize("where", ["", "edit"])
def test_rule_24_it_is_left_in_one_press_and_is_kept_nowhere(
    ben: Browser, page: str, where: str
) -> None:
    found = ben.get(f"{page}/{where}".rstrip("/"))
    assert found.find("a[data-leave][href]")
    assert found.answer.headers["Cache-Control"] == "no-store"
    assert "check" not in found.title.lower()


def test_rule_11_two_months_are_the_longest() -> None:
    assert max(LASTS.values()) <= timedelta(days=62)


@pytest.mark.usefixtures("shared")
def test_its_author_may_keep_a_copy_for_three_days(ana: Browser, ben: Browser, room: str) -> None:
    over = datetime.now(UTC) + LASTS[Lasts.WEEKS]
    with time_machine.travel(over + timedelta(hours=1)):
        actions.put_away_old()
        assert "Something you wrote has run out." in ben.get(room).main
        assert "A grey week." in ben.get(f"{room}own.txt").source
        assert "Something you wrote has run out." not in ana.get(room).main
        assert "A grey week." not in ana.get(f"{room}own.txt").source
    with time_machine.travel(over + timedelta(days=3, minutes=1)):
        assert "A grey week." not in ben.get(f"{room}own.txt").source
        actions.put_away_old()
    assert rows(Keepsake) == [0]


@pytest.mark.usefixtures("places")
def test_a_copy_is_dated_where_its_author_lives(cast: Cast) -> None:
    cast.ben.person.timezone = "Pacific/Auckland"
    db.session.commit()
    with time_machine.travel(datetime(2026, 12, 1, 20, tzinfo=UTC)):
        assert "Wednesday 2 December 2026" in as_copy(check_in(cast.ben))


def test_a_copy_holds_nobody_elses_words(ben: Browser, room: str, shared: CheckIn) -> None:
    assert "Here." not in ben.get(f"{room}own.txt").source


def test_leaving_takes_everything_along(ben: Browser, room: str, shared: CheckIn) -> None:
    ben.get(room)
    ben.send("/leave")
    assert rows(CheckIn, Reply, Audience) == [0, 0, 0]


def test_rule_25_erasing_an_account_takes_everything_along(cast: Cast, shared: CheckIn) -> None:
    actions.say(cast.ben, check_in(cast.ana, people=[cast.ben]), "Here.", is_for_author=False)
    ask_to_erase(cast.ben.person, takes_shared=False, at_once=True)
    erase_those_due()
    assert rows(CheckIn, Reply, Keepsake) == [1, 0, 0]


def test_leaving_forgets_what_was_kept_till_morning(
    ben: Browser, cast: Cast, room: str, shared: CheckIn
) -> None:
    ben.get(room)
    ben.send("/room/", words="Not tonight.", keep="y")
    assert find_draft(cast.ben.public_id, DRAFT)
    ben.send("/leave")
    assert not find_draft(cast.ben.public_id, DRAFT)


def test_replies_stay_namelessly_if_one_ticks_so(
    ana: Browser, ben: Browser, page: str, room: str
) -> None:
    ana.get(room)
    ana.send("/leave", leaves_replies="y")
    left = ben.get(page)
    assert "Someone who has left Here." in left.main
    assert "Ana" not in left.find("#words")[0].text_content()


def test_unticked_they_go(ana: Browser, ben: Browser, page: str, room: str) -> None:
    ana.get(room)
    ana.send("/leave")
    assert "Here." not in ben.get(page).main


@pytest.mark.usefixtures("shared")
def test_with_the_space_everything_goes(ana: Browser, about: str, room: str) -> None:
    ana.get(about)
    ana.send("/close")
    with time_machine.travel(datetime.now(UTC) + timedelta(days=7, minutes=1)):
        actions.close_spaces()
    assert rows(CheckIn, Reply, Audience) == [0, 0, 0]


@pytest.mark.usefixtures("places")
def test_rule_11_what_no_key_opens_runs_out_like_any_other(cast: Cast) -> None:
    lost = check_in(cast.ana, "Lost").id
    check_in(cast.ben, "Kept")
    broken = text("UPDATE check_in SET sealed = :nothing WHERE id = :key")
    db.session.execute(broken, {"nothing": b"nothing", "key": lost})
    db.session.commit()
    with time_machine.travel(datetime.now(UTC) + LASTS[Lasts.WEEKS] + timedelta(hours=1)):
        actions.put_away_old()
    assert rows(CheckIn, Reply, Audience, Keepsake) == [0, 0, 0, 1]
