"""What journeys share: reading one's mail, and checking each page on the way."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from sqlalchemy import select

from reunite.db import db
from reunite.mail.models import Message
from reunite.mail.outbox import Mail, opened
from tests.support.browser import Live, axe_violations

ReadMail = Callable[[str], Mail]
FollowMail = Callable[[str, str], str]


@pytest.fixture
def read_mail(live: Live) -> ReadMail:
    """The newest mail owed to an address."""

    def newest(address: str) -> Mail:
        db.session.rollback()
        rows = db.session.scalars(select(Message).order_by(Message.id.desc()))
        return next(mail for row in rows if row.contents and (mail := opened(row)).to == address)

    return newest


@pytest.fixture
def follow_mail(live: Live, read_mail: ReadMail) -> FollowMail:
    """Where the link of one kind (`/i/`, `/r/`…) in someone's newest mail leads, as served here."""

    def link(address: str, kind: str) -> str:
        found = re.search(rf"https?://[^\s/]+({kind}\S+)", read_mail(address).text)
        assert found, read_mail(address).text
        return live.address + found[1]

    return link


def share_milestone(page: Page) -> None:
    """Press what shares it, which is called otherwise by night."""
    page.get_by_role("button", name=re.compile("^Share (milestone|now)$")).click()


def well(page: Page, *only: str) -> None:
    """The page is what anyone can use: axe finds nothing (by these rules only, if any are
    named), it scrolls one way, its title tells nothing."""
    assert axe_violations(page, *only) == [], page.url
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide, f"{page.url} scrolls sideways"
    assert re.fullmatch(r"(Problem: )?([\w’ ?]+ · )?Reunite|Recipe", page.title()), page.title()
