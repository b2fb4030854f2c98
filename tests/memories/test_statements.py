"""Searching and looking back ask the database as often for three things as for three hundred."""

from datetime import date, timedelta

from reunite.db import atomic
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice
from reunite.memories.lookback import actions
from reunite.when import PartialDate
from tests.cast import Cast, join
from tests.factories import meet, share
from tests.support.page import Browser
from tests.support.statements import statements

PATHS = [
    "/look-back",
    "/look-back?month=this",
    "/look-back?year=2019",
    "/look-back?who={ana}",
    "/look-back/choices",
    "/timeline?who={ana}&kind=milestones",
    "/g/{group}/yearbook",
    "/g/{group}/yearbook/pages?first=2019&last=2019",
]
AT_MOST = 12


@atomic
def live_a_little(cast: Cast, times: int) -> None:
    for number in range(times):
        friend = join(cast.ana, "Friend", f"friend{number}-{times}@example.org")
        choose_mail(friend, meetups=MailChoice.NOT_AT_ALL, milestones=MailChoice.NOT_AT_ALL)
        day = date(2019, 1, 1) + timedelta(days=number)
        share(friend, "Tomatoes", when=PartialDate(day.year, day.month, day.day))
        share(cast.ana, "Tomatoes", when=PartialDate(day.year, day.month, day.day))
        meet(friend, "Tomatoes", day)


def asked(browser: Browser, path: str) -> int:
    with statements() as seen:
        browser.get(path)
    return len(seen)


def found(browser: Browser) -> int:
    browser.get("/search")
    page = browser.send("/search", words="tomatoes")
    return asked(browser, page.answer.request.full_path)


def test_many_things_take_no_more_statements_than_few_and_at_most_a_dozen(
    ben: Browser, cast: Cast
) -> None:
    actions.choose(cast.ben.person, on_home=True, in_letter=False)
    for member in (cast.ana, cast.ben):
        choose_mail(member, meetups=MailChoice.NOT_AT_ALL, milestones=MailChoice.NOT_AT_ALL)
    values = {"ana": cast.ana.person.public_id, "group": cast.group.public_id}
    counts = []
    for times in (3, 35):
        live_a_little(cast, times)
        counts.append([*(asked(ben, path.format(**values)) for path in PATHS), found(ben)])
    assert counts[0] == counts[1]
    assert max(counts[1]) <= AT_MOST, counts
