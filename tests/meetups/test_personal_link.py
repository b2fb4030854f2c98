"""The personal link in an invitation: it answers for one member, and opens nothing else."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from reunite.db import db
from reunite.groups.actions import leave_group
from reunite.meetups import actions
from reunite.meetups.models import Answer, Attendance, Meetup
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.picnic import HOURS, picnic
from tests.support.post import link_in, mail_to

LAST = HOURS.end + timedelta(days=1)  # in winter, London is at UTC


def test_the_mailed_link_opens_it(anyone: Browser, link: str) -> None:
    assert link_in(mail_to("ben@example.org")[0], "/r/") == link
    assert "Will you come, Ben?" in anyone.get(link).main


@pytest.mark.parametrize("answer", ["yes", "depends", "no"])
def test_one_press_is_the_answer(anyone: Browser, bens: Attendance, link: str, answer: str) -> None:
    assert anyone.get(link).find(f"button[name=answer][value={answer}]")
    assert anyone.send(link, answer=answer).status == 200
    db.session.refresh(bens)
    assert bens.given.value == answer


def test_it_shows_ones_own_answer(anyone: Browser, cast: Cast, meetup: Meetup, link: str) -> None:
    actions.rsvp(cast.ben, meetup, Answer.NO)
    [button] = [
        b for b in anyone.get(link).find("button[name=answer]") if "Your answer" in b.text_content()
    ]
    assert button.get("value") == "no"


def test_it_can_be_changed_by_the_same_link(anyone: Browser, bens: Attendance, link: str) -> None:
    for answer in ("yes", "depends"):
        anyone.get(link)
        anyone.send(link, answer=answer)
    db.session.refresh(bens)
    assert bens.given is Answer.DEPENDS


def test_anything_else_is_no_answer(anyone: Browser, link: str) -> None:
    anyone.get(link)
    assert anyone.send(link, answer="perhaps").status == 422


def test_it_names_nobody_else(anyone: Browser, cast: Cast, link: str) -> None:
    join(cast.ana, "Gus", "gus@example.org")
    text = anyone.get(link).source
    for canary in ("Ana", "Gus", "The Thursday Lot", "By the pier", "example.org"):
        assert canary not in text


def test_nothing_on_it_leads_into_the_group(anyone: Browser, cast: Cast, link: str) -> None:
    addresses = [a.get("href") for a in anyone.get(link).find("main a, header a, footer a")]
    for address in addresses:
        if address.startswith("/"):
            assert cast.group.name not in anyone.visit(address).text


def test_it_signs_nobody_in(anyone: Browser, link: str) -> None:
    anyone.get(link)
    anyone.send(link, answer="yes")
    assert anyone.get("/you/calendar").status == 303


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_looking_changes_nothing(anyone: Browser, bens: Attendance, link: str, method: str) -> None:
    anyone.client.open(f"{link}?answer=yes", method=method)
    db.session.refresh(bens)
    assert (bens.given, bens.link_version) == (Answer.NOT_YET, 0)


@pytest.mark.parametrize(("minutes", "status"), [(-1, 200), (0, 410), (1, 410)])
def test_it_works_until_a_day_after_the_end(
    anyone: Browser, link: str, time_machine: Any, minutes: int, status: int
) -> None:
    time_machine.move_to(f"{LAST + timedelta(minutes=minutes)}+00:00", tick=False)
    assert anyone.get(link).status == status


def test_once_it_is_over_it_takes_no_answer(anyone: Browser, link: str, time_machine: Any) -> None:
    anyone.get(link)
    time_machine.move_to("2027-02-06 17:00:00+00:00", tick=False)
    assert anyone.send(link, answer="yes").status == 422


def test_of_one_called_off_it_says_so(
    anyone: Browser, cast: Cast, meetup: Meetup, link: str
) -> None:
    actions.call_off(cast.ana, meetup)
    page = anyone.get(link)
    assert "called off" in page.main
    assert not page.find("button[name=answer]")


def test_not_you_puts_an_end_to_it(anyone: Browser, bens: Attendance, link: str) -> None:
    anyone.get(link)
    assert "at rest" in anyone.send("/not-me").main
    assert anyone.get(link).status == 410
    db.session.refresh(bens)
    assert bens.given is Answer.NOT_YET


def test_not_you_ends_no_other_link(anyone: Browser, cast: Cast, link: str) -> None:
    picnic(cast.ana, title="Supper")
    anyone.get(link)
    anyone.send("/not-me")
    assert anyone.get(link_in(mail_to("ben@example.org")[-1], "/r/")).status == 200


def test_who_left_can_not_answer(anyone: Browser, cast: Cast, link: str) -> None:
    leave_group(cast.ben)
    assert anyone.get(link).status == 410


def test_a_made_up_link_is_like_one_that_ran_out(anyone: Browser, link: str) -> None:
    forged = link[:-1] + ("A" if link[-1] != "A" else "B")
    assert anyone.get(forged).status == anyone.get(f"/r/{'x' * 34}").status == 410


def test_who_presses_on_and_on_is_asked_to_pause(anyone: Browser, app: Flask, link: str) -> None:
    form = {"csrf_token": anyone.get(link).csrf_token, "answer": "yes"}
    statuses = [anyone.post(link, form).status for _press in range(61)]
    assert (statuses[59], statuses[60]) == (303, 429)


def test_its_page_is_never_kept_nor_found(anyone: Browser, link: str) -> None:
    headers = anyone.get(link).answer.headers
    assert (headers["Cache-Control"], headers["X-Robots-Tag"]) == ("no-store", "noindex")
