"""Changing a meetup, and two people at it at once."""

import pytest

from reunite.db import db
from reunite.groups.actions import leave_group
from reunite.meetups import actions, queries
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.when import AllDay
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, HOURS, change, picnic, save_change
from tests.support.post import mail_to


def test_the_form_holds_what_stands(ana: Browser, page: str) -> None:
    form = dict(ana.get(f"{page}/edit").form().form_values())
    assert (form["title"], form["start_on"], form["end_on"]) == ("Picnic", "2027-02-06", "")


def test_a_change_is_kept(ana: Browser, meetup: Meetup, page: str) -> None:
    ana.get(f"{page}/edit")
    ana.send(title="Picnic by the sea")
    db.session.refresh(meetup)
    assert (meetup.title, meetup.when) == ("Picnic by the sea", HOURS)


def test_a_form_sent_as_it_was_changes_nothing(ana: Browser, meetup: Meetup, page: str) -> None:
    ana.get(f"{page}/edit")
    ana.send()
    db.session.refresh(meetup)
    assert meetup.revision == 0


def test_only_the_organiser_or_a_host_may(ben: Browser, page: str) -> None:
    assert ben.get(f"{page}/edit").status == 403


def test_the_organiser_may(ben: Browser, cast: Cast) -> None:
    own = picnic(cast.ben)
    assert ben.get(f"/g/{cast.group.public_id}/meetups/{own.public_id}/edit").status == 200


def test_a_host_may_change_what_others_plan(ana: Browser, cast: Cast) -> None:
    other = picnic(cast.ben)
    assert ana.get(f"/g/{cast.group.public_id}/meetups/{other.public_id}/edit").status == 200


def test_a_stranger_finds_nothing(cleo: Browser, page: str) -> None:
    assert cleo.get(f"{page}/edit").status == 404


def test_a_wrong_change_keeps_the_words(ana: Browser, page: str) -> None:
    ana.get(f"{page}/edit")
    changed = ana.send(title="Tea", start_on="2027-01-01")
    assert (changed.status, changed.form().fields["title"]) == (422, "Tea")


def test_what_is_over_stays_as_it_is(ana: Browser, page: str, time_machine: object) -> None:
    time_machine.move_to("2027-02-06 17:00:00+00:00", tick=False)  # type: ignore[attr-defined]
    assert ana.get(f"{page}/edit").status == 422


def test_what_is_going_on_may_last_longer(cast: Cast, meetup: Meetup, time_machine: object) -> None:
    time_machine.move_to("2027-02-06 14:00:00+00:00", tick=False)  # type: ignore[attr-defined]
    change(cast.ana, meetup, when=type(HOURS)(HOURS.start, A_DAY_LATER.end, "Europe/London"))
    assert meetup.wall_end == A_DAY_LATER.end


class TestTwoAtOnce:
    """Both open the form; the first has saved when the second saves."""

    @pytest.fixture
    def second(self, ana: Browser, cast: Cast, meetup: Meetup, page: str) -> Browser:
        ana.get(f"{page}/edit")
        change(cast.ana, meetup, title="Supper", place="Scarborough")
        return ana

    def test_the_second_is_told(self, second: Browser) -> None:
        page = second.send(title="Breakfast")
        assert (page.status, "Someone else changed this" in page.main) == (409, True)

    def test_the_words_of_the_second_are_kept(self, second: Browser) -> None:
        assert second.send(title="Breakfast").form().fields["title"] == "Breakfast"

    def test_the_newer_version_is_shown(self, second: Browser) -> None:
        newer = second.send(title="Breakfast").find(".newer")[0].text_content()
        assert "Supper" in newer
        assert "Scarborough" in newer

    def test_saving_once_more_is_meant(self, second: Browser, meetup: Meetup) -> None:
        second.send(title="Breakfast")
        second.send()
        db.session.refresh(meetup)
        assert (meetup.title, meetup.place) == ("Breakfast", "Whitby")


@pytest.mark.parametrize(
    "different",
    [{"title": "Supper"}, {"place": "Scarborough"}, {"notes": "By the church."}],
    ids=lambda different: next(iter(different)),
)
def test_words_do_not_raise_the_sequence(
    cast: Cast, meetup: Meetup, different: dict[str, str]
) -> None:
    change(cast.ana, meetup, **different)
    assert (meetup.sequence, meetup.revision) == (0, 1)


@pytest.mark.parametrize("when", [A_DAY_LATER, AllDay(HOURS.start.date(), HOURS.start.date())])
def test_a_move_raises_the_sequence(cast: Cast, meetup: Meetup, when: object) -> None:
    change(cast.ana, meetup, when=when)
    assert meetup.sequence == 1


def test_another_zone_is_a_move(cast: Cast, meetup: Meetup) -> None:
    change(cast.ana, meetup, when=type(HOURS)(HOURS.start, HOURS.end, "Europe/Paris"))
    assert meetup.sequence == 1


def test_the_zone_of_whole_days_is_no_news(cast: Cast) -> None:
    days = picnic(cast.ana, AllDay(HOURS.start.date(), HOURS.start.date()))
    change(cast.ana, days, timezone="Asia/Tokyo")
    assert (days.timezone, days.revision) == ("Asia/Tokyo", 0)


def test_a_move_asks_again(cast: Cast, meetup: Meetup, bens: Attendance) -> None:
    actions.rsvp(cast.ben, meetup, Answer.YES)
    change(cast.ana, meetup, when=A_DAY_LATER)
    assert (bens.answer_to(meetup), bens.earlier_answer_to(meetup)) == (Answer.NOT_YET, Answer.YES)


def test_words_do_not_ask_again(cast: Cast, meetup: Meetup, bens: Attendance) -> None:
    actions.rsvp(cast.ben, meetup, Answer.YES)
    change(cast.ana, meetup, title="Supper")
    assert bens.answer_to(meetup) is Answer.YES


def test_whoever_moves_it_takes_their_answer_along(cast: Cast, meetup: Meetup) -> None:
    change(cast.ana, meetup, when=A_DAY_LATER)
    own = queries.find_attendance(cast.ana, meetup)
    assert own
    assert own.answer_to(meetup) is Answer.YES


def test_an_answer_to_an_earlier_time_does_not_come_back(cast: Cast) -> None:
    bens = picnic(cast.ben)
    change(cast.ana, bens, when=A_DAY_LATER)
    change(cast.ben, bens, when=HOURS)
    own = queries.find_attendance(cast.ben, bens)
    assert own
    assert own.answer_to(bens) is Answer.NOT_YET


def test_who_joined_since_is_asked_with_the_change(cast: Cast, meetup: Meetup) -> None:
    join(cast.ana, "Gus", "gus@example.org")
    change(cast.ana, meetup, title="Supper")
    assert [mail.subject for mail in mail_to("gus@example.org")] == [
        "Invitation: Supper, Sat 6 Feb"
    ]


def test_who_left_hears_nothing(cast: Cast, meetup: Meetup) -> None:
    before = len(mail_to("ben@example.org"))
    leave_group(cast.ben)
    change(cast.ana, meetup, title="Supper")
    assert len(mail_to("ben@example.org")) == before


def test_moved_and_back_before_anyone_was_told_answers_still_count(
    cast: Cast, meetup: Meetup
) -> None:
    actions.rsvp(cast.ben, meetup, Answer.YES)
    for when in (A_DAY_LATER, HOURS):
        save_change(cast.ana, meetup, when=when)
    own = queries.find_attendance(cast.ben, meetup)
    assert own
    assert own.answer_to(meetup) is Answer.YES
