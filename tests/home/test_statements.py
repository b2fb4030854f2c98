"""A page asks the database as often for three things as for three hundred."""

from datetime import date, timedelta

from reunite.db import atomic
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice, Membership
from reunite.when import PartialDate
from tests.cast import Cast, crowd, join
from tests.factories import meet, plan, say, share
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.statements import statements

PATHS = [
    "/",
    "/timeline",
    "/meetups",
    "/g/{group}/",
    "/g/{group}/meetups/",
    "/g/{group}/?year=2019",
]
AT_MOST = 12


@atomic
def live_a_little(cast: Cast, times: int) -> None:
    for number in range(times):
        friend = quiet(join(cast.ana, "Friend", f"friend{number}-{times}@example.org"))
        milestone = share(friend, when=PartialDate(2019, 1 + number % 12))
        say(cast.ben, milestone)
        say(friend, milestone)
        meet(friend, "Lunch", date(2019, 1, 1) + timedelta(days=number))
        plan(friend, "Dinner", in_days(number + 1))


def quiet(member: Membership) -> Membership:
    """Someone who wants no mail, which would only slow the test down."""
    choose_mail(member, meetups=MailChoice.NOT_AT_ALL, milestones=MailChoice.NOT_AT_ALL)
    return member


def test_many_things_take_no_more_statements_than_few_and_at_most_a_dozen(
    ben: Browser, cast: Cast
) -> None:
    counts = []
    for member in (cast.ana, cast.ben):
        quiet(member)
    for times in (3, 35):
        live_a_little(cast, times)
        counts.append([asked(ben, path.format(group=cast.group.public_id)) for path in PATHS])
    assert counts[0] == counts[1]
    assert max(counts[1]) <= AT_MOST


def asked(browser: Browser, path: str) -> int:
    with statements() as seen:
        browser.get(path)
    return len(seen)


def test_a_milestones_page_takes_no_more_for_many_words(ana: Browser, cast: Cast) -> None:
    milestone = share(cast.ana)
    path = f"/g/{cast.group.public_id}/milestones/{milestone.public_id}"
    counts = []
    for number in (3, 30):
        for friend in crowd(cast.ana, number):
            say(friend, milestone)
        counts.append(asked(ana, path))
    assert counts[0] == counts[1] <= AT_MOST
