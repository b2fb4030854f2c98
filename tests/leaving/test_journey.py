"""Dev leaves, and keeps Ben, who chose him, but not Cleo, who never learns that he chose her."""

import re

import pytest
import time_machine
from flask import Flask

from reunite import clock
from reunite.groups.models import Membership
from reunite.ties.actions import make_ties
from tests.cast import join, start
from tests.factories import plan, say, share
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.post import link_in, mail_to

TOKENS = re.compile(r'name="(?:csrf_token|form_key)"[^>]*')


@pytest.fixture
def friends(app: Flask) -> list[Membership]:
    """Ana, who hosts, Ben, Cleo and Dev, who have said a few things."""
    ana = start("Ana", "ana@example.org", "The Thursday Lot")
    others = [join(ana, name, f"{name}@example.org".lower()) for name in ("Ben", "Cleo", "Dev")]
    say(others[2], share(others[1], "A raft"))
    plan(ana, "Tea", in_days(3))
    return [ana, *others]


def pages_of(browser: Browser, group: str) -> dict[str, str]:
    """Each page of theirs, to the byte, but for what is another each time it is made."""
    paths = ["/", "/timeline", "/meetups", "/you/ties", "/you/blocked", "/you/doors", "/you"]
    paths += [f"/g/{group}/{page}" for page in ("", "members", "meetups/", "search", "leave")]
    return {path: TOKENS.sub("", browser.get(path).source) for path in paths}


def test_dev_keeps_ben_and_cleo_finds_no_trace(app: Flask, friends: list[Membership]) -> None:
    ben, cleo, dev = (Browser(app).signed_in(friend.person) for friend in friends[1:])
    group = friends[0].group.public_id
    ben.get(f"/g/{group}/members/{friends[3].public_id}/tie")
    ben.send()
    with time_machine.travel(clock.now(), tick=False) as time:
        before = pages_of(cleo, group)
        dev.get("/you/ties")
        dev.send(people=[friends[2].person.public_id])
        assert pages_of(cleo, group) == before
        dev.get(f"/g/{group}/leave")
        dev.send(people=[friends[1].person.public_id])
        left = pages_of(cleo, group)
        time.shift(7200)
        make_ties()
        time.shift(-7200)
        assert pages_of(cleo, group) == left
    assert "in touch" not in "".join(mail.subject for mail in mail_to("cleo@example.org"))
    assert "You and Dev are in touch" in [mail.subject for mail in mail_to("ben@example.org")]
    start_with_dev(ben)
    dev.get(link_in(mail_to("dev@example.org")[-1], "/i/"))
    assert "You’re in." in dev.send("/join").text


def start_with_dev(ben: Browser) -> None:
    """Ben starts a group with the one he is in touch with."""
    page = ben.get("/groups/new")
    [dev] = [box.get("value") for box in page.find("[name=people]")]
    ben.send(
        name="Walkers", cover_name="Walkers", met_where="forum", since__year="2020", people=[dev]
    )
