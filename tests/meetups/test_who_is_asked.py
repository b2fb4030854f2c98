"""Who is asked: the whole group, chosen people, guests; and who organises together."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask

from reunite.db import atomic
from reunite.groups.models import Membership
from reunite.mail.outbox import refuse_all_mail
from reunite.meetups import asking, queries
from reunite.meetups.guests import find_guest
from reunite.meetups.models import Attendance, Meetup
from reunite.meetups.polls.actions import plan_poll
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.picnic import HOURS, change, picnic, post_leaves, save_change
from tests.support.post import link_in, mail_to

RITA = "rita@example.org"


@pytest.fixture
def gus(cast: Cast) -> Membership:
    """One more in the group."""
    return join(cast.ana, "Gus", "gus@example.org")


@pytest.fixture
def asked(page: str) -> str:
    """Where Ana says who is asked to her picnic."""
    return f"{page}/asked"


def ask_rita(ana: Browser, asked: str, name: str = "Rita Moss", email: str = RITA) -> str:
    ana.get(asked)
    return ana.send("/guests", name=name, email=email).main


def place_of(meetup: Meetup) -> Attendance:
    rita = find_guest(meetup, RITA)
    assert rita
    return rita


class TestChosenPeople:
    def test_only_they_are_written_to(self, cast: Cast, gus: Membership) -> None:
        picnic(cast.ana, asked=[gus])
        assert (len(mail_to("gus@example.org")), mail_to("ben@example.org")) == (1, [])

    def test_only_they_see_it(self, app: Flask, ben: Browser, cast: Cast, gus: Membership) -> None:
        page = f"/g/{cast.group.public_id}/meetups/{picnic(cast.ana, asked=[gus]).public_id}"
        assert ben.get(page).status == 404
        assert "Picnic" not in ben.get(f"/g/{cast.group.public_id}/meetups/").main
        assert Browser(app).signed_in(gus.person).get(page).status == 200

    def test_they_are_chosen_when_it_is_planned(
        self, ana: Browser, new_page: str, gus: Membership
    ) -> None:
        ana.get(new_page)
        shown = ana.send(
            "/meetups/",
            title="Supper",
            start_on="2027-03-01",
            start_time="18:00",
            end_time="21:00",
            people="chosen",
            people__member=gus.public_id,
        )
        assert "Asked: Gus." in shown.text
        assert mail_to("ben@example.org") == []

    def test_chosen_later_the_others_are_told(
        self, ana: Browser, ben: Browser, asked: str, gus: Membership
    ) -> None:
        page = asked.removesuffix("/asked")
        assert ben.get(page).status == 200
        post_leaves()
        ana.get(asked)
        ana.send("/people", people="chosen", people__member=gus.public_id)
        last = mail_to("ben@example.org")[-1]
        assert ("METHOD:CANCEL" in last.calendar, ben.get(page).status) == (True, 404)

    def test_the_whole_group_again_is_written_to_again(
        self, ana: Browser, cast: Cast, asked: str, gus: Membership
    ) -> None:
        post_leaves()
        ana.get(asked)
        ana.send("/people", people="chosen", people__member=gus.public_id)
        ana.get(asked)
        ana.send("/people", people="everyone", people__member=None)
        assert mail_to("ben@example.org")[-1].subject.startswith("Invitation")
        assert cast.ben.id in {a.membership_id for a in queries.list_everyone(_only(cast))}

    def test_who_joins_later_is_not_among_them(self, app: Flask, cast: Cast) -> None:
        meetup = picnic(cast.ana, asked=[cast.ben])
        late = join(cast.ana, "Late", "late@example.org")
        page = f"/g/{cast.group.public_id}/meetups/{meetup.public_id}"
        assert Browser(app).signed_in(late.person).get(page).status == 404

    def test_nobody_ticked_is_a_problem(self, ana: Browser, asked: str) -> None:
        ana.get(asked)
        shown = ana.send("/people", people="chosen")
        assert (shown.status, "Tick at least one person" in shown.main) == (422, True)


def _only(cast: Cast) -> Meetup:
    [meetup] = queries.list_coming([cast.ana])
    return meetup


class TestGuests:
    def test_whose_clock_we_do_not_know_is_told_the_zone(
        self, ana: Browser, anyone: Browser, asked: str
    ) -> None:
        ask_rita(ana, asked)
        [mail] = mail_to(RITA)
        assert "(United Kingdom Time)" in mail.text
        assert "(United Kingdom Time)" in anyone.get(link_in(mail, "/r/")).main

    def test_a_guest_gets_a_link_of_their_own(
        self, ana: Browser, anyone: Browser, asked: str
    ) -> None:
        assert "Rita Moss is asked, by email." in ask_rita(ana, asked)
        [mail] = mail_to(RITA)
        page = anyone.get(link_in(mail, "/r/"))
        assert "Ana asks you along." in page.main
        assert "Will you come, Rita Moss?" in page.main

    def test_the_link_names_nobody_else(self, ana: Browser, anyone: Browser, asked: str) -> None:
        ask_rita(ana, asked)
        source = anyone.get(link_in(mail_to(RITA)[0], "/r/")).source
        for canary in ("Ben", "The Thursday Lot", "By the pier", "ben@example.org"):
            assert canary not in source

    def test_it_says_what_to_expect_and_how_to_get_there(
        self, ana: Browser, anyone: Browser, cast: Cast, meetup: Meetup, asked: str
    ) -> None:
        said = {"what_to_expect": "1pm Soup", "getting_there": "The 36 bus", "cost": "Pies."}
        save_change(cast.ana, meetup, **said)
        ask_rita(ana, asked)
        shown = anyone.get(link_in(mail_to(RITA)[0], "/r/")).main
        assert all(words in shown for words in ("Soup", "The 36 bus", "Pies."))

    def test_nor_does_what_goes_into_the_calendar(self, ana: Browser, asked: str) -> None:
        ask_rita(ana, asked)
        [mail] = mail_to(RITA)
        for canary in ("Ben", "By the pier", "/g/"):
            assert canary not in mail.calendar + mail.text + mail.html

    def test_one_press_is_their_answer(
        self, ana: Browser, anyone: Browser, meetup: Meetup, asked: str
    ) -> None:
        ask_rita(ana, asked)
        anyone.get(link_in(mail_to(RITA)[0], "/r/"))
        anyone.send("", answer="yes")
        main = ana.get(asked.removesuffix("/asked")).main
        assert "Rita Moss I’ll be there" in main or "Rita MossI’ll be there" in main

    def test_they_have_the_file(self, ana: Browser, anyone: Browser, asked: str) -> None:
        ask_rita(ana, asked)
        file = anyone.get(f"{link_in(mail_to(RITA)[0], '/r/')}/meetup.ics")
        assert file.answer.headers["Content-Type"].startswith("text/calendar")
        assert "/g/" not in file.source

    def test_asked_twice_they_get_one_mail(self, ana: Browser, asked: str) -> None:
        for _time in range(2):
            ask_rita(ana, asked)
        assert len(mail_to(RITA)) == 1

    def test_whose_address_is_a_members_is_asked_as_one(
        self, ana: Browser, meetup: Meetup, asked: str
    ) -> None:
        ask_rita(ana, asked, "Benny", "BEN@example.org")
        assert [a for a in queries.list_everyone(meetup) if a.is_guest] == []
        assert len(mail_to("ben@example.org")) == 1

    def test_taken_off_their_link_stops(
        self, ana: Browser, anyone: Browser, meetup: Meetup, asked: str
    ) -> None:
        ask_rita(ana, asked)
        link = link_in(mail_to(RITA)[0], "/r/")
        post_leaves()
        ana.get(asked)
        assert "Rita Moss isn’t asked any more" in ana.send("/take-off").main
        assert anyone.get(link).status == 410
        assert "METHOD:CANCEL" in mail_to(RITA)[-1].calendar

    def test_asked_again_after_that_they_have_a_new_link(
        self, ana: Browser, anyone: Browser, asked: str
    ) -> None:
        ask_rita(ana, asked)
        ana.get(asked)
        ana.send("/take-off")
        ask_rita(ana, asked, "Rita")
        mail = mail_to(RITA)[-1]
        assert mail.subject.startswith("Invitation")
        assert "Will you come, Rita?" in anyone.get(link_in(mail, "/r/")).main

    def test_an_address_that_wants_no_mail_gets_none(self, ana: Browser, asked: str) -> None:
        atomic(refuse_all_mail)(RITA)
        assert "is asked, by email" in ask_rita(ana, asked)
        assert mail_to(RITA) == []

    def test_thirty_is_enough(self, ana: Browser, cast: Cast, meetup: Meetup, asked: str) -> None:
        for n in range(30):
            asking.ask_guest(cast.ana, meetup, name=f"G{n}", email=f"g{n}@example.org")
        ana.get(asked)
        shown = ana.send("/guests", name="Rita", email=RITA)
        assert (shown.status, "a lot of guests" in shown.main) == (422, True)

    @pytest.mark.parametrize(
        ("name", "email"),
        [("", RITA), ("Rita", "rita@"), ("Rita", ""), ("www.example.org", RITA)],
    )
    def test_what_can_not_be_is_said(self, ana: Browser, asked: str, name: str, email: str) -> None:
        ana.get(asked)
        assert ana.send("/guests", name=name, email=email).status == 422
        assert mail_to(RITA) == []

    def test_a_change_and_calling_off_reach_them(
        self, ana: Browser, cast: Cast, meetup: Meetup, asked: str
    ) -> None:
        ask_rita(ana, asked)
        post_leaves()
        change(cast.ana, meetup, place="Scarborough")
        assert "Scarborough" in mail_to(RITA)[-1].text
        post_leaves()
        ana.get(asked.removesuffix("/asked") + "/call-off")
        ana.send("")
        assert mail_to(RITA)[-1].subject.startswith("Called off")

    def test_a_poll_asks_them_which_dates(self, ana: Browser, cast: Cast) -> None:
        poll = plan_poll(cast.ana, dates=[HOURS], timezone="Europe/London", title="Supper")
        asking.ask_guest(cast.ana, poll, name="Rita", email=RITA)
        [mail] = mail_to(RITA)
        assert (mail.calendar, "Supper" in mail.text) == ("", True)


class TestNoMoreMail:
    def test_a_guest_stops_all_mail(
        self, ana: Browser, anyone: Browser, cast: Cast, asked: str
    ) -> None:
        ask_rita(ana, asked)
        link = link_in(mail_to(RITA)[0], "/r/")
        assert "nobody here can write to rita@example.org" in anyone.get(f"{link}/stop").main
        assert "No more email" in anyone.send("/stop").main
        asking.ask_guest(cast.ana, picnic(cast.ana), name="Rita", email=RITA)
        assert len(mail_to(RITA)) == 1
        assert anyone.get(link).status == 200

    def test_a_mail_programs_own_button_does_too(
        self, ana: Browser, anyone: Browser, cast: Cast, asked: str
    ) -> None:
        ask_rita(ana, asked)
        stop = link_in(mail_to(RITA)[0], "/r/") + "/stop"
        assert mail_to(RITA)[0].unsubscribe.endswith(stop)
        assert anyone.post(stop, {"List-Unsubscribe": "One-Click"}).status == 200
        asking.ask_guest(cast.ana, picnic(cast.ana), name="Rita", email=RITA)
        assert len(mail_to(RITA)) == 1

    def test_what_comes_from_ones_own_group_is_not_stopped_by_it(
        self, ana: Browser, anyone: Browser, cast: Cast, asked: str
    ) -> None:
        ask_rita(ana, asked)
        anyone.get(link_in(mail_to(RITA)[0], "/r/") + "/stop")
        anyone.send("/stop")
        join(cast.ana, "Rita", RITA)
        picnic(cast.ana)
        assert len(mail_to(RITA)) == 2

    def test_so_does_that_of_the_last_mail_long_after(
        self, ana: Browser, anyone: Browser, cast: Cast, asked: str, time_machine: Any
    ) -> None:
        ask_rita(ana, asked)
        post_leaves()
        ana.get(asked)
        ana.send("/take-off")
        time_machine.move_to("2027-06-01 12:00:00+00:00", tick=False)
        stop = urlsplit(mail_to(RITA)[-1].unsubscribe).path
        assert "rita@example.org" in anyone.get(stop).main
        assert anyone.post(stop, {"List-Unsubscribe": "One-Click"}).status == 200

    def test_a_members_choices_are_in_their_settings(
        self, anyone: Browser, link: str, cast: Cast
    ) -> None:
        assert "Sign in and choose" in anyone.get(f"{link}/stop").main
        anyone.post(f"{link}/stop", {"List-Unsubscribe": "One-Click"})
        picnic(cast.ana)
        assert len(mail_to("ben@example.org")) == 2


class TestLinksAgain:
    def test_a_guest_has_theirs_sent_again(self, ana: Browser, anyone: Browser, asked: str) -> None:
        ask_rita(ana, asked)
        anyone.get("/guests/link")
        anyone.send("", email="Rita@Example.org")
        assert link_in(mail_to(RITA)[-1], "/r/") == link_in(mail_to(RITA)[0], "/r/")

    @pytest.mark.parametrize("email", [RITA, "ben@example.org", "nobody@example.org"])
    def test_the_answer_is_the_same_for_every_address(
        self, ana: Browser, anyone: Browser, asked: str, email: str
    ) -> None:
        ask_rita(ana, asked)
        anyone.get("/guests/link")
        shown = anyone.send("", email=email)
        assert shown.main.replace(email, "…") == (
            "Look in your email If … is asked to something that’s still to come, the link is on "
            "its way there. Nothing after a few minutes? Look in the spam folder, or ask whoever "
            "invited you."
        )

    def test_a_member_gets_none(self, anyone: Browser, cast: Cast, meetup: Meetup) -> None:
        anyone.get("/guests/link")
        anyone.send("", email="ben@example.org")
        assert len(mail_to("ben@example.org")) == 1

    def test_even_who_wants_no_mail_may_ask_for_it(
        self, ana: Browser, anyone: Browser, asked: str
    ) -> None:
        ask_rita(ana, asked)
        atomic(refuse_all_mail)(RITA)
        anyone.get("/guests/link")
        anyone.send("", email=RITA)
        assert mail_to(RITA)[-1].subject == "Your link"

    def test_one_may_ask_only_so_often(self, anyone: Browser) -> None:
        anyone.get("/guests/link")
        statuses = [anyone.send("", email=RITA).status and anyone.visit("/guests/link").status
                    for _time in range(5)]  # fmt: skip
        assert statuses == [200] * 5
        assert anyone.send("", email=RITA).status == 429

    @pytest.mark.parametrize("address", ["/sign-in", "/r/" + "x" * 34])
    def test_the_way_there_is_shown(self, anyone: Browser, address: str) -> None:
        assert anyone.get(address).find("a[href='/guests/link']")


class TestOrganisingTogether:
    def test_a_friend_is_let_and_no_longer(
        self, ana: Browser, ben: Browser, page: str, asked: str
    ) -> None:
        for status in (200, 403):
            ana.get(asked)
            ana.send("/organising")
            assert ben.get(f"{page}/edit").status == status

    def test_a_guest_can_not(self, ana: Browser, meetup: Meetup, asked: str) -> None:
        ask_rita(ana, asked)
        token = ana.get(asked).csrf_token
        path = f"{asked}/{place_of(meetup).public_id}/organising"
        assert ana.post(path, {"csrf_token": token, "too": "yes"}).status == 422

    def test_a_place_at_another_meetup_is_none_here(
        self, ana: Browser, cast: Cast, asked: str
    ) -> None:
        other = picnic(cast.ana, title="Supper")
        asking.ask_guest(cast.ana, other, name="Rita", email=RITA)
        token = ana.get(asked).csrf_token
        path = f"{asked}/{place_of(other).public_id}/take-off"
        assert ana.post(path, {"csrf_token": token}).status == 404

    @pytest.mark.parametrize("what", ["asked", "edit", "call-off"])
    def test_who_does_not_organise_can_not(self, ben: Browser, page: str, what: str) -> None:
        assert ben.get(f"{page}/{what}").status == 403


def test_enter_in_a_field_of_the_link_sends_nothing(anyone: Browser, link: str) -> None:
    first = anyone.get(link).find(f"form[action$='{link}'] button")[0]
    assert first.get("disabled") is not None
