"""Asking people in, and what a host sees of it."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select, update
from time_machine import travel

from reunite import clock
from reunite.accounts.actions import add_person
from reunite.db import atomic, db
from reunite.errors import DomainError
from reunite.groups import actions, emails
from reunite.groups.models import Invitation, Role
from reunite.groups.queries import list_invitations
from reunite.mail.models import Message, State
from reunite.mail.outbox import refuse_all_mail
from tests.cast import FINN, Cast
from tests.support.page import Browser, Page
from tests.support.post import link_in, mail_to

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WORDS = "Ring 0900 1234 <b>now</b>"


def ask(browser: Browser, cast: Cast, addresses: str, words: str = "") -> Page:
    browser.get(f"/g/{cast.group.public_id}/invitations")
    return browser.send("/invitations", emails=addresses, words=words)


def row_of(page: Page, who: str) -> str:
    """What the list says of one invitation."""
    rows = [" ".join(row.text_content().split()) for row in page.find(".rows > li")]
    return next(row for row in rows if who in row)


def invitation_of(cast: Cast, who: str) -> Invitation:
    return next(i for i in list_invitations(cast.ana) if who in {i.name, i.email})


def second_host(app: Flask, cast: Cast) -> Browser:
    """Ben, who looks after the group too."""
    atomic(lambda: setattr(cast.ben, "role", Role.HOST))()
    return Browser(app).signed_in(cast.ben.person)


# asking


def test_each_address_gets_an_invitation_of_its_own(ana: Browser, cast: Cast) -> None:
    ask(ana, cast, "finn@example.org\ngwen@example.org")
    links = {link_in(mail_to(f"{name}@example.org")[0], "/i/") for name in ("finn", "gwen")}
    assert len(links) == 2


@pytest.mark.parametrize(
    "typed",
    [
        "finn@example.org, gwen@example.org",
        "finn@example.org;gwen@example.org",
        "Finn <FINN@example.org>\n  <gwen@example.org>",
        "finn@example.org\n\nfinn@example.org\ngwen@example.org",
    ],
)
def test_addresses_are_read_as_people_type_them(ana: Browser, cast: Cast, typed: str) -> None:
    ask(ana, cast, typed)
    asked = {i.email for i in list_invitations(cast.ana) if i.email}
    assert asked == {"finn@example.org", "gwen@example.org"}


@pytest.mark.parametrize("typed", ["", "finn", "finn@example.org\nnonsense", "a@b.org " * 2])
def test_what_is_no_address_keeps_everything_typed(ana: Browser, cast: Cast, typed: str) -> None:
    page = ask(ana, cast, typed, "Come in.")
    kept = page.form("/invitations").fields
    assert (page.status, kept["emails"].strip(), kept["words"].strip()) == (
        422,
        typed.strip(),
        "Come in.",
    )


def test_the_mail_carries_none_of_the_inviters_words(ana: Browser, cast: Cast) -> None:
    ask(ana, cast, FINN, WORDS)
    mail = mail_to(FINN)[0]
    assert "0900" not in mail.subject + mail.text + mail.html + mail.from_name


def test_the_mails_subject_is_neutral(ana: Browser, cast: Cast) -> None:
    ask(ana, cast, FINN)
    assert mail_to(FINN)[0].subject == "Ana has kept a place for you"


@pytest.mark.parametrize("name", ["Ring 0900 1234 now", "A" * 60])
def test_of_a_long_name_the_subject_has_the_first_word(ana: Browser, cast: Cast, name: str) -> None:
    atomic(lambda: setattr(cast.ana.person, "name", name))()
    ask(ana, cast, FINN)
    assert len(mail_to(FINN)[0].subject) <= len("has kept a place for you ") + 24


def test_the_mail_names_the_cover_and_not_the_group(ana: Browser, cast: Cast) -> None:
    ask(ana, cast, FINN)
    mail = mail_to(FINN)[0]
    assert "The Thursday Lot cover" in mail.text
    assert "The Thursday Lot" not in mail.html.replace("The Thursday Lot cover", "")


def test_a_name_with_markup_is_only_words_in_the_mail(ana: Browser, cast: Cast) -> None:
    atomic(lambda: setattr(cast.ana.person, "name", "<b>Ana</b>"))()
    ask(ana, cast, FINN)
    assert "<b>Ana</b>" not in mail_to(FINN)[0].html


def test_the_page_is_the_same_whoever_is_asked(ana: Browser, cast: Cast) -> None:
    atomic(refuse_all_mail)("wants.none@example.org")
    asked = ["new@example.org", "cleo@example.org", "ben@example.org", "wants.none@example.org"]
    pages = [ask(ana, cast, address) for address in asked]
    rows = [row_of(pages[-1], address).replace(address, "") for address in asked]
    assert len(set(rows)) == 1
    assert len({page.find("[role=status]")[0].text_content() for page in pages}) == 1


def test_a_member_and_who_wants_no_mail_get_none(ana: Browser, cast: Cast) -> None:
    atomic(refuse_all_mail)("wants.none@example.org")
    ask(ana, cast, "ben@example.org\nwants.none@example.org")
    assert mail_to("ben@example.org") + mail_to("wants.none@example.org") == []


def test_pressing_twice_asks_once(ana: Browser, cast: Cast) -> None:
    form = ana.get(f"/g/{cast.group.public_id}/invitations")
    for _ in range(2):
        ana.page = form
        ana.send("/invitations/link", name="Gwen")
    assert [i.name for i in list_invitations(cast.ana)].count("Gwen") == 1


@pytest.mark.parametrize("days", [0, 6])
def test_nobody_is_asked_twice_in_a_week(cast: Cast, days: int) -> None:
    actions.invite(cast.ana, [FINN], "")
    actions.decline_invitation(invitation_of(cast, FINN))
    with travel(clock.now() + days * DAY):
        actions.invite(cast.ana, [FINN], "")
    assert len(mail_to(FINN)) == 1


def test_a_week_later_one_may_ask_again(cast: Cast) -> None:
    actions.invite(cast.ana, [FINN], "")
    actions.decline_invitation(invitation_of(cast, FINN))
    with travel(clock.now() + 7 * DAY):
        actions.invite(cast.ana, [FINN], "")
    assert len(mail_to(FINN)) == 2


# how many


def test_twenty_a_day_and_no_more(cast: Cast) -> None:
    left = 20 - len(list_invitations(cast.ana))
    actions.invite(cast.ana, [f"p{n}@example.org" for n in range(left)], "")
    with pytest.raises(DomainError, match="enough invitations for one day"):
        actions.invite(cast.ana, ["one.more@example.org"], "")


def test_they_count_over_all_of_someones_groups(cast: Cast) -> None:
    person = cast.ana.person
    other = actions.start_group(
        person, name="Other", cover_name="Other", met_where=cast.group.met_where,
        since=cast.group.since, agreement="",
    )  # fmt: skip
    actions.invite(cast.ana, [f"p{n}@example.org" for n in range(18)], "")
    with pytest.raises(DomainError):
        actions.make_link(other, "Gwen", "")


def test_someone_new_may_ask_five_on_the_first_day(cast: Cast) -> None:
    actions.invite(cast.cleo, [f"p{n}@example.org" for n in range(5)], "")
    with pytest.raises(DomainError):
        actions.make_link(cast.cleo, "Gwen", "")
    with travel(clock.now() + DAY):
        actions.make_link(cast.cleo, "Gwen", "")


def test_a_refusal_keeps_what_was_typed(ana: Browser, cast: Cast) -> None:
    actions.invite(cast.ana, [f"p{n}@example.org" for n in range(18)], "")
    page = ask(ana, cast, "one.more@example.org")
    assert (page.status, page.form("/invitations").fields["emails"].strip()) == (
        422,
        "one.more@example.org",
    )


def test_more_than_twenty_at_a_time_are_refused(ana: Browser, cast: Cast) -> None:
    page = ask(ana, cast, "\n".join(f"p{n}@example.org" for n in range(21)))
    assert "up to 20 people" in page.main


# what a host sees


def test_a_link_is_there_to_be_copied(ana: Browser, cast: Cast) -> None:
    ana.get(f"/g/{cast.group.public_id}/invitations")
    page = ana.send("/invitations/link", name="Gwen")
    address = page.find(".copyable input")[0].get("value")
    assert address.endswith(emails.link_of(invitation_of(cast, "Gwen")))


def test_a_mailed_link_is_shown_to_nobody_else(ana: Browser, cast: Cast) -> None:
    page = ask(ana, cast, FINN)
    assert emails.link_of(invitation_of(cast, FINN)) not in page.source


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.QUEUED, "Sent"),
        (State.SENDING, "Sent"),
        (State.SENT, "Sent"),
        (State.DROPPED, "Sent"),
        (State.BOUNCED, "Could not be delivered"),
        (State.DEAD, "Could not be delivered"),
    ],
)
def test_how_the_mail_is_doing_is_said_in_words(
    ana: Browser, cast: Cast, state: State, words: str
) -> None:
    actions.invite(cast.ana, [FINN], "")
    atomic(db.session.execute)(update(Message).values(state=state))
    page = ana.get(f"/g/{cast.group.public_id}/invitations")
    assert words in row_of(page, FINN)


@pytest.mark.parametrize("page", ["members", "settings", "invitations"])
def test_hosts_are_told_of_what_never_arrived(ana: Browser, cast: Cast, page: str) -> None:
    actions.invite(cast.ana, [FINN], "")
    atomic(db.session.execute)(update(Message).values(state=State.BOUNCED))
    assert "ould not be delivered" in ana.get(f"/g/{cast.group.public_id}/{page}").main


def test_other_members_are_not(ben: Browser, cast: Cast) -> None:
    actions.invite(cast.ana, [FINN], "")
    atomic(db.session.execute)(update(Message).values(state=State.BOUNCED))
    assert "delivered" not in ben.get(f"/g/{cast.group.public_id}/members").main


def test_nor_are_hosts_once_it_is_taken_back(ana: Browser, cast: Cast) -> None:
    actions.invite(cast.ana, [FINN], "")
    atomic(db.session.execute)(update(Message).values(state=State.BOUNCED))
    ana.get(f"/g/{cast.group.public_id}/invitations")
    ana.send("/withdraw")
    assert "delivered" not in ana.get(f"/g/{cast.group.public_id}/members").main


def test_who_joined_is_said(ana: Browser, cast: Cast) -> None:
    actions.invite(cast.ana, [FINN], "")
    actions.join_as_newcomer(invitation_of(cast, FINN), "Finn")
    page = ana.get(f"/g/{cast.group.public_id}/invitations")
    assert "Joined" in row_of(page, FINN)


def test_to_another_host_a_no_looks_like_no_answer_yet(app: Flask, cast: Cast) -> None:
    for address in (FINN, "gwen@example.org"):
        actions.invite(cast.ana, [address], "")
    actions.decline_invitation(invitation_of(cast, FINN))
    with travel(clock.now() + 2 * HOUR):
        page = second_host(app, cast).get(f"/g/{cast.group.public_id}/invitations")
    rows = {row_of(page, name).replace(name, "") for name in (FINN, "gwen@example.org")}
    assert len(rows) == 1


def test_another_host_may_even_send_that_again_and_nothing_leaves(app: Flask, cast: Cast) -> None:
    actions.invite(cast.ana, [FINN], "")
    invitation = invitation_of(cast, FINN)
    actions.decline_invitation(invitation)
    with travel(clock.now() + 2 * HOUR):
        host = second_host(app, cast)
        host.get(f"/g/{cast.group.public_id}/invitations")
        assert "Sent again" in host.send(f"/{invitation.public_id}/send").main
    assert len(mail_to(FINN)) == 1


# sending again, taking back


def test_it_can_be_sent_again_after_an_hour_for_another_fortnight(ana: Browser, cast: Cast) -> None:
    ask(ana, cast, FINN)
    invitation = invitation_of(cast, FINN)
    until = invitation.expires_at
    with travel(clock.now() + HOUR):
        ana.get(f"/g/{cast.group.public_id}/invitations")
        ana.send(f"/{invitation.public_id}/send")
    db.session.refresh(invitation)
    assert len(mail_to(FINN)) == 2
    assert invitation.expires_at > until


def test_but_once_only(cast: Cast) -> None:
    actions.invite(cast.ana, [FINN], "")
    invitation = invitation_of(cast, FINN)
    with travel(clock.now() + HOUR):
        actions.send_again(cast.ana, invitation)
    with travel(clock.now() + 2 * HOUR), pytest.raises(DomainError):
        actions.send_again(cast.ana, invitation)


def test_a_form_sent_too_soon_is_refused_in_words(ana: Browser, cast: Cast) -> None:
    page = ask(ana, cast, FINN)
    path = f"/g/{cast.group.public_id}/invitations/{invitation_of(cast, FINN).public_id}/send"
    ana.post(path, {"csrf_token": page.csrf_token})
    assert "sent already" in ana.get(f"/g/{cast.group.public_id}/invitations").main


def test_taken_back_its_link_and_its_mail_stop(ana: Browser, anyone: Browser, cast: Cast) -> None:
    ask(ana, cast, FINN)
    link = link_in(mail_to(FINN)[0], "/i/")
    ana.send("/withdraw")
    assert anyone.get(link).status == 410
    assert mail_to(FINN) == []


def test_taken_back_it_is_not_listed(ana: Browser, cast: Cast) -> None:
    ask(ana, cast, FINN)
    assert FINN not in ana.send("/withdraw").main


def test_the_mail_is_not_wanted_once_answered(cast: Cast) -> None:
    actions.invite(cast.ana, [FINN], "")
    invitation = invitation_of(cast, FINN)
    actions.decline_invitation(invitation)
    assert not emails.still_wanted(emails.subject_key(invitation))


# who may


@pytest.mark.parametrize("action", ["", "/link", "/abc/send", "/abc/withdraw"])
def test_it_is_for_hosts(ben: Browser, cast: Cast, action: str) -> None:
    token = ben.get("/you/").csrf_token
    path = f"/g/{cast.group.public_id}/invitations{action}"
    assert ben.post(path, {"csrf_token": token}).status == 403


def test_another_groups_invitation_is_not_there(ana: Browser, cast: Cast) -> None:
    theirs = actions.make_link(cast.cleo, "Gwen", "")
    token = ana.get("/you/").csrf_token
    path = f"/g/{cast.group.public_id}/invitations/{theirs.public_id}/withdraw"
    assert ana.post(path, {"csrf_token": token}).status == 404


def test_two_forms_on_the_page_share_no_id(ana: Browser, cast: Cast) -> None:
    page = ana.get(f"/g/{cast.group.public_id}/invitations")
    ids = [element.get("id") for element in page.find("[id]")]
    assert len(ids) == len(set(ids))


def test_a_problem_with_the_link_opens_its_form(ana: Browser, cast: Cast) -> None:
    ana.get(f"/g/{cast.group.public_id}/invitations")
    page = ana.send("/invitations/link", name="", words="Hello.")
    assert page.status == 422
    assert page.form("/link").fields["words"].strip() == "Hello."
    assert page.find("details[open] form[action$='/link']")


def test_nobodys_address_is_in_a_url(ana: Browser, cast: Cast) -> None:
    atomic(add_person)("Finn", FINN)
    ask(ana, cast, FINN)
    mail = mail_to(FINN)[0]
    assert FINN not in mail.text + mail.html


def test_the_outbox_has_a_row_whoever_is_asked(ana: Browser, cast: Cast) -> None:
    ask(ana, cast, "ben@example.org")
    assert db.session.scalars(select(Message.state)).all() == [State.DROPPED]
