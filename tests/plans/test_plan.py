"""Writing a plan, and who is on it."""

import pytest
from sqlalchemy import text
from time_machine import travel

from reunite import clock
from reunite.db import atomic, db
from reunite.groups.actions import leave_group
from reunite.mail.models import Message
from reunite.plans.actions import answer, delete_plan, keep_plan
from reunite.plans.emails import ASKED
from reunite.plans.models import Ally, KeptPlan, Standing
from reunite.plans.policy import LOOK_AGAIN_AFTER
from reunite.plans.queries import find_plan, list_companions
from reunite.safety.actions import block
from tests.cast import Cast, join
from tests.plans.conftest import PLAN, WORDS
from tests.support.page import Browser


def standing(cast: Cast) -> Standing:
    """How Ana stands, as Ben sees it."""
    return list_companions([cast.ben])[0].standing


def asked_by_mail() -> list[Message]:
    return db.session.query(Message).filter_by(kind=ASKED).all()


def test_it_is_written_on_its_page(ben: Browser, cast: Cast) -> None:
    ben.visit("/you/plan/edit")
    page = ben.send(
        helps="Soup.", words="Ring me.", is_adult="y", friends=[cast.ana.person.public_id]
    )
    assert "Soup." in page.main
    assert "Asked, and hasn’t answered yet." in page.main


def test_it_is_for_over_18s(ben: Browser) -> None:
    ben.visit("/you/plan/edit")
    page = ben.send(helps="Soup.")
    assert page.status == 422
    assert "A plan is for over-18s." in page.main


@pytest.mark.parametrize("path", ["/you/plan", "/you/days"])
def test_somebody_known_to_be_younger_is_led_to_lines_of_their_own(
    ben: Browser, cast: Cast, path: str
) -> None:
    atomic(lambda: setattr(cast.ben.person, "is_under_18", True))()
    page = ben.get(path)
    assert page.status == 403
    assert "Childline" in page.main


def test_someone_younger_is_asked_for_nothing(cast: Cast, ana: Browser) -> None:
    atomic(lambda: setattr(cast.ana.person, "is_under_18", True))()
    keep_plan(cast.ben.person, PLAN, [cast.ana.person])
    assert asked_by_mail() == []
    assert "would like to ask you" not in ana.get("/").main


def test_the_tick_is_asked_for_once(ben: Browser, asked: Ally) -> None:
    assert not ben.get("/you/plan/edit").find("input[name=is_adult]")


def test_every_word_of_it_stands_on_its_page(ben: Browser, asked: Ally) -> None:
    words = ben.get("/you/plan").main
    assert all(said in words for said in (PLAN.helps, PLAN.hinders, PLAN.place, PLAN.professional))


def test_a_friend_is_asked_by_mail(cast: Cast, asked: Ally) -> None:
    assert [mail.subject_key.split(":")[1] for mail in asked_by_mail()] == [cast.ana.public_id]


def test_keeping_it_again_asks_nobody_again(cast: Cast, asked: Ally) -> None:
    keep_plan(cast.ben.person, PLAN, [cast.ana.person])
    assert len(asked_by_mail()) == 1
    assert list_companions([cast.ben])[0].ally.id == asked.id


def test_taking_a_friend_off_and_on_mails_them_once_a_month_at_most(
    cast: Cast, asked: Ally
) -> None:
    for friends in ([], [cast.ana.person]):
        keep_plan(cast.ben.person, PLAN, friends)
    assert len(asked_by_mail()) == 1


def test_home_tells_the_friend(ana: Browser, asked: Ally) -> None:
    assert "Ben would like to ask you something." in ana.get("/").main


def test_home_tells_nobody_else(cleo: Browser, asked: Ally) -> None:
    assert "would like to ask you" not in cleo.get("/").main


def test_the_friend_says_yes(ana: Browser, cast: Cast, asked: Ally) -> None:
    ana.visit(f"/you/plan/asked/{asked.public_id}")
    page = ana.send(answer="yes", phone="01632 960 001")
    assert "You said yes." in page.main
    assert standing(cast) is Standing.WILLING


def test_what_the_friend_reads_is_plain(ana: Browser, asked: Ally) -> None:
    words = ana.get(f"/you/plan/asked/{asked.public_id}").main
    assert (
        "Ben would like you to be someone they can message when things are unsafe. You can say no, "
        "or stop later. It isn’t a promise to answer at 3am." in words
    )


def test_the_friend_says_no(ana: Browser, cast: Cast, asked: Ally) -> None:
    ana.visit(f"/you/plan/asked/{asked.public_id}")
    ana.send(answer="no")
    assert standing(cast) is Standing.NOT_NOW


def test_the_number_they_gave_is_shown_to_the_owner(ben: Browser, asked: Ally) -> None:
    answer(asked, is_willing=True, phone="01632 960 001")
    assert "01632 960 001" in ben.get("/you/plan").main


def test_it_goes_when_they_step_down(asked: Ally) -> None:
    answer(asked, is_willing=True, phone="01632 960 001")
    answer(asked, is_willing=False)
    assert asked.phone == ""


@pytest.mark.parametrize("phone", ["ring twice", "+44 1632 960001 ext one", "javascript:x"])
def test_a_number_is_only_a_number(ana: Browser, asked: Ally, phone: str) -> None:
    ana.visit(f"/you/plan/asked/{asked.public_id}")
    page = ana.send(answer="yes", phone=phone)
    assert page.status == 422
    assert phone in page.find("input[name=phone]")[0].get("value")


def test_stepping_down_shows_one_sentence(ben: Browser, willing: Ally) -> None:
    answer(willing, is_willing=False)
    assert "Ana can’t be on your plan just now." in ben.get("/you/plan").main


def test_a_block_looks_like_stepping_down(ben: Browser, cast: Cast, willing: Ally) -> None:
    answer(willing, is_willing=False)
    before = ben.get("/you/plan").main
    answer(willing, is_willing=True)
    block(cast.ana.person, cast.ben.person)
    assert ben.get("/you/plan").main == before


def test_a_block_before_the_answer_looks_like_none_yet(
    ben: Browser, cast: Cast, asked: Ally
) -> None:
    before = ben.get("/you/plan").main
    block(cast.ana.person, cast.ben.person)
    assert ben.get("/you/plan").main == before


def test_who_has_blocked_the_asker_hears_nothing(ana: Browser, cast: Cast) -> None:
    block(cast.ana.person, cast.ben.person)
    keep_plan(cast.ben.person, PLAN, [cast.ana.person])
    assert asked_by_mail() == []
    assert "would like to ask you" not in ana.get("/").main


def test_whoever_shares_no_group_any_more_is_off_it(cast: Cast, willing: Ally) -> None:
    leave_group(cast.ana)
    assert standing(cast) is Standing.NOT_NOW


def test_only_friends_of_mine_can_be_named(ben: Browser, cast: Cast) -> None:
    ben.visit("/you/plan/edit")
    assert ben.send(is_adult="y", friends=[cast.cleo.person.public_id]).status == 422


def test_nobody_else_can_answer(cast: Cast, asked: Ally, app: object) -> None:
    friend = join(cast.ana, "Gus", "gus@example.org")
    browser = Browser(app).signed_in(friend.person)  # type: ignore[arg-type]
    assert browser.get(f"/you/plan/asked/{asked.public_id}").status == 404


def test_after_a_year_it_asks_whether_it_is_right(ben: Browser, asked: Ally) -> None:
    with travel(clock.now() + LOOK_AGAIN_AFTER * 1.01, tick=False):
        browser = Browser(ben.app).signed_in(asked.owner)
        assert "Is this still right?" in browser.get("/you/plan").main
        browser.send("/still-right")
        assert "Is this still right?" not in browser.get("/you/plan").main


def test_before_that_it_asks_nothing(ben: Browser, asked: Ally) -> None:
    assert "Is this still right?" not in ben.get("/you/plan").main


def test_deleted_nothing_is_left(ben: Browser, asked: Ally) -> None:
    ben.visit("/you/plan/delete")
    ben.send()
    assert db.session.query(KeptPlan).count() == db.session.query(Ally).count() == 0


def test_the_friend_of_a_deleted_plan_finds_nothing(ana: Browser, cast: Cast, asked: Ally) -> None:
    key = asked.public_id
    delete_plan(cast.ben.person)
    assert ana.get(f"/you/plan/asked/{key}").status == 404


def test_it_rests_encrypted(cast: Cast, willing: Ally) -> None:
    answer(willing, is_willing=True, phone="01632 960 001")
    rows = db.session.execute(
        text("SELECT contents FROM plan UNION ALL SELECT phone FROM plan_ally")
    )
    kept = b"".join(bytes(row[0]) for row in rows)
    assert not any(words.encode() in kept for words in (WORDS, PLAN.helps, "01632"))


def test_moved_to_someone_else_it_is_not_read(cast: Cast, asked: Ally) -> None:
    kept = find_plan(cast.ben.person)
    assert kept
    moved = KeptPlan(person_id=cast.ana.person_id, contents=kept.contents)
    with pytest.raises(ValueError, match="another row"):
        _ = moved.plan


def test_home_asks_whether_it_is_right_after_a_year(ben: Browser, asked: Ally) -> None:
    assert "Is it still right?" not in ben.get("/").main
    with travel(clock.now() + LOOK_AGAIN_AFTER * 1.01, tick=False):
        browser = Browser(ben.app).signed_in(asked.owner)
        assert "Is it still right?" in browser.get("/").main
