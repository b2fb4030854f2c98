"""Wishing to stay in touch, and what each of the two learns."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from reunite import clock
from reunite.groups.actions import leave_group
from reunite.groups.models import Membership
from reunite.mail.outbox import kind_named
from reunite.safety.actions import block
from reunite.ties.actions import make_ties, take_back, wish
from reunite.ties.emails import KIND
from reunite.ties.queries import list_near, list_ties
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.post import mail_to
from tests.support.statements import statements


def later(**time: int) -> time_machine.travel:
    """At another time, as long as the block lasts."""
    return time_machine.travel(clock.now() + timedelta(**time), tick=False)


def both_wish(one: Membership, other: Membership) -> None:
    """They have wished it for long enough, and have been told."""
    wish(one.person, [other.person])
    wish(other.person, [one.person])
    with later(hours=2):
        make_ties()


def test_whom_one_chose_is_kept_to_oneself(ana: Browser, cast: Cast) -> None:
    ana.get("/you/ties")
    page = ana.send(people=[cast.ben.person.public_id])
    assert page.main.index("Kept to yourself") < page.main.index("Ben")


def test_from_their_page_it_is_one_press(ana: Browser, cast: Cast) -> None:
    ana.get(f"/g/{cast.group.public_id}/members/{cast.ben.public_id}/tie")
    ana.send()
    assert "Ben" in ana.get("/you/ties").main


def test_the_other_finds_no_trace_of_it(ben: Browser, cast: Cast) -> None:
    before = ben.get("/you/ties").main
    wish(cast.ana.person, [cast.ben.person])
    with later(hours=2):
        make_ties()
    assert (ben.get("/you/ties").main, mail_to("ben@example.org")) == (before, [])


def test_wishing_it_back_shows_nothing_at_once(ben: Browser, cast: Cast) -> None:
    wish(cast.ana.person, [cast.ben.person])
    ben.get("/you/ties")
    assert "In touch" not in ben.send(people=[cast.ana.person.public_id]).main


def test_both_are_told_when_both_wish_it(cast: Cast) -> None:
    both_wish(cast.ana, cast.ben)
    told = [mail.subject for who in ("ana", "ben") for mail in mail_to(f"{who}@example.org")]
    assert told == ["You and Ben are in touch", "You and Ana are in touch"]


def test_both_see_it_then(ben: Browser, cast: Cast) -> None:
    both_wish(cast.ana, cast.ben)
    page = ben.get("/you/ties").main
    assert page.index("In touch") < page.index("Ana")


def test_no_tie_forms_while_one_of_them_sleeps(app: Flask, cast: Cast) -> None:
    kept = app.extensions
    kept["reunite.settings"] = replace(kept["reunite.settings"], quiet_hours=True)
    with time_machine.travel("2026-07-01 20:30", tick=False):  # half past nine in London
        wish(cast.ana.person, [cast.ben.person])
        wish(cast.ben.person, [cast.ana.person])
    with time_machine.travel("2026-07-01 22:30", tick=False):
        make_ties()
    assert list_ties(cast.ana.person) == []


@pytest.mark.parametrize("end", [take_back, block])
def test_its_end_looks_the_same_however_it_came(ben: Browser, cast: Cast, end: object) -> None:
    both_wish(cast.ana, cast.ben)
    end(cast.ana.person, cast.ben.person)  # type: ignore[operator]
    page = ben.get("/you/ties").main
    assert ("In touch" in page, "Kept to yourself" in page) == (False, True)


def test_mail_about_it_stays_away_once_it_has_ended(cast: Cast) -> None:
    both_wish(cast.ana, cast.ben)
    subject = f"{KIND}:{cast.ana.person.public_id}:{cast.ben.person.public_id}"
    before = kind_named(KIND).still_wanted(subject)
    take_back(cast.ana.person, cast.ben.person)
    assert (before, kind_named(KIND).still_wanted(subject)) == (True, False)


def test_who_left_can_be_chosen_for_two_months_without_a_word_that_they_did(cast: Cast) -> None:
    leave_group(cast.ben)
    assert "Ben" in [person.name for person in list_near(cast.ana.person)]
    with later(days=61):
        assert "Ben" not in [person.name for person in list_near(cast.ana.person)]


def test_strangers_cannot_be_chosen(ana: Browser, cast: Cast) -> None:
    ana.get("/you/ties")
    ana.send(people=[cast.cleo.person.public_id])
    assert "Cleo" not in ana.get("/you/ties").main


def test_many_friends_take_no_more_statements_than_few(ana: Browser, cast: Cast) -> None:
    counts = []
    for number in range(2):
        friends = [join(cast.ana, "Eve", f"eve{number}-{n}@example.org") for n in range(5)]
        wish(cast.ana.person, [friend.person for friend in friends[:3]])
        for path in ("/you/ties", f"/g/{cast.group.public_id}/leave"):
            with statements() as seen:
                ana.get(path)
            counts.append(len(seen))
    assert counts[:2] == counts[2:]
    assert max(counts) <= 12
