"""A space is opened by hosts, joined by each member alone, and nothing to anyone else."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask

from reunite import clock
from reunite.checkins.space import actions, queries
from reunite.checkins.space.models import Place
from reunite.checkins.space.policy import WORDING
from reunite.db import db
from reunite.groups.actions import leave_group
from reunite.mail.models import Message
from tests.cast import Cast, join
from tests.checkins.masked import masked
from tests.factories import check_in, open_space
from tests.support.page import Browser, Page
from tests.support.post import code_in, mail_to

BOTH = {"is_adult": "y", "agrees": "y"}


def paths(app: Flask, cast: Cast) -> list[tuple[str, str]]:
    """Every address inside the space, with its method."""
    values = {"group": cast.group.public_id, "check_in": "none", "reply": "none"}
    adapter = app.url_map.bind("localhost")
    return [
        (method, adapter.build(rule.endpoint, {k: values[k] for k in rule.arguments}, method))
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("checkins.")
        for method in (rule.methods or set()) & {"GET", "POST"}
    ]


def open_address(browser: Browser, method: str, path: str, token: str) -> Page:
    if method == "GET":
        return browser.get(path)
    return browser.post(path, {"csrf_token": token})


@pytest.mark.parametrize("opened", [False, True])
def test_rule_01_until_one_joins_every_address_is_a_wrong_one(
    app: Flask, ben: Browser, cast: Cast, opened: bool
) -> None:
    if opened:
        open_space(cast.ana)
    token = ben.get("/").csrf_token
    wrong = masked(ben.get(f"/g/{cast.group.public_id}/nothing-of-the-kind"))
    for method, path in paths(app, cast):
        assert masked(open_address(ben, method, path, token)) == wrong, path


def test_rule_01_a_new_member_finds_no_space_in_a_new_group(ben: Browser, about: str) -> None:
    assert ben.get(about).status == 404


def test_rule_01_joining_keeps_the_wording_and_the_time(
    ben: Browser, cast: Cast, about: str
) -> None:
    open_space(cast.ana)
    now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    with time_machine.travel(now, tick=False):
        ben.get(about)
        ben.send("/join", **BOTH)
    place = queries.find_place(cast.ben)
    assert place
    assert (place.wording, place.joined_at, place.left_at) == (WORDING, now, None)


def test_the_boxes_are_unticked(ben: Browser, cast: Cast, about: str) -> None:
    open_space(cast.ana)
    boxes = ben.get(about).find("main input[type=checkbox]")
    assert [box.get("checked") for box in boxes] == [None, None]


@pytest.mark.parametrize("ticked", [{}, {"is_adult": "y"}, {"agrees": "y"}])
def test_rule_01_nobody_joins_without_both_boxes(
    ben: Browser, cast: Cast, about: str, room: str, ticked: dict[str, str]
) -> None:
    open_space(cast.ana)
    ben.get(about)
    assert ben.send("/join", **ticked).status == 422
    assert ben.get(room).status == 404


def test_one_host_alone_opens_no_space(ana: Browser, about: str) -> None:
    ana.get(about)
    assert "needs two hosts" in ana.send("/open").main


def test_a_host_left_alone_is_told_and_nothing_closes(
    ana: Browser, about: str, room: str, places: list[Place]
) -> None:
    assert "You’re the only host just now. The space stays open." in ana.get(about).main
    assert ana.get(room).status == 200


@pytest.mark.usefixtures("two_hosts", "places")
def test_two_hosts_are_told_nothing_of_the_sort(ana: Browser, about: str) -> None:
    assert "only host" not in ana.get(about).main


@pytest.mark.usefixtures("two_hosts")
def test_two_hosts_may_and_are_not_in_it_by_that(ana: Browser, about: str, room: str) -> None:
    ana.get(about)
    assert "There’s a check-in space now" in ana.send("/open").main
    assert ana.get(room).status == 404


def test_the_group_page_says_so_once(ben: Browser, cast: Cast) -> None:
    open_space(cast.ana)
    group = f"/g/{cast.group.public_id}/"
    line = "This group has a check-in space. You’re welcome to join it, or to leave it be."
    assert line in ben.get(group).main
    ben.send("/leave-it-be")
    assert line not in ben.get(group).main


def test_who_left_it_be_may_still_join(ben: Browser, cast: Cast, about: str) -> None:
    open_space(cast.ana)
    actions.leave_it_be(cast.ben)
    ben.get(about)
    assert "You’re in" in ben.send("/join", **BOTH).main


@pytest.mark.usefixtures("places")
def test_who_joined_finds_a_plain_link(ben: Browser, cast: Cast, room: str) -> None:
    group = ben.get(f"/g/{cast.group.public_id}/")
    links = [link.text_content().strip() for link in group.find(f"a[href='{room}']")]
    assert set(links) == {"Check-ins"}


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("press", ["/pause", "/leave"])
def test_rule_02_one_press_and_nobody_is_told(
    ana: Browser, ben: Browser, cast: Cast, room: str, press: str
) -> None:
    shared = room + check_in(cast.ana).public_id
    group = f"/g/{cast.group.public_id}/"
    seen = ["/", group, f"{group}members", f"{group}about-room", shared]
    seen += [room] if press == "/pause" else []  # who can still be written to is named there
    before = [masked(ana.get(path)) for path in seen]
    ben.get(room)
    assert ben.send(press).status == 200
    assert [masked(ana.get(path)) for path in seen] == before
    assert db.session.query(Message).count() == 0


@pytest.mark.usefixtures("places")
def test_who_left_is_told_so_and_finds_nothing_there(ben: Browser, room: str) -> None:
    ben.get(room)
    assert "What you wrote has gone." in ben.send("/leave").main
    assert ben.get(room).status == 404


@pytest.mark.usefixtures("places")
def test_who_paused_comes_back_in_one_press(ben: Browser, room: str) -> None:
    ben.get(room)
    ben.send("/pause")
    assert "You’ve paused" in ben.get(room).main
    assert "You’ve paused" not in ben.send("/come-back").main


@pytest.mark.usefixtures("places")
def test_leaving_the_group_leaves_the_space(cast: Cast) -> None:
    leave_group(cast.ben)
    place = queries.find_place(cast.ben)
    assert place
    assert not place.is_in


def test_a_consent_is_kept_for_a_year_after_leaving(cast: Cast, places: list[Place]) -> None:
    leave_group(cast.ben)
    actions.forget_old_consents()
    assert queries.find_place(cast.ben)
    with time_machine.travel(clock.now() + timedelta(days=366)):
        actions.forget_old_consents()
    assert not queries.find_place(cast.ben)


@pytest.mark.usefixtures("places")
def test_a_space_closes_after_seven_days(ana: Browser, about: str, room: str) -> None:
    ana.get(about)
    assert "The space closes on" in ana.send("/close").main
    assert ana.get(room).status == 200
    with time_machine.travel(clock.now() + timedelta(days=7, minutes=1)):
        assert ana.get(room).status == 404


@pytest.mark.usefixtures("places")
def test_whoever_is_in_it_is_told_that_it_closes(
    ana: Browser, ben: Browser, cast: Cast, about: str, room: str
) -> None:
    join(cast.ana, "Gil", "gil@example.org")
    ben.get(room)
    ben.send("/pause")
    ana.get(about)
    ana.send("/close")
    for path in (f"/g/{cast.group.public_id}/", room):
        page = ben.get(path)
        assert "The check-in space closes on" in page.main
        [copy, *_again] = page.find("main a[href$='own.txt']")
        assert ben.get(str(copy.get("href"))).status == 200


@pytest.mark.usefixtures("places")
def test_whoever_joined_reads_again_what_they_agreed_to(ben: Browser, about: str) -> None:
    again = ben.get(about)
    assert "whoever runs this server has the keys" in again.main
    assert not again.find("main input[type=checkbox]")


@pytest.mark.usefixtures("places")
def test_it_asks_first_who_it_is_where_one_likes_it(ben: Browser, room: str) -> None:
    ben.get(room)
    ben.send("/ask-first")
    assert "Open it without a code" in ben.get(room).main
    with time_machine.travel(clock.now() + timedelta(minutes=16)):
        assert ben.get(f"{room}own.txt").answer.location == "/you/prove"
        assert ben.visit(room).answer.request.path == "/you/prove"
        ben.send()
        page = ben.send(code=code_in(mail_to("ben@example.org")[-1]))
        assert page.answer.request.path == room


@pytest.mark.usefixtures("places")
def test_a_code_is_asked_for_before_none_is_any_more(ben: Browser, cast: Cast, room: str) -> None:
    ben.get(room)
    ben.send("/ask-first")
    ben.get(room)
    with time_machine.travel(clock.now() + timedelta(minutes=16)):
        assert ben.send("/ask-first/over").answer.request.path == "/you/prove"
    db.session.expire_all()
    assert queries.find_joined(cast.ben)[1].asks_first


@pytest.mark.usefixtures("places")
def test_a_host_is_not_told_who_joined(ana: Browser, cast: Cast, about: str) -> None:
    before = masked(ana.get(about))
    actions.join(join(cast.ana, "Gil", "gil@example.org"))
    assert masked(ana.get(about)) == before
