"""Changing and ending one date of a series, or all from it on."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from reunite import clock
from reunite.errors import Changed, NotAllowed
from reunite.groups.models import Membership
from reunite.meetups import actions
from reunite.meetups.models import Answer, Meetup
from reunite.meetups.series import actions as series_actions
from reunite.meetups.series import queries
from reunite.meetups.series.models import Series
from reunite.when import Timed
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.picnic import post_leaves, save_change
from tests.support.post import mail_to

BEN = "ben@example.org"


def all_later(viewer: Membership, meetup: Meetup, *, hour: int = 19, **different: Any) -> None:
    """Change this date and all later ones."""
    when = meetup.when
    assert isinstance(when, Timed)
    days = timedelta(days=different.pop("days", 0))
    moved = Timed(
        when.start.replace(hour=hour) + days, when.end.replace(hour=hour + 1) + days, when.timezone
    )
    said = {"title": meetup.title, **different}
    series_actions.change_later(
        viewer, meetup, meetup.revision, when=moved, timezone=when.timezone, **said
    )


def tell() -> None:
    """The worker tells everyone, once the minutes are over in which changes are gathered."""
    with time_machine.travel(clock.now() + actions.GATHERED_FOR, tick=False):
        actions.tell_of_changes()
        series_actions.tell_of_changes()


def titles(dates: list[Meetup]) -> list[str]:
    return [one.title for one in dates]


def test_later_dates_take_what_is_said_now(cast: Cast, dates: list[Meetup]) -> None:
    all_later(cast.ana, dates[5], title="Evening call")
    assert titles(dates) == ["Tuesday call"] * 5 + ["Evening call"] * 3


def test_they_keep_what_is_said_of_them_alone(cast: Cast, dates: list[Meetup]) -> None:
    save_change(cast.ana, dates[7], place="Whitby")
    all_later(cast.ana, dates[5], title="Evening call")
    assert (dates[7].title, dates[7].place) == ("Evening call", "Whitby")


def test_they_take_the_hour_on_their_own_days(cast: Cast, dates: list[Meetup]) -> None:
    days = [one.wall_start.date() for one in dates]
    all_later(cast.ana, dates[2], hour=20)
    assert [one.wall_start.hour for one in dates] == [19] * 2 + [20] * 6
    assert [one.wall_start.date() for one in dates] == days


def test_they_move_as_many_days(cast: Cast, dates: list[Meetup]) -> None:
    all_later(cast.ana, dates[2], days=1)
    assert [one.wall_start.weekday() for one in dates] == [1] * 2 + [2] * 6


def test_a_move_asks_again_for_each(cast: Cast, dates: list[Meetup]) -> None:
    place = actions.rsvp(cast.ben, dates[4], Answer.YES)
    all_later(cast.ana, dates[2], hour=20)
    assert place.answer_to(dates[4]) is Answer.NOT_YET


def test_only_one_may_be_changed_by_who_organises_only_one(cast: Cast, dates: list[Meetup]) -> None:
    actions.place_of(cast.ben, dates[2]).is_organising = True
    with pytest.raises(NotAllowed):
        all_later(cast.ben, dates[2], title="Mine")


def test_a_change_made_meanwhile_is_not_lost(cast: Cast, dates: list[Meetup]) -> None:
    save_change(cast.ana, dates[2], place="Whitby")
    with pytest.raises(Changed):
        series_actions.change_later(
            cast.ana, dates[2], 0, when=dates[2].when, timezone="Europe/London", title="Mine"
        )


def test_all_of_it_is_told_in_one_mail(cast: Cast, dates: list[Meetup]) -> None:
    post_leaves()
    all_later(cast.ana, dates[2], title="Evening call", hour=20)
    tell()
    _invitation, mail = mail_to(BEN)
    assert (
        "Moved from Tuesday 9 February, 7pm to 8pm to Tuesday 9 February, 8pm to 9pm" in mail.text
    )
    assert "Tuesday 20 April" in mail.text


def test_before_the_invitation_left_it_is_part_of_that(cast: Cast, dates: list[Meetup]) -> None:
    all_later(cast.ana, dates[0], title="Evening call")
    tell()
    [mail] = mail_to(BEN)
    assert "Evening call" in mail.text


def test_a_date_called_off_before_it_left_is_part_of_that(cast: Cast, dates: list[Meetup]) -> None:
    series_actions.call_off(cast.ana, dates[1])
    [mail] = mail_to(BEN)
    assert "EXDATE" in mail.calendar


def test_calling_off_the_rest_ends_it(cast: Cast, series: Series, dates: list[Meetup]) -> None:
    series_actions.call_off_later(cast.ana, dates[3])
    assert [one.is_cancelled for one in dates] == [False] * 3 + [True] * 5
    assert str(series.until) == "2027-02-09"


def test_who_has_heard_is_told_once(cast: Cast, dates: list[Meetup]) -> None:
    post_leaves()
    series_actions.call_off_later(cast.ana, dates[3])
    assert [mail.subject for mail in mail_to(BEN)][1:] == ["It ends: Tuesday call"]


def test_who_has_not_heard_is_not(cast: Cast, dates: list[Meetup]) -> None:
    series_actions.call_off_later(cast.ana, dates[0])
    assert all("Called off" not in mail.subject for mail in mail_to(BEN))


def test_the_form_asks_which_dates(ana: Browser, cast: Cast, dates: list[Meetup]) -> None:
    page = f"/g/{cast.group.public_id}/meetups/{dates[2].public_id}/edit"
    ana.get(page)
    ana.send("", title="Evening call", reach="later")
    assert titles(queries.list_dates(dates[0].series))[1:3] == ["Tuesday call", "Evening call"]  # type: ignore[arg-type]


def test_calling_off_asks_too(ana: Browser, cast: Cast, dates: list[Meetup]) -> None:
    ana.get(f"/g/{cast.group.public_id}/meetups/{dates[2].public_id}/call-off")
    ana.send("", reach="later")
    assert len(queries.list_to_come(dates[0].series)) == 2  # type: ignore[arg-type]


def test_one_date_is_called_off_alone(ana: Browser, cast: Cast, dates: list[Meetup]) -> None:
    ana.get(f"/g/{cast.group.public_id}/meetups/{dates[2].public_id}/call-off")
    ana.send("")
    assert len(queries.list_to_come(dates[0].series)) == 7  # type: ignore[arg-type]
