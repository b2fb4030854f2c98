"""What everyone asked is told by mail, and when they are not."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from reunite.db import db
from reunite.groups.actions import choose_mail, leave_group
from reunite.groups.models import MailChoice
from reunite.mail.models import Message
from reunite.meetups import actions, emails
from reunite.meetups.models import Answer, Meetup
from reunite.when import AllDay, Timed
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, HOURS, START, change, picnic, post_leaves
from tests.support.post import link_in, mail_to

BEN = "ben@example.org"


def subjects(address: str = BEN) -> list[str]:
    return [mail.subject for mail in mail_to(address)]


@pytest.fixture
def invited(meetup: Meetup) -> Meetup:
    """The picnic, once its invitations have left."""
    post_leaves()
    return meetup


def test_everyone_but_the_organiser_is_asked(cast: Cast, meetup: Meetup) -> None:
    assert (subjects(), subjects("ana@example.org")) == (["Invitation: Picnic, Sat 6 Feb"], [])


def test_nobody_else_is(cast: Cast, meetup: Meetup) -> None:
    assert subjects("cleo@example.org") == subjects("dev@example.org") == []


def test_who_wants_no_such_mail_gets_none(cast: Cast) -> None:
    choose_mail(cast.ben, meetups=MailChoice.NOT_AT_ALL, milestones=MailChoice.NOT_AT_ALL)
    picnic(cast.ana)
    assert subjects() == []


def test_it_comes_under_the_cover_name(cast: Cast, meetup: Meetup) -> None:
    [mail] = mail_to(BEN)
    assert mail.from_name == "The Thursday Lot cover"
    assert "The Thursday Lot" not in mail.subject


def test_it_is_to_one_person(cast: Cast, meetup: Meetup) -> None:
    join(cast.ana, "Gus", "gus@example.org")
    picnic(cast.ana)
    [mail] = mail_to("gus@example.org")
    assert "ben@example.org" not in mail.text + mail.html + mail.calendar


@pytest.mark.parametrize("part", ["text", "html"])
def test_each_part_says_who_what_when_and_where(meetup: Meetup, part: str) -> None:
    words = getattr(mail_to(BEN)[0], part)
    for said in ("Ana", "Picnic", "Saturday 6 February, 1pm to 5pm", "Whitby", "/r/", "/u/"):
        assert said in words


def test_what_is_written_about_it_stays_on_its_page(meetup: Meetup) -> None:
    [mail] = mail_to(BEN)
    assert "pier" not in mail.text + mail.html + mail.calendar


def test_the_button_is_the_personal_link(anyone: Browser, meetup: Meetup) -> None:
    assert "Will you come, Ben?" in anyone.get(link_in(mail_to(BEN)[0], "/r/")).main


def test_other_clocks_are_told_beside_ones_own(cast: Cast) -> None:
    picnic(cast.ana, Timed(START, HOURS.end, "Europe/Paris"))
    assert "Saturday 6 February, 12pm to 4pm where you are" in mail_to(BEN)[0].text


def test_words_are_never_markup(cast: Cast) -> None:
    picnic(cast.ana, title="<b>Tea</b>")
    [mail] = mail_to(BEN)
    assert "<b>Tea</b>" not in mail.html
    assert "“<b>Tea</b>”" in mail.text


class TestAChange:
    """Everyone who was asked is told what changed, in words."""

    @pytest.mark.parametrize(
        ("different", "sentence"),
        [
            ({"title": "Supper"}, "It’s called “Supper” now."),
            ({"place": "Malham"}, "The place is now Malham, no longer Whitby."),
            ({"place": ""}, "The place is open again; it was Whitby."),
            ({"notes": "By the church."}, "What’s written about it on its page has changed."),
            (
                {"when": A_DAY_LATER},
                "Moved from Saturday 6 February, 1pm to 5pm to Sunday 7 February, 1pm to 5pm.",
            ),
            ({"when": A_DAY_LATER}, "Same place."),
            ({"when": AllDay(START.date(), START.date())}, "to Saturday 6 February."),
        ],
    )
    def test_is_said(
        self, cast: Cast, invited: Meetup, different: dict[str, Any], sentence: str
    ) -> None:
        change(cast.ana, invited, **different)
        assert sentence in mail_to(BEN)[-1].text
        assert sentence in mail_to(BEN)[-1].html

    def test_says_nothing_of_what_stayed(self, cast: Cast, invited: Meetup) -> None:
        change(cast.ana, invited, title="Supper")
        text = mail_to(BEN)[-1].text
        assert "Moved" not in text
        assert "The place" not in text

    def test_goes_by_the_new_day(self, cast: Cast, invited: Meetup) -> None:
        change(cast.ana, invited, when=A_DAY_LATER)
        assert subjects()[-1] == "Changed: Picnic, Sun 7 Feb"

    def test_of_what_was_not_told_yet_is_part_of_the_invitation(
        self, cast: Cast, meetup: Meetup
    ) -> None:
        change(cast.ana, meetup, when=A_DAY_LATER)
        assert subjects() == ["Invitation: Picnic, Sun 7 Feb"]

    def test_goes_to_the_organiser_when_a_host_made_it(self, cast: Cast) -> None:
        change(cast.ana, picnic(cast.ben), title="Supper")
        assert subjects()[-1] == "Invitation: Supper, Sat 6 Feb"

    def test_of_nothing_is_not_told(self, cast: Cast, invited: Meetup) -> None:
        change(cast.ana, invited)
        assert len(subjects()) == 1

    def test_after_a_move_asks_again(self, cast: Cast, invited: Meetup) -> None:
        actions.rsvp(cast.ben, invited, Answer.YES)
        change(cast.ana, invited, when=A_DAY_LATER)
        assert "you’re asked once more" in mail_to(BEN)[-1].text

    def test_asks_nobody_again_who_has_not_answered(self, cast: Cast, invited: Meetup) -> None:
        change(cast.ana, invited, when=A_DAY_LATER)
        assert "once more" not in mail_to(BEN)[-1].text


class TestCallingOff:
    """Everyone whose invitation has left is told."""

    def test_is_told(self, cast: Cast, invited: Meetup) -> None:
        actions.call_off(cast.ana, invited)
        assert subjects()[-1] == "Called off: Picnic, Sat 6 Feb"

    def test_is_told_to_who_said_no(self, cast: Cast, invited: Meetup) -> None:
        actions.rsvp(cast.ben, invited, Answer.NO)
        actions.call_off(cast.ana, invited)
        assert mail_to(BEN)[-1].method == "CANCEL"

    def test_before_anyone_was_told_is_silence(self, cast: Cast, meetup: Meetup) -> None:
        actions.call_off(cast.ana, meetup)
        assert subjects() == []

    def test_is_not_told_to_who_left(self, cast: Cast, invited: Meetup) -> None:
        leave_group(cast.ben)
        actions.call_off(cast.ana, invited)
        assert len(subjects()) == 1


class TestTheHour:
    """Mail keeps to quiet hours, unless the meetup is close."""

    @pytest.fixture
    def night(self, cast: Cast, app: Flask, time_machine: Any) -> None:
        settings = app.extensions["reunite.settings"]
        app.extensions["reunite.settings"] = replace(settings, quiet_hours=True)
        time_machine.move_to("2027-01-10 23:00:00+00:00", tick=False)

    def due(self, meetup: Meetup) -> str:
        """When the newest mail about it may go."""
        about = select(Message.due_at).where(Message.subject_key.startswith(meetup.public_id))
        return str(db.session.scalar(about.order_by(Message.id.desc()).limit(1)))

    def test_at_night_it_can_be_left_till_morning(self, cast: Cast, night: None) -> None:
        assert self.due(picnic(cast.ana)) == "2027-01-11 08:00:00+00:00"

    def test_news_of_tomorrow_can_not(self, cast: Cast, night: None) -> None:
        tomorrow = Timed(
            START - timedelta(days=26), HOURS.end - timedelta(days=26), "Europe/London"
        )
        assert self.due(picnic(cast.ana, tomorrow)) == "2027-01-10 23:00:00+00:00"

    def test_nor_that_tomorrow_has_moved_far_off(self, cast: Cast, night: None) -> None:
        tomorrow = Timed(
            START - timedelta(days=26), HOURS.end - timedelta(days=26), "Europe/London"
        )
        meetup = picnic(cast.ana, tomorrow)
        post_leaves()
        change(cast.ana, meetup, when=HOURS)
        assert self.due(meetup) == "2027-01-10 23:10:00+00:00"


def test_it_is_not_wanted_any_more_by_who_left(cast: Cast, meetup: Meetup) -> None:
    subject = f"{meetup.public_id}:{cast.ben.public_id}"
    assert emails.still_wanted(subject)
    leave_group(cast.ben)
    assert not emails.still_wanted(subject)
