"""Stopping one sort of mail by the link in every one of them."""

from pathlib import Path

import pytest

from reunite.db import db
from reunite.groups.actions import choose_mail, leave_group, pause_mail
from reunite.groups.emails import stop_link
from reunite.groups.models import BRINGS, MailChoice, MailSort
from tests.cast import Cast
from tests.conftest import open_house
from tests.support.page import Browser


@pytest.fixture
def link(cast: Cast) -> str:
    """The link in Ben's mail about meetups."""
    return f"/u/{stop_link(cast.ben, MailSort.MEETUPS)}"


def wants(cast: Cast, sort: MailSort = MailSort.MEETUPS) -> bool:
    db.session.expire_all()
    return cast.ben.wants_mail(sort)


def test_opening_it_stops_nothing(anyone: Browser, cast: Cast, link: str) -> None:
    assert "Stop these emails?" in anyone.get(link).main
    assert wants(cast)


def test_its_button_does(anyone: Browser, cast: Cast, link: str) -> None:
    anyone.get(link)
    assert "No more emails about meetups" in anyone.send().main
    assert not wants(cast)


def test_they_can_be_started_again(anyone: Browser, cast: Cast, link: str) -> None:
    anyone.get(link)
    anyone.send()
    assert "Stop these emails?" in anyone.send().main
    assert wants(cast)


def test_a_mail_programs_own_button_stops_them(anyone: Browser, cast: Cast, link: str) -> None:
    answer = anyone.post(link, {"List-Unsubscribe": "One-Click"})
    assert (answer.status, answer.source) == (200, "")
    assert not wants(cast)


def test_pressed_twice_they_stay_stopped(anyone: Browser, cast: Cast, link: str) -> None:
    for _ in range(2):
        anyone.post(link, {"List-Unsubscribe": "One-Click"})
    assert not wants(cast)


def test_the_other_sort_is_left_alone(anyone: Browser, cast: Cast) -> None:
    anyone.post(f"/u/{stop_link(cast.ben, MailSort.MILESTONES)}")
    assert wants(cast)


def test_the_page_names_nobody_and_only_the_cover(anyone: Browser, link: str) -> None:
    page = anyone.get(link)
    assert "The Thursday Lot cover" in page.main
    assert "Ben" not in page.text
    assert "ben@" not in page.source


def test_it_does_not_open_when_mangled(anyone: Browser, link: str) -> None:
    wrong = link[:-1] + ("A" if link[-1] != "A" else "B")
    assert (anyone.get(wrong).status, anyone.post(wrong).status) == (410, 410)


def test_someone_who_left_is_not_offered_more(anyone: Browser, cast: Cast, link: str) -> None:
    leave_group(cast.ben)
    page = anyone.get(link)
    assert "These emails have stopped" in page.main
    assert not page.find("main form")


def test_it_works_after_the_key_was_changed(cast: Cast, link: str, instance: Path) -> None:
    key = instance / "secret.key"
    key.write_text(f"{'ab' * 32}\n{key.read_text()}")
    for later in open_house(instance):
        assert Browser(later).get(link).status == 200


def test_what_is_started_again_comes_as_it_did(anyone: Browser, cast: Cast) -> None:
    choose_mail(cast.ben, letter=MailChoice.WEEKLY)
    anyone.get(f"/u/{stop_link(cast.ben, MailSort.LETTER)}")
    assert "No more letters from The Thursday Lot cover." in anyone.send().main
    anyone.send()
    assert cast.ben.mail_choice(MailSort.LETTER) is MailChoice.WEEKLY


@pytest.mark.parametrize("before", ["not_at_all", "in_letter", "", "nonsense"])
def test_starting_again_always_starts_it(
    anyone: Browser, cast: Cast, link: str, before: str
) -> None:
    anyone.post(link)
    anyone.post(link, {"again": before})
    assert wants(cast)


def test_while_the_group_is_paused_it_says_so(anyone: Browser, cast: Cast, link: str) -> None:
    pause_mail(cast.ben)
    page = anyone.get(link)
    assert "Nothing comes from The Thursday Lot cover for now" in page.main
    assert not page.find("main form")


@pytest.mark.parametrize("sort", MailSort)
def test_each_sort_has_a_link_of_its_own(anyone: Browser, cast: Cast, sort: MailSort) -> None:
    choose_mail(cast.ben, **{other.value: BRINGS[other][0] for other in MailSort})
    anyone.post(f"/u/{stop_link(cast.ben, sort)}", {"List-Unsubscribe": "One-Click"})
    assert [other for other in MailSort if not wants(cast, other)] == [sort]


def test_what_is_for_one_alone_is_called_so(anyone: Browser, cast: Cast) -> None:
    page = anyone.get(f"/u/{stop_link(cast.ben, MailSort.NOTES)}")
    assert "something for you alone" in page.main
    assert "what’s for you alone" in anyone.send().main
