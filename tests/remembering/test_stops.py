"""Once it is confirmed, all that would come to them and about them stops by itself."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from reunite.birthdays.actions import share_birthday
from reunite.birthdays.queries import list_birthdays
from reunite.calendars.actions import open_feed
from reunite.calendars.views import feed_address
from reunite.checkins.actions import say
from reunite.checkins.queries import list_page, list_replies
from reunite.db import db
from reunite.errors import DomainError
from reunite.groups.actions import invite
from reunite.groups.lines import list_questions
from reunite.groups.models import Membership
from reunite.groups.removing.actions import agree_to_remove, ask_to_remove
from reunite.meetups.actions import plan, rsvp
from reunite.meetups.asking import ask_guest
from reunite.meetups.models import Answer
from reunite.meetups.queries import list_answers, list_everyone
from reunite.plans.actions import answer, keep_plan
from reunite.plans.models import Plan
from reunite.plans.queries import list_companions
from reunite.remembering.models import Remembrance
from reunite.when import AllDay, DayOfYear
from tests.cast import Cast
from tests.factories import check_in, open_space
from tests.remembering.conftest import CAL
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.post import mail_to

Remember = Callable[[], Remembrance]


def test_the_account_is_told_neutrally_and_nothing_else_comes(
    cast: Cast, cal: Membership, remember: Remember
) -> None:
    remember()
    when = AllDay(in_days(20), in_days(20))
    plan(cast.ana, title="Lunch", when=when, timezone="UTC", place="", notes="")
    invite(cast.cleo, [CAL], "Come along")
    [mail] = mail_to(CAL)
    assert mail.subject == "Your account at Reunite"
    assert "If that’s a mistake, press here" in mail.text
    assert not {"Cal", "died", "Thursday"} & set(mail.text.split())


def test_asking_for_a_way_in_looks_the_same_and_leads_there(
    anyone: Browser, cal: Membership, remember: Remember
) -> None:
    remember()
    anyone.get("/sign-in")
    page = anyone.send("", email=CAL)
    anyone.get("/sign-in")
    assert page.main == anyone.send("", email="nobody@example.org").main
    assert {mail.subject for mail in mail_to(CAL)} == {"Your account at Reunite"}


def test_they_are_in_no_list_of_who_comes(cast: Cast, cal: Membership, remember: Remember) -> None:
    when = AllDay(in_days(20), in_days(20))
    lunch = plan(cast.ana, title="Lunch", when=when, timezone="UTC", place="", notes="")
    rsvp(cal, lunch, answer=Answer.YES)
    remember()
    names = {one.name for one in list_answers([cast.ana], [lunch])[lunch.id]}
    assert names == {"Ana", "Ben"}


def test_they_are_no_guest_anywhere_until_it_is_undone(
    cast: Cast, cal: Membership, remember: Remember, bring_back: Callable[[], None]
) -> None:
    when = AllDay(in_days(20), in_days(20))
    lunch = plan(cast.cleo, title="Lunch", when=when, timezone="UTC", place="", notes="")
    ask_guest(cast.cleo, lunch, name="Cal", email=CAL)
    [guest] = [one for one in list_everyone(lunch) if one.is_guest]
    remember()
    db.session.refresh(guest)
    assert not guest.is_asked
    bring_back()
    db.session.refresh(guest)
    assert guest.is_asked


def test_their_feed_is_empty(
    anyone: Browser, cast: Cast, cal: Membership, remember: Remember
) -> None:
    when = AllDay(in_days(20), in_days(20))
    plan(cast.ana, title="Lunch", when=when, timezone="UTC", place="", notes="")
    feed = urlsplit(feed_address(open_feed(cal.person))).path
    assert b"VEVENT" in anyone.get(feed).answer.data
    remember()
    assert b"VEVENT" not in anyone.get(feed).answer.data


def test_their_birthday_is_shown_no_more(cast: Cast, cal: Membership, remember: Remember) -> None:
    share_birthday(cal.person, DayOfYear(3, 4), [cal])
    assert list_birthdays([cast.ana])
    remember()
    assert not list_birthdays([cast.ana])


def test_check_ins_and_what_they_said_to_others_are_sealed(
    cast: Cast, cal: Membership, remember: Remember
) -> None:
    open_space(cast.ana, cast.ana, cast.ben, cal)
    check_in(cal)
    bens = check_in(cast.ben)
    say(cal, bens, "With you.", is_for_author=False)
    remember()
    assert [read.check_in.id for read in list_page(cast.ana).reads] == [bens.id]
    assert list_replies(cast.ben, bens) == []


def test_on_friends_plans_their_name_is_nothing(
    cast: Cast, cal: Membership, remember: Remember
) -> None:
    keep_plan(cast.ana.person, Plan(words="A walk?"), [cal.person])
    [companion] = list_companions([cast.ana])
    answer(companion.ally, is_willing=True)
    remember()
    assert list_companions([cast.ana]) == []


def test_members_see_them_apart(ben: Browser, cast: Cast, remember: Remember) -> None:
    remember()
    page = ben.get(f"/g/{cast.group.public_id}/members")
    assert "Cal" not in " ".join(li.text_content() for li in page.find("ul.members")[0])
    assert "Remembered" in page.main


def test_nobody_is_asked_any_more_whether_they_should_be_in(
    cast: Cast, cal: Membership, remember: Remember
) -> None:
    asked = ask_to_remove(cast.ana, cal, "Hm.", cast.ben)
    remember()
    assert list_questions([cast.ben]) == []
    with pytest.raises(DomainError):
        agree_to_remove(cast.ben, asked)
