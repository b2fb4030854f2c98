"""What hosts may do, and what not."""

import pytest
from flask import Flask

from reunite.checkins import actions
from reunite.checkins.models import CheckIn
from reunite.checkins.policy import can_read
from reunite.checkins.space import queries
from reunite.checkins.space.actions import join as join_space
from reunite.checkins.space.models import Place
from reunite.db import atomic
from reunite.errors import NotAllowed, NotFound
from reunite.quietly.things import load
from tests.cast import Cast, join
from tests.checkins.masked import masked
from tests.checkins.test_joining import open_address
from tests.factories import check_in, open_space
from tests.support.page import Browser
from tests.support.post import link_in, mail_to

WORDS = "I’ve folded this because it names amounts. Could you take that line out?"


@pytest.fixture
def shared(cast: Cast, places: list[Place]) -> CheckIn:
    return check_in(cast.ben, "Twelve of them.")


@pytest.fixture
def page(room: str, shared: CheckIn) -> str:
    return room + shared.public_id


def test_a_host_folds_with_words_to_the_author(ana: Browser, ben: Browser, page: str) -> None:
    ana.get(f"{page}/fold")
    assert "Folded. Ben is told why, and by whom." in ana.send(words=WORDS).main
    told = ben.get(page).main
    assert "Ana folded this, with these words:" in told
    assert WORDS in told
    assert "Nothing’s deleted, and you’re not in trouble." in told


def test_the_others_learn_only_that_it_is_changing(cast: Cast, app: Flask, room: str) -> None:
    gil = join(cast.ana, "Gil", "gil@example.org")
    open_space(cast.ana, cast.ben, gil)
    shared = check_in(cast.ben, "Twelve of them.")
    reader = Browser(app).signed_in(gil.person)
    actions.fold_own(cast.ben, shared)
    own = [masked(reader.get(path)) for path in (room, room + shared.public_id)]
    atomic(actions.unfold)(shared)
    actions.fold(cast.ana, shared, WORDS)
    assert [masked(reader.get(path)) for path in (room, room + shared.public_id)] == own


def test_changed_by_its_author_it_is_there_again(
    ana: Browser, ben: Browser, cast: Cast, page: str, shared: CheckIn
) -> None:
    actions.fold(cast.ana, shared, WORDS)
    ben.get(f"{page}/edit")
    assert WORDS not in ben.send(words="A few of them.").main
    assert "A few of them." in ana.get(page).main


def test_rule_18_a_fold_gives_one_notice(
    ben: Browser, cast: Cast, page: str, room: str, shared: CheckIn
) -> None:
    actions.fold(cast.ana, shared, WORDS)
    [mail] = mail_to("ben@example.org")
    assert link_in(mail, "/g/") == page
    assert "Someone who looks after the group folded this." in ben.get(room).main


def test_rule_18_what_a_host_folded_of_a_reply_is_told_where_it_is(
    cast: Cast, page: str, shared: CheckIn
) -> None:
    reply = actions.say(cast.ben, shared, "I take twelve.", is_for_author=False)
    actions.fold(cast.ana, reply, WORDS)
    [mail] = mail_to("ben@example.org")
    assert link_in(mail, "/g/") == page


def test_a_host_folds_a_reply(ana: Browser, cast: Cast, room: str) -> None:
    gil = join(cast.ana, "Gil", "gil@example.org")
    open_space(cast.ana, cast.ben, gil)
    shared = check_in(cast.ben)
    actions.say(gil, shared, "I take twelve.", is_for_author=False)
    [link] = ana.get(room + shared.public_id).find("a[href$='/fold'][href*=words]")
    ana.get(link.get("href") or "")
    ana.send(words=WORDS)
    assert "I take twelve." in ana.get(room + shared.public_id).main


@pytest.mark.parametrize("words", ["", "x" * 601])
def test_never_without_words(ana: Browser, ben: Browser, page: str, words: str) -> None:
    ana.get(f"{page}/fold")
    assert ana.send(words=words).status == 422
    assert "Twelve of them." in ben.get(page).main


def test_a_member_folds_nothing_of_others(ben: Browser, cast: Cast, room: str) -> None:
    open_space(cast.ana, cast.ben)
    page = room + check_in(cast.ana).public_id
    assert ben.get(f"{page}/fold").status == 403


@pytest.mark.usefixtures("two_hosts")
def test_rule_17_a_host_reads_only_what_is_for_them(app: Flask, ana: Browser, cast: Cast) -> None:
    gil = join(cast.ana, "Gil", "gil@example.org")
    open_space(cast.ana, cast.ben, gil)
    shared = check_in(cast.ben, people=[gil])
    actions.say(gil, shared, "Here.", is_for_author=False)
    base = f"/g/{cast.group.public_id}/room/"
    token = ana.get(base).csrf_token
    for method, tail in [
        ("GET", ""), ("GET", "/edit"), ("GET", "/fold"), ("POST", "/fold"), ("POST", "/words"),
        ("POST", "/take-down"), ("POST", "/not-today"), ("POST", "/close"),
    ]:  # fmt: skip
        page = open_address(ana, method, base + shared.public_id + tail, token)
        nothing = open_address(ana, method, base + "0" * 12 + tail, token)
        assert masked(page) == masked(nothing), tail
        assert page.status == 404


@pytest.mark.usefixtures("two_hosts")
def test_rule_17_a_host_outside_reads_nothing(ana: Browser, cast: Cast, room: str) -> None:
    gil = join(cast.ana, "Gil", "gil@example.org")
    open_space(cast.ben, gil)
    assert ana.get(room + check_in(cast.ben).public_id).status == 404
    assert ana.get(room).status == 404


def test_rule_17_a_host_may_not_edit_or_take_down(ana: Browser, page: str, shared: CheckIn) -> None:
    token = ana.get(page).csrf_token
    for press in ("edit", "take-down", "close", "fold-own"):
        assert ana.post(f"{page}/{press}", {"csrf_token": token, "wishes": "4"}).status == 403


@pytest.mark.usefixtures("two_hosts")
def test_rule_17_a_quiet_word_about_it_opens_it_to_no_host(cast: Cast) -> None:
    gil = join(cast.ana, "Gil", "gil@example.org")
    open_space(cast.ana, cast.ben, gil)
    shared = check_in(cast.ben, "Between us.", people=[gil])
    told = load("shared", gil, shared.public_id)
    assert (told.concerns, told.words) == ((cast.ben,), "Between us.")
    with pytest.raises(NotFound):
        load("shared", cast.ana, shared.public_id)


def test_a_quiet_word_about_a_reply_is_not_for_the_host_who_said_it(
    ben: Browser, cast: Cast, page: str, shared: CheckIn
) -> None:
    reply = actions.say(cast.ana, shared, "Pull yourself together.", is_for_author=True)
    told = load("said", cast.ben, reply.public_id)
    assert (told.concerns, told.words) == ((cast.ana,), "Pull yourself together.")
    assert told.url.endswith(f"{page}#word-{reply.public_id}")
    [link] = ben.get(page).find("#words a[href*=quietly]")
    assert "Pull yourself together." in ben.get(str(link.get("href"))).main


def test_nor_is_it_about_whoever_left_their_words_without_a_name(
    ana: Browser, cast: Cast, page: str, places: list[Place], shared: CheckIn
) -> None:
    reply = actions.say(cast.ben, shared, "Twelve.", is_for_author=False)
    gil = join(cast.ana, "Gil", "gil@example.org")
    join_space(gil)
    actions.edit(cast.ben, shared, shared.content, people=[cast.ana, gil])
    other = actions.say(gil, shared, "Thirteen.", is_for_author=False)
    [place] = [place for place in queries.list_places(gil) if place.membership == gil]
    actions.leave(place, leaves_replies=True)
    assert load("said", cast.ana, reply.public_id).concerns == (cast.ben,)
    with pytest.raises(NotFound):
        load("said", cast.ana, other.public_id)
    folding = ana.get(f"{page}/words/{other.public_id}/fold").main
    assert ("Gil" in folding, "Someone who has left" in folding) == (False, True)


@pytest.mark.parametrize("by_a_host", [True, False], ids=["by a host", "by its author"])
def test_folded_a_quiet_word_shows_none_of_it(cast: Cast, by_a_host: bool) -> None:
    eve = join(cast.ana, "Eve", "eve@example.org")
    open_space(cast.ana, cast.ben, eve)
    check = check_in(cast.ben, "Forty grams.")
    assert load("shared", eve, check.public_id).words
    if by_a_host:
        actions.fold(cast.ana, check, "Leave out amounts, please.")
    else:
        actions.fold_own(cast.ben, check)
    assert load("shared", eve, check.public_id).words == ""


def test_a_host_folds_nothing_that_is_folded_already(cast: Cast) -> None:
    open_space(cast.ana, cast.ben)
    check = check_in(cast.ben)
    actions.fold_own(cast.ben, check)
    with pytest.raises(NotAllowed):
        actions.fold(cast.ana, check, "Mine now.")
    assert not can_read(cast.ana, check)
