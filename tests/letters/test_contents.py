"""What the letter says, and what it never says."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from sqlalchemy import select

from reunite.db import db
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice
from reunite.mail.models import Message
from reunite.mail.outbox import Mail
from reunite.meetups import actions as meetups
from reunite.meetups.models import Answer, PlaceShown
from reunite.meetups.polls.actions import plan_poll
from reunite.posts import actions as posts
from reunite.safety.actions import block
from reunite.when import AllDay, PartialDate, Timed
from tests.cast import Cast, join
from tests.factories import meet, plan, say, share
from tests.letters.conftest import MORNING, Letters

SOON = date(2030, 6, 20)


def only(letters: list[Mail]) -> Mail:
    [letter] = letters
    return letter


def test_nothing_to_say_no_letter(letters: Letters) -> None:
    assert letters() == []


def test_its_subject_says_no_more_than_the_cover_name(cast: Cast, letters: Letters) -> None:
    share(cast.ana, "Home from hospital")
    letter = only(letters())
    assert (letter.subject, letter.from_name) == (
        "The Thursday Lot cover: a letter",
        "The Thursday Lot cover",
    )


@pytest.mark.parametrize("part", ["text", "html"])
@pytest.mark.parametrize("said", ["Home again", "Ana", "May 2030"])
def test_it_names_what_was_shared_and_by_whom(
    cast: Cast, letters: Letters, part: str, said: str
) -> None:

    share(cast.ana, "Home again", when=PartialDate(2030, 5))
    assert said in getattr(only(letters()), part)


def test_it_holds_no_story(cast: Cast, letters: Letters) -> None:
    share(cast.ana, story="Nobody else is to know.")
    letter = only(letters())
    assert "Nobody else" not in letter.text + letter.html


def test_what_was_told_is_not_told_again(cast: Cast, letters: Letters) -> None:
    share(cast.ana)
    letters()
    assert len(letters(datetime(2030, 7, 1, 9, tzinfo=UTC))) == 1


def test_what_one_shared_oneself_is_no_news(cast: Cast, letters: Letters) -> None:
    share(cast.ben)
    assert letters() == []


def test_what_was_taken_down_is_left_out(cast: Cast, letters: Letters) -> None:
    posts.take_down(cast.ana, share(cast.ana))
    assert letters() == []


def test_it_is_of_one_group(cast: Cast, letters: Letters) -> None:
    share(cast.cleo, "Elsewhere")
    share(cast.ana)
    assert "Elsewhere" not in only(letters()).text


def test_it_says_who_said_something_and_never_how_much(cast: Cast, letters: Letters) -> None:
    milestone = share(cast.ben, "A new kettle")
    for _time in range(3):
        say(cast.ana, milestone, "Put it on.")
    letter = only(letters())
    assert "A new kettle\nAna said something.\n" in letter.text
    assert "Put it on" not in letter.text


def test_many_voices_are_a_few_names_and_others(cast: Cast, letters: Letters) -> None:
    milestone = share(cast.ana)
    for name in ("Eve", "Fay", "Gus", "Hal"):
        say(join(cast.ana, name, f"{name.lower()}@example.org"), milestone)
    assert "Eve, Fay, Gus and others said something." in only(letters()).text


def test_a_word_taken_down_is_no_news(cast: Cast, letters: Letters) -> None:
    milestone = share(cast.ben)
    posts.take_down(cast.ana, say(cast.ana, milestone))
    assert letters() == []


def test_it_says_what_is_coming_up_and_the_readers_own_answer(cast: Cast, letters: Letters) -> None:
    meetup = plan(cast.ana, "Winter lights", SOON)
    meetups.rsvp(cast.ben, meetup, Answer.YES)
    text = only(letters()).text
    assert "Winter lights\nThursday 20 June\nWhitby\nYou’ll be there.\n" in text


def test_times_are_the_readers_too(cast: Cast, letters: Letters) -> None:
    start = datetime.combine(SOON, time(18))
    when = Timed(start, start + timedelta(hours=2), "Europe/London")
    meetups.plan(cast.ana, title="Quiz", when=when, timezone="Europe/London", place="", notes="")
    cast.ben.person.timezone = "Asia/Tokyo"
    db.session.commit()
    text = only(letters()).text
    assert "6pm to 8pm (United Kingdom Time)" in text
    assert "Friday 21 June, 2am to 4am where you are" in text


def test_a_meetup_far_off_is_told_of_once(cast: Cast, letters: Letters) -> None:
    plan(cast.ana, "Far off", date(2030, 12, 20))
    assert len(letters()) == 1
    assert len(letters(datetime(2030, 7, 1, 9, tzinfo=UTC))) == 1


@pytest.fixture
def met_last_year(cast: Cast, may: time_machine.Traveller) -> None:
    for day in (date(2029, 1, 6), date(2029, 4, 6), date(2029, 7, 6)):
        meet(cast.ana, "Lunch", day)


def test_it_says_how_often_friends_meet_once_it_has_been_longer(
    cast: Cast, met_last_year: None, letters: Letters
) -> None:
    share(cast.ana)
    assert "You usually meet every 3 months." in only(letters()).text


def test_that_alone_is_no_letter(met_last_year: None, letters: Letters) -> None:
    assert letters() == []


def test_a_poll_says_that_its_date_is_open(cast: Cast, letters: Letters) -> None:
    dates = [AllDay(day, day) for day in (SOON, SOON + timedelta(days=2))]
    plan_poll(cast.ana, dates=dates, timezone="UTC", title="Somewhere warm")
    text = only(letters()).text
    assert "Somewhere warm\nIts date is still being chosen." in text


def test_what_somebody_hidden_does_is_not_told(cast: Cast, letters: Letters) -> None:
    block(cast.ben.person, cast.ana.person)
    share(cast.ana)
    say(cast.ana, share(cast.ben))
    assert letters() == []


def test_a_place_kept_for_those_coming_is_not_told_to_others(cast: Cast, letters: Letters) -> None:
    meetup = plan(cast.ana, "Winter lights", SOON)
    meetup.place_shown = PlaceShown.COMING
    db.session.commit()
    assert "Whitby" not in only(letters()).text


def test_a_new_friend_is_named(cast: Cast, letters: Letters) -> None:
    join(cast.ana, "Eve", "eve@example.org")
    assert "NEW IN THE GROUP\n\nEve\n" in only(letters()).text


def test_milestones_that_should_not_come_at_all_are_not_in_it(cast: Cast, letters: Letters) -> None:
    choose_mail(cast.ben, milestones=MailChoice.NOT_AT_ALL)
    share(cast.ana)
    assert letters() == []


def test_meetups_that_should_not_come_at_all_are_not_in_it(cast: Cast, letters: Letters) -> None:
    choose_mail(cast.ben, meetups=MailChoice.NOT_AT_ALL)
    plan(cast.ana, "Lunch", SOON)
    assert letters() == []


def test_it_lists_also_what_came_straight_away(cast: Cast, letters: Letters) -> None:
    choose_mail(cast.ben, milestones=MailChoice.AT_ONCE)
    share(cast.ana, "Home again")
    assert "Home again" in only(letters()).text


def test_what_is_to_come_in_the_letter_comes_nowhere_else(cast: Cast, letters: Letters) -> None:
    choose_mail(cast.ben, meetups=MailChoice.IN_LETTER)
    plan(cast.ana, "Lunch", SOON)
    assert "Lunch" in only(letters()).text


def test_in_the_groups_month_it_offers_the_agreement(
    cast: Cast, may: time_machine.Traveller, letters: Letters
) -> None:
    cast.group.started_at = datetime(2029, 6, 12, tzinfo=UTC)
    db.session.commit()
    share(cast.ana)
    assert "/agreement" in only(letters()).text
    may.shift(60)
    share(cast.ana)
    _june, july = letters(datetime(2030, 7, 1, 9, tzinfo=UTC))
    assert "/agreement" not in july.text


def test_it_can_be_stopped_by_one_press(cast: Cast, letters: Letters) -> None:
    share(cast.ana)
    letter = only(letters())
    assert letter.unsubscribe in letter.text


def test_it_is_of_no_use_after_three_days(cast: Cast, letters: Letters) -> None:
    share(cast.ana)
    letters()
    [until] = db.session.scalars(select(Message.expires_at).where(Message.kind == "letter"))
    assert until == MORNING.replace(hour=7) + timedelta(days=3)
