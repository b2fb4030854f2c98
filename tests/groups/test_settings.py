"""What the group is called, and what mail each member gets."""

import pytest

from reunite.db import db
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice, MailSort
from tests.cast import Cast
from tests.support.page import Browser, Page


def edit(browser: Browser, cast: Cast, **typed: object) -> Page:
    browser.get(f"/g/{cast.group.public_id}/settings")
    return browser.send(**typed)


def test_the_form_holds_what_is(ana: Browser, cast: Cast) -> None:
    fields = dict(ana.get(f"/g/{cast.group.public_id}/settings").form().fields)
    expected = {
        "name": "The Thursday Lot",
        "cover_name": "The Thursday Lot cover",
        "met_where": "forum",
        "since-month": "3",
        "since-year": "2016",
    }
    assert expected.items() <= fields.items()


def test_a_new_name_is_everywhere_at_once(ana: Browser, cast: Cast) -> None:
    edit(ana, cast, name="The Friday Lot")
    assert "The Friday Lot" in ana.get("/").text


def test_calendars_show_what_changed(ana: Browser, cast: Cast) -> None:
    before = cast.ben.person.calendar_version
    edit(ana, cast, cover_name="Friday lot")
    db.session.refresh(cast.ben.person)
    assert cast.ben.person.calendar_version > before


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "a" * 61},
        {"cover_name": "join us at www.example.org"},
        {"met_where": "elsewhere entirely"},
        {"since__year": "20"},
        {"since__year": "twenty"},
        {"since__month": "13"},
        {"since__year": "2150"},
    ],
    ids=str,
)
def test_bad_input_changes_nothing_and_loses_nothing(
    ana: Browser, cast: Cast, wrong: dict[str, str]
) -> None:
    page = edit(ana, cast, **{"cover_name": "New cover", **wrong})
    assert page.status == 422
    assert page.form().fields["cover_name"] == wrong.get("cover_name", "New cover")
    db.session.refresh(cast.group)
    assert (cast.group.name, cast.group.cover_name) == (
        "The Thursday Lot",
        "The Thursday Lot cover",
    )


def test_they_are_for_hosts(ben: Browser, cast: Cast) -> None:
    assert ben.get(f"/g/{cast.group.public_id}/settings").status == 403


def test_a_members_settings_lead_where_a_member_may_go(ben: Browser, cast: Cast) -> None:
    page = ben.get(f"/g/{cast.group.public_id}/members")
    links = [link.get("href") for link in page.find(".group-row a")]
    assert [ben.get(link).status for link in links] == [200] * 5


def test_each_member_chooses_their_own_mail(ana: Browser, ben: Browser, cast: Cast) -> None:
    path = f"/g/{cast.group.public_id}/mail"
    ben.get(path)
    ben.send(meetups="not_at_all", milestones="at_once")
    kept = dict(ben.get(path).form().fields)
    assert (kept["meetups"], kept["milestones"]) == ("not_at_all", "at_once")
    assert ana.get(path).form().fields["meetups"] == "at_once"


@pytest.mark.parametrize("choice", ["hourly", ""])
def test_a_choice_that_is_not_offered_is_refused(ben: Browser, cast: Cast, choice: str) -> None:
    ben.get(f"/g/{cast.group.public_id}/mail")
    assert ben.send(meetups=choice).status == 422


def test_until_someone_chooses_the_letter_comes_monthly(ben: Browser, cast: Cast) -> None:
    kept = dict(ben.get(f"/g/{cast.group.public_id}/mail").form().fields)
    assert (kept["meetups"], kept["milestones"], kept["letter"]) == (
        "at_once",
        "in_letter",
        "monthly",
    )


def test_a_group_can_be_paused_and_comes_back_as_chosen(ben: Browser, cast: Cast) -> None:
    path = f"/g/{cast.group.public_id}/mail"
    ben.get(path)
    ben.send(letter="weekly")
    assert "Nothing comes from this group for now" in ben.send("/mail/pause").main
    assert not any(cast.ben.wants_mail(sort) for sort in MailSort)
    ben.send("/mail/resume")
    assert ben.get(path).form().fields["letter"] == "weekly"
    assert cast.ben.wants_mail(MailSort.LETTER)


def test_choosing_one_sort_leaves_the_others(cast: Cast) -> None:
    choose_mail(cast.ben, meetups=MailChoice.NOT_AT_ALL)
    choose_mail(cast.ben, letter=MailChoice.WEEKLY)
    assert cast.ben.mail_choices == {"meetups": "not_at_all", "letter": "weekly"}
