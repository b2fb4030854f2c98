"""Who is next to look after a group: named by a host, asked, and free to say no."""

import pytest

from reunite.db import db
from reunite.groups.actions import end_place, leave_group
from reunite.groups.hosting.actions import (
    agree_to_be_next,
    ask_to_host,
    make_host,
    name_next,
    offer_to_host,
    step_back,
)
from reunite.groups.models import Membership, Standing
from reunite.groups.removing.actions import pause
from reunite.mail.models import Message
from reunite.mail.outbox import kind_named, opened
from tests.cast import Cast, join
from tests.support.page import Browser, Page


def page_of(cast: Cast) -> str:
    return f"/g/{cast.group.public_id}/hosting"


def answer(browser: Browser, cast: Cast, word: str) -> Page:
    browser.get(page_of(cast))
    return browser.send(f"/{cast.ana.public_id}/{word}")


def is_host(member: Membership) -> bool:
    db.session.refresh(member)
    return member.is_host


def test_a_host_names_someone_who_is_told_by_one_mail(ana: Browser, cast: Cast) -> None:
    ana.get(page_of(cast))
    ana.send("/next", member=cast.ben.public_id)
    [message] = db.session.query(Message).all()
    assert (opened(message).to, is_host(cast.ben)) == ("ben@example.org", False)
    assert kind_named(message.kind).still_wanted(message.subject_key)


def test_home_shows_the_question_until_it_is_answered(ben: Browser, cast: Cast) -> None:
    name_next(cast.ana, cast.ben)
    asked = "There’s a question for you about looking after"
    assert asked in ben.get("/").main
    answer(ben, cast, "yes")
    assert asked not in ben.get("/").main


def test_whoever_agreed_takes_over_when_the_last_host_leaves(ben: Browser, cast: Cast) -> None:
    name_next(cast.ana, cast.ben)
    answer(ben, cast, "yes")
    leave_group(cast.ana)
    assert is_host(cast.ben)


@pytest.mark.parametrize("standing", [Standing.REMOVED, Standing.REMEMBERED])
def test_also_when_the_last_host_is_in_no_longer_for_other_reasons(
    cast: Cast, standing: Standing
) -> None:
    name_next(cast.ana, cast.ben)
    agree_to_be_next(cast.ben, cast.ana)
    end_place(cast.ana, standing)
    assert is_host(cast.ben)


def test_who_said_no_is_named_no_longer_and_no_mail_tells(ben: Browser, cast: Cast) -> None:
    name_next(cast.ana, cast.ben)
    answer(ben, cast, "no")
    db.session.refresh(cast.ana)
    assert (cast.ana.next_host_id, db.session.query(Message).count()) == (None, 1)


def test_who_has_not_answered_is_only_asked(cast: Cast) -> None:
    name_next(cast.ana, cast.ben)
    leave_group(cast.ana)
    assert (is_host(cast.ben), cast.ben.asked_to_host_at is None) == (False, False)


def test_one_whom_a_former_host_named_takes_over_too(cast: Cast) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    ask_to_host(cast.ana, cast.ben)
    make_host(cast.ben)
    name_next(cast.ana, gus)
    agree_to_be_next(gus, cast.ana)
    step_back(cast.ana)
    leave_group(cast.ben)
    assert is_host(gus)


def test_a_naming_ends_when_the_named_one_leaves(cast: Cast) -> None:
    name_next(cast.ana, cast.ben)
    agree_to_be_next(cast.ben, cast.ana)
    leave_group(cast.ben)
    db.session.refresh(cast.ana)
    assert cast.ana.next_host_id is None


def test_handing_over_is_done_once_the_other_says_yes(
    ana: Browser, ben: Browser, cast: Cast
) -> None:
    ana.get(f"{page_of(cast)}/hand-over")
    ana.send(member=cast.ben.public_id)
    assert is_host(cast.ana)
    answer(ben, cast, "yes")
    assert (is_host(cast.ana), is_host(cast.ben)) == (False, True)


def test_where_only_someone_paused_is_left_they_are_let_back(cast: Cast) -> None:
    pause(cast.ana, cast.ben, "Loud.")
    leave_group(cast.ana)
    db.session.refresh(cast.ben)
    assert not cast.ben.is_paused
    offer_to_host(cast.ben)
    assert cast.ben.is_host


def test_a_member_reads_nothing_of_who_is_next(cast: Cast, ben: Browser) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    name_next(cast.ana, gus)
    page = ben.get(page_of(cast))
    assert "Gus" not in page.main
    assert not page.find("select")


def test_hosts_read_what_was_done_and_never_who_asked(ana: Browser, cast: Cast) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    ask_to_host(cast.ana, gus)
    make_host(gus)
    pause(gus, cast.ben, "Loud.")
    page = ana.get(f"/g/{cast.group.public_id}/record")
    assert "Gus began to look after the group" in page.main
    assert "Some days away began for Ben" in page.main
    assert "Loud" not in page.text


def test_members_do_not_read_it(ben: Browser, cast: Cast) -> None:
    assert ben.get(f"/g/{cast.group.public_id}/record").status == 403
