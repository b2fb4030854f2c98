"""The whole way, by forms as they are rendered: remembered by mistake, undone, and years later
remembered for good."""

from datetime import timedelta

import time_machine
from flask import Flask

from reunite import clock
from reunite.groups.models import Membership
from reunite.plans.actions import keep_plan
from reunite.plans.models import Plan
from reunite.plans.queries import find_plan
from reunite.remembering.jobs import end_those_over
from tests.cast import Cast
from tests.factories import share
from tests.remembering.conftest import CAL
from tests.support.page import Browser
from tests.support.post import code_in, link_in, mail_to


def remember(app: Flask, cast: Cast, cal: Membership) -> None:
    """Ana says so from Cal's page, Ben finds it on the members' page and confirms it."""
    ana, ben = (Browser(app).signed_in(one.person) for one in (cast.ana, cast.ben))
    members = f"/g/{cast.group.public_id}/members"
    page = ana.get(f"{members}/{cal.public_id}")
    [way] = [a.get("href") for a in page.find("a.button") if a.get("href").endswith("/say")]
    ana.get(way)
    ana.send(asked=cast.ben.public_id)
    [line] = [a for a in ben.get(members).find("main p a") if "look at" in a.text_content()]
    ben.get(line.get("href"))
    assert "Remembering Cal" in ben.send().main


def sign_in(browser: Browser) -> None:
    browser.get("/sign-in")
    browser.send(email=CAL)
    browser.send(code=code_in(mail_to(CAL)[-1]))


def test_remembered_undone_and_remembered_again(
    app: Flask, anyone: Browser, cast: Cast, cal: Membership
) -> None:
    keep_plan(cal.person, Plan(words="A walk?"), [cast.ana.person])
    share(cal, title="Sailed to Mull")
    remember(app, cast, cal)
    anyone.get(link_in(mail_to(CAL)[-1], "/closed/"))
    anyone.send()
    sign_in(anyone)
    assert "Sailed to Mull" in anyone.visit(f"/g/{cast.group.public_id}/").main
    with time_machine.travel(clock.now() + timedelta(days=900)):
        remember(app, cast, cal)
        ana = Browser(app).signed_in(cast.ana.person)
        ana.get(f"/g/{cast.group.public_id}/pages/{cal.public_id}")
        ana.send("/page")
        ana.send("/words", body="Cal knew every harbour.")
    with time_machine.travel(clock.now() + timedelta(days=915)):
        end_those_over()
        assert find_plan(cal.person) is None
        ben = Browser(app).signed_in(cast.ben.person)
        group = ben.get(f"/g/{cast.group.public_id}/").main
        assert "Sailed to Mull" in group
        assert "Remembering Cal" in group
