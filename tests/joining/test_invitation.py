"""Answering an invitation."""

from datetime import timedelta

import pytest
from flask import Flask
from time_machine import travel

from reunite import clock
from reunite.groups.actions import invite, leave_group
from reunite.groups.agreements import rewrite_agreement
from reunite.groups.emails import stop_link
from reunite.groups.models import MailSort
from reunite.groups.policy import INVITATION_LASTS
from reunite.groups.queries import list_members
from tests.cast import FINN, Cast
from tests.joining.conftest import WORDS
from tests.support.page import Browser
from tests.support.post import code_in, link_in, mail_to

GWEN = "gwen@example.org"
MINUTE = timedelta(minutes=1)


def names(cast: Cast) -> list[str]:
    return [member.person.name for member in list_members(cast.ana)]


def come_by_link(browser: Browser, path: str, email: str = GWEN, name: str = "Gwen") -> None:
    """Fill in the form behind a link and type the code that comes."""
    browser.get(path)
    browser.send("/join", name=name, email=email)
    browser.send(code=code_in(mail_to(email)[-1]))


# what it shows


def test_it_says_who_asks_and_in_whose_words(anyone: Browser, mailed: str) -> None:
    page = anyone.get(mailed)
    assert "Ana has kept a place for you" in page.main
    assert WORDS in page.main


def test_it_tells_the_cover_name_and_no_more(anyone: Browser, mailed: str, cast: Cast) -> None:
    page = anyone.get(mailed)
    assert "The Thursday Lot cover" in page.text
    assert "The Thursday Lot" not in page.text.replace("The Thursday Lot cover", "")
    assert "Ben" not in page.text


def test_the_agreement_can_be_read_before_joining(anyone: Browser, mailed: str) -> None:
    assert anyone.get(mailed).find("details")[0].text_content().split()[-2:] == ["Be", "kind."]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_opening_it_joins_nobody(app: Flask, mailed: str, cast: Cast, method: str) -> None:
    app.test_client().open(mailed, method=method)
    assert names(cast) == ["Ana", "Ben"]


def test_it_has_no_title_that_tells(anyone: Browser, mailed: str) -> None:
    assert anyone.get(mailed).title == "Reunite"


# joining by mail


def test_a_name_and_one_press_and_someone_is_in(anyone: Browser, mailed: str, cast: Cast) -> None:
    anyone.get(mailed)
    page = anyone.send("/join", name="Finn")
    assert page.answer.request.path == f"/g/{cast.group.public_id}/"
    assert names(cast) == ["Ana", "Ben", "Finn"]


def test_the_token_leaves_the_address_bar(anyone: Browser, mailed: str) -> None:
    anyone.get(mailed)
    assert mailed not in anyone.send("/join", name="Finn").answer.request.path


@pytest.mark.parametrize("name", ["", "a" * 61])
def test_a_name_that_will_not_do_is_kept(anyone: Browser, mailed: str, name: str) -> None:
    anyone.get(mailed)
    page = anyone.send("/join", name=name)
    assert (page.status, page.form("/join").fields["name"]) == (422, name)


@pytest.mark.parametrize("name", ["🦊", "<i>Finn</i>", "Finn\u202exfdp", "{{ g }}"])
def test_an_odd_name_does_no_harm(anyone: Browser, mailed: str, cast: Cast, name: str) -> None:
    anyone.get(mailed)
    anyone.send("/join", name=name)
    page = anyone.get(f"/g/{cast.group.public_id}/members")
    assert name.replace("\u202e", "") in page.main


def test_who_comes_in_agrees_to_the_words_they_saw(
    anyone: Browser, mailed: str, cast: Cast
) -> None:
    rewrite_agreement(cast.ana, "Be kind, and on time.")
    anyone.get(mailed)
    anyone.send("/join", name="Finn")
    assert "newer" not in anyone.get(f"/g/{cast.group.public_id}/agreement").main


@pytest.mark.parametrize(
    ("sent", "kept"), [("Asia/Tokyo", "Asia/Tokyo"), ("", "Europe/London"), ("x", "Europe/London")]
)
def test_the_zone_is_the_browsers_or_else_the_inviters(
    anyone: Browser, mailed: str, sent: str, kept: str
) -> None:
    anyone.get(mailed)
    anyone.send("/join", name="Finn", timezone=sent)
    assert anyone.get("/you/").form().fields["timezone"] == kept


def test_someone_known_signs_in_and_comes_back_to_it(anyone: Browser, cast: Cast) -> None:
    invite(cast.ana, ["cleo@example.org"], "")
    anyone.get(link_in(mail_to("cleo@example.org")[0], "/i/"))
    anyone.send("/sign-in")
    anyone.send(code=code_in(mail_to("cleo@example.org")[-1]))
    anyone.send("/join")
    assert names(cast) == ["Ana", "Ben", "Cleo"]


def test_someone_else_who_is_signed_in_cannot_take_it(
    cleo: Browser, mailed: str, cast: Cast
) -> None:
    page = cleo.get(mailed)
    assert f"sent to {FINN}" in page.main
    assert not page.find("form[action$='/join']")


def test_nor_by_a_form_of_their_own(cleo: Browser, mailed: str, cast: Cast) -> None:
    token = cleo.get(mailed).csrf_token
    assert cleo.post(f"{mailed}/join", {"csrf_token": token}).status == 422
    assert names(cast) == ["Ana", "Ben"]


def test_the_mailbox_can_be_taken_only_once(
    app: Flask, anyone: Browser, mailed: str, cast: Cast
) -> None:
    anyone.get(mailed)
    anyone.send("/join", name="Finn")
    assert Browser(app).get(mailed).status == 410


def test_opened_again_it_leads_whoever_came_in_to_the_group(
    anyone: Browser, mailed: str, cast: Cast
) -> None:
    anyone.get(mailed)
    anyone.send("/join", name="Finn")
    assert anyone.get(mailed).answer.headers["Location"] == f"/g/{cast.group.public_id}/"


# joining by a link


def test_a_link_asks_for_an_address_and_proves_it(
    anyone: Browser, passed_on: str, cast: Cast
) -> None:
    come_by_link(anyone, passed_on)
    anyone.send("/join")
    assert names(cast) == ["Ana", "Ben", "Gwen"]


def test_nobody_is_in_until_the_code_is_typed(anyone: Browser, passed_on: str, cast: Cast) -> None:
    anyone.get(passed_on)
    anyone.send("/join", name="Gwen", email=GWEN)
    assert anyone.get("/you/").status == 303
    assert names(cast) == ["Ana", "Ben"]


def test_a_link_answers_alike_for_known_and_unknown(app: Flask, passed_on: str, cast: Cast) -> None:
    answers = []
    for email in (GWEN, "cleo@example.org", "ana@example.org"):
        browser = Browser(app)
        browser.get(passed_on)
        answers.append(browser.send("/join", name="Gwen", email=email).main)
    assert len(set(answers)) == 1


def test_a_typed_name_is_not_mailed_to_an_address_that_may_not_be_theirs(
    anyone: Browser, passed_on: str
) -> None:
    anyone.get(passed_on)
    anyone.send("/join", name="Ring 0900 1234 now", email=GWEN)
    mail = mail_to(GWEN)[0]
    assert "0900" not in mail.subject + mail.text + mail.html


def test_someone_signed_in_needs_one_press(cleo: Browser, passed_on: str, cast: Cast) -> None:
    cleo.get(passed_on)
    cleo.send("/join")
    assert names(cast) == ["Ana", "Ben", "Cleo"]


def test_someone_who_is_in_uses_nobodys_place_up(
    ben: Browser, anyone: Browser, passed_on: str
) -> None:
    page = ben.get(passed_on)
    ben.post(f"{passed_on}/join", {"csrf_token": page.csrf_token})
    assert "You’re in already" in page.main
    assert anyone.get(passed_on).status == 200


def test_someone_who_left_comes_back_to_their_own_place(
    dev: Browser, passed_on: str, cast: Cast
) -> None:
    dev.get(passed_on)
    dev.send("/join")
    hues = {member.person.name: member.hue for member in list_members(cast.ana)}
    assert hues["Dev"] == cast.dev.hue


# when it is over


@pytest.mark.parametrize(
    ("after", "status"), [(INVITATION_LASTS - MINUTE, 200), (INVITATION_LASTS, 410)]
)
@pytest.mark.parametrize("which", ["mailed", "passed_on"])
def test_it_works_for_a_fortnight(
    anyone: Browser, request: pytest.FixtureRequest, which: str, after: timedelta, status: int
) -> None:
    path = request.getfixturevalue(which)
    with travel(clock.now() + after, tick=False):
        assert anyone.get(path).status == status


def test_it_ends_when_the_inviter_leaves(anyone: Browser, mailed: str, cast: Cast) -> None:
    leave_group(cast.ana)
    assert anyone.get(mailed).status == 410


def test_one_letter_wrong_is_gone_and_looks_like_a_used_one(
    app: Flask, anyone: Browser, mailed: str
) -> None:
    anyone.get(mailed)
    anyone.send("/join", name="Finn")
    mangled = mailed[:-1] + ("A" if mailed[-1] != "A" else "B")
    used, wrong = (Browser(app).get(path) for path in (mailed, mangled))
    assert (used.status, used.main) == (wrong.status, wrong.main) == (410, wrong.main)


def test_the_page_for_a_link_that_is_over_says_what_to_do(anyone: Browser) -> None:
    page = anyone.get("/i/nothing")
    assert "ask your friend for a new one" in page.main


def test_joining_cannot_be_fetched(anyone: Browser, mailed: str) -> None:
    assert anyone.get(f"{mailed}/join").status == 405


def test_a_token_for_another_purpose_is_no_invitation(anyone: Browser, cast: Cast) -> None:
    assert anyone.get(f"/i/{stop_link(cast.ana, MailSort.MEETUPS)}").status == 410
