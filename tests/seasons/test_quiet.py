"""A quiet season: nothing comes, nothing shows, and nothing comes late."""

import threading
from datetime import UTC, datetime, timedelta

import time_machine
from flask import Flask

from reunite import clock
from reunite.groups.actions import invite
from reunite.groups.agreements import rewrite_agreement
from reunite.groups.hosting.actions import ask_to_host
from reunite.groups.models import MailSort
from reunite.groups.queries import list_invitations
from reunite.letters.actions import write_letters
from reunite.mail.outbox import kind_named
from reunite.meetups.actions import plan
from reunite.milestones.actions import share
from reunite.milestones.models import Kind
from reunite.seasons.actions import come_back, go_quiet, put_away
from reunite.when import AllDay, PartialDate
from tests.cast import Cast, join
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.post import mail_to

BEN = "ben@example.org"


def lunch(cast: Cast) -> None:
    when = AllDay(in_days(20), in_days(20))
    plan(cast.ana, title="Lunch", when=when, timezone="UTC", place="", notes="")


def test_it_is_begun_from_the_page_about_you(ben: Browser, cast: Cast) -> None:
    ben.get("/you/quiet")
    page = ben.send()
    assert "quiet until you say" in page.main
    assert not cast.ben.takes_mail


def test_no_mail_comes_meanwhile_nor_afterwards(cast: Cast) -> None:
    go_quiet(cast.ben.person)
    lunch(cast)
    ask_to_host(cast.ana, cast.ben)
    come_back(cast.ben.person)
    assert mail_to(BEN) == []
    assert cast.ben.wants_mail(MailSort.MEETUPS)


def test_what_was_owed_before_does_not_leave(cast: Cast) -> None:
    ask_to_host(cast.ana, cast.ben)
    go_quiet(cast.ben.person)
    subject = f"asked_to_host:{cast.ben.public_id}"
    assert not kind_named("asked_to_host").still_wanted(subject)


def test_a_day_that_has_gone_by_is_refused(ben: Browser) -> None:
    ben.get("/you/quiet")
    page = ben.send(until="2020-01-01")
    assert page.status == 422
    assert "gone by" in page.main


def test_saving_the_day_again_keeps_it(ben: Browser, cast: Cast) -> None:
    ben.get("/you/quiet")
    ben.send("/quiet", until=in_days(30).isoformat())
    until = cast.ben.person.quiet_until
    ben.send("/quiet")
    assert until is not None
    assert cast.ben.person.quiet_until == until


def test_others_see_no_difference(ana: Browser, cast: Cast) -> None:
    lunch(cast)
    paths = [f"/g/{cast.group.public_id}/{part}" for part in ("", "members", "meetups/")]
    before = [ana.get(path).main for path in paths]
    go_quiet(cast.ben.person)
    assert [ana.get(path).main for path in paths] == before


def test_looking_in_ends_nothing(ben: Browser, cast: Cast) -> None:
    go_quiet(cast.ben.person)
    assert "I’m back" in ben.get("/").main
    assert cast.ben.person.is_quiet


def test_it_ends_on_its_day(app: Flask, cast: Cast) -> None:
    go_quiet(cast.ben.person, in_days(10))
    with time_machine.travel(clock.now() + timedelta(days=11)):
        assert cast.ben.takes_mail
        page = Browser(app).signed_in(cast.ben.person).get("/")
        assert "What you may like to know" in page.main


def test_coming_back_shows_one_page(ben: Browser, cast: Cast) -> None:
    go_quiet(cast.ben.person)
    lunch(cast)
    share(cast.ana, kind=Kind.LOVE, title="Married", story="", when=PartialDate(2026, 6))
    share(cast.ana, kind=Kind.SMALL, title="Tomatoes", story="", when=PartialDate(2026, 6))
    rewrite_agreement(cast.ana, "Be kinder.")
    join(cast.ana, "Gus", "gus@example.org")
    ben.get("/")
    page = ben.send("/you/quiet/end")
    for words in ("Lunch", "Ana: Married", "New here: Gus", "agreement"):
        assert words in page.main
    assert "Tomatoes" not in page.main


def test_put_away_it_is_gone_for_good(ben: Browser, cast: Cast) -> None:
    go_quiet(cast.ben.person)
    come_back(cast.ben.person)
    ben.get("/you/back")
    assert "may like to know" not in ben.send("/you/back/put-away").main
    assert ben.get("/you/back").status == 303


def test_who_was_not_here_for_months_is_back_as_well(app: Flask, cast: Cast) -> None:
    Browser(app).signed_in(cast.ben.person)
    with time_machine.travel(clock.now() + timedelta(days=125)):
        assert "may like to know" in Browser(app).signed_in(cast.ben.person).get("/").main


def test_who_was_here_lately_is_not(app: Flask, cast: Cast) -> None:
    Browser(app).signed_in(cast.ben.person)
    with time_machine.travel(clock.now() + timedelta(days=40)):
        assert "may like to know" not in Browser(app).signed_in(cast.ben.person).get("/").main


def test_back_again_one_can_go_quiet_again(cast: Cast) -> None:
    person = cast.ben.person
    go_quiet(person)
    come_back(person)
    put_away(person)
    go_quiet(person)
    assert person.is_quiet


def test_an_invitation_from_elsewhere_does_not_leave(cast: Cast) -> None:
    invite(cast.cleo, [BEN], "")
    [invitation] = list_invitations(cast.cleo)
    go_quiet(cast.ben.person)
    assert not kind_named("invitation").still_wanted(f"invitation:{invitation.public_id}")


def test_the_next_letter_tells_nothing_of_meanwhile(cast: Cast) -> None:
    with time_machine.travel(datetime(2030, 5, 1, 9, tzinfo=UTC), tick=False) as traveller:
        write_letters(threading.Event())
        go_quiet(cast.ben.person)
        share(cast.ana, kind=Kind.LOVE, title="Married", story="", when=PartialDate(2030, 5))
        traveller.move_to(datetime(2030, 6, 1, 9, tzinfo=UTC))
        write_letters(threading.Event())
        traveller.move_to(datetime(2030, 6, 10, 9, tzinfo=UTC))
        come_back(cast.ben.person)
        join(cast.ana, "Gus", "gus@example.org")
        traveller.move_to(datetime(2030, 7, 1, 9, tzinfo=UTC))
        write_letters(threading.Event())
    [letter] = mail_to(BEN)
    assert "Gus" in letter.text
    assert "Married" not in letter.text
