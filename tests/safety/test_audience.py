"""Choosing whom a milestone is for."""

import pytest
from sqlalchemy import func, select

from reunite.db import db
from reunite.groups.actions import choose_mail, leave_group
from reunite.groups.models import MailChoice, Membership
from reunite.milestones import actions, emails
from reunite.milestones.models import Kind, Milestone, Telling
from reunite.milestones.queries import READS
from reunite.safety.models import Audience, Chosen
from reunite.when import PartialDate
from tests.cast import Cast, crowd
from tests.factories import say
from tests.support.page import Browser, Page
from tests.support.post import mail_to


@pytest.fixture
def for_ben(cast: Cast, eve: Membership) -> Milestone:
    """Something that Ana shared with Ben, and not with Eve."""
    return shared_with(cast.ana, [cast.ben])


def shared_with(author: Membership, people: list[Membership] | None) -> Milestone:
    return actions.share(
        author,
        kind=Kind.SMALL,
        title="Got the keys",
        story="Number 14.",
        when=PartialDate(2020),
        people=people,
    )


def change_people(milestone: Milestone, people: list[Membership] | None) -> None:
    actions.edit(
        milestone.author,
        milestone,
        [Telling(milestone.author, people)],
        kind=milestone.moment.kind,
        title=milestone.moment.title,
        story="",
        when=milestone.when,
    )


def fill_in(ana: Browser, here: str, **typed: object) -> Page:
    ana.get(f"{here}/milestones/new")
    return ana.send("/milestones/", title="Got the keys", **typed)


def test_it_is_for_everyone_unless_one_says_otherwise(
    ana: Browser, eves: Browser, here: str
) -> None:
    fill_in(ana, here)
    assert "Got the keys" in eves.get(f"{here}/").main


def test_only_those_chosen_see_it(
    ana: Browser, ben: Browser, eves: Browser, cast: Cast, here: str
) -> None:
    fill_in(ana, here, people="chosen", people__member=[cast.ben.public_id])
    shown = ["Got the keys" in browser.get(f"{here}/").main for browser in (ana, ben, eves)]
    assert shown == [True, True, False]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"people": "chosen"}, "Tick at least one person, or choose everyone."),
        ({"people": "chosen", "people__member": ["nobody"]}, "Tick at least one person"),
        ({"people": None}, "Choose who it’s for."),
        ({"people": "me"}, "Choose who it’s for."),
    ],
)
def test_what_can_not_be_is_said_and_nothing_is_shared(
    ana: Browser, here: str, typed: dict[str, object], sentence: str
) -> None:
    page = fill_in(ana, here, **typed)
    assert (page.status, sentence in page.main) == (422, True)
    assert "Got the keys" not in ana.get(f"{here}/").main


def test_ticking_people_for_everyone_is_asked_about_and_kept(
    ana: Browser, cast: Cast, here: str
) -> None:
    page = fill_in(ana, here, people__member=[cast.ben.public_id])
    assert "You ticked people and chose everyone." in page.main
    assert page.find(f"input[value='{cast.ben.public_id}'][checked]")


def test_members_of_another_group_can_not_be_chosen(ana: Browser, cast: Cast, here: str) -> None:
    page = fill_in(ana, here, people="chosen", people__member=[cast.cleo.public_id])
    assert page.status == 422


@pytest.mark.usefixtures("blocked")
def test_someone_hidden_stands_in_the_list_all_the_same(
    ana: Browser, ben: Browser, here: str
) -> None:
    offered = [
        [
            chip.text_content().strip()
            for chip in b.get(f"{here}/milestones/new").find(".chip:has([name=people-member])")
        ]
        for b in (ana, ben)
    ]
    assert offered == [["Ben"], ["Ana"]]


def test_someone_alone_is_not_asked(cleo: Browser, cast: Cast) -> None:
    here = f"/g/{cast.cleo.group.public_id}"
    assert not cleo.get(f"{here}/milestones/new").find("[name=people]")
    assert fill_in(cleo, here).status == 200


def test_two_hundred_friends_are_all_there(ana: Browser, cast: Cast, here: str) -> None:
    crowd(cast.ana, 200)
    page = ana.get(f"{here}/milestones/new")
    everyone = [box.get("value") for box in page.find("details:not([open]) [name=people-member]")]
    assert len(everyone) == 201
    shared = ana.send("/milestones/", title="Us", people="chosen", people__member=everyone)
    assert shared.status == 200


def test_its_author_is_told_who_sees_it(
    ana: Browser, ben: Browser, for_ben: Milestone, here: str
) -> None:
    page = f"{here}/milestones/{for_ben.public_id}"
    assert "Only you and those you chose see this: Ben." in ana.get(page).main
    assert "Not everyone in The Thursday Lot sees this." in ben.get(page).main


def test_a_friend_who_was_not_chosen_finds_nothing(
    eves: Browser, for_ben: Milestone, here: str
) -> None:
    page = f"{here}/milestones/{for_ben.public_id}"
    token = eves.get("/").csrf_token
    assert eves.get(page).status == 404
    assert eves.post(f"{page}/words", {"csrf_token": token, "body": "Hello"}).status == 404


def test_words_stay_among_them(
    ben: Browser, eves: Browser, cast: Cast, for_ben: Milestone, here: str
) -> None:
    say(cast.ben, for_ben, "Lovely door.")
    shown = ["Lovely door." in browser.get(f"{here}/").main for browser in (ben, eves)]
    assert shown == [True, False]


def test_opening_it_to_everyone_shows_it_at_once(
    ana: Browser, eves: Browser, for_ben: Milestone, here: str
) -> None:
    ana.get(f"{here}/milestones/{for_ben.public_id}/edit")
    ana.send(people="everyone")
    assert "Got the keys" in eves.get(f"{here}/").main


def test_others_can_be_chosen_later(
    ana: Browser, ben: Browser, eve: Membership, for_ben: Milestone, here: str
) -> None:
    ana.get(f"{here}/milestones/{for_ben.public_id}/edit")
    ana.send(people__member=[eve.public_id])
    assert READS.find_among([eve], for_ben.public_id)
    assert "Got the keys" not in ben.get(f"{here}/").main


def test_a_changed_audience_leaves_nothing_behind(
    cast: Cast, eve: Membership, for_ben: Milestone
) -> None:
    change_people(for_ben, [eve])
    change_people(for_ben, None)
    for kind in (Audience, Chosen):
        everywhere = select(func.count()).select_from(kind).execution_options(across_groups=True)
        assert db.session.scalar(everywhere) == 0


def test_changing_the_words_alone_keeps_who_it_is_for(cast: Cast, for_ben: Milestone) -> None:
    before = for_ben.audience_id
    leave_group(cast.ben)
    change_people(for_ben, [])
    assert for_ben.audience_id == before


@pytest.fixture
def asked(cast: Cast, eve: Membership) -> Cast:
    """Everyone would like mail."""
    for member in (cast.ana, cast.ben, eve):
        choose_mail(member, milestones=MailChoice.AT_ONCE)
    return cast


def mailed() -> list[int]:
    """How many mails Ana, Ben and Eve are owed."""
    return [len(mail_to(f"{name}@example.org")) for name in ("ana", "ben", "eve")]


def test_only_those_chosen_are_told(asked: Cast) -> None:
    shared_with(asked.ana, [asked.ben])
    assert mailed() == [0, 1, 0]


def test_those_who_see_it_later_are_told_then(asked: Cast) -> None:
    change_people(shared_with(asked.ana, [asked.ben]), None)
    assert mailed() == [0, 1, 1]


def test_mail_does_not_go_to_someone_no_longer_chosen(asked: Cast, eve: Membership) -> None:
    milestone = shared_with(asked.ana, [asked.ben, eve])
    change_people(milestone, [eve])
    wanted = [
        emails.still_wanted(f"{milestone.public_id}:{member.public_id}")
        for member in (asked.ben, eve)
    ]
    assert wanted == [False, True]
