"""A discreet line to those who asked, one until they have looked in."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from reunite.checkins import actions, emails
from reunite.checkins.space import actions as space
from reunite.checkins.space.models import UNTIL_I_SAY, Place
from reunite.db import db
from reunite.groups.actions import choose_mail, pause_mail
from reunite.groups.models import MailChoice
from reunite.mail.models import Message
from tests.cast import Cast
from tests.factories import check_in
from tests.support.page import Browser
from tests.support.post import link_in, mail_to

BEN = "ben@example.org"


@pytest.fixture
def asked(cast: Cast, places: list[Place]) -> Place:
    """Ben would like to be told."""
    choose_mail(cast.ben, check_ins=MailChoice.AT_ONCE)
    return places[1]


@pytest.mark.usefixtures("places")
def test_nobody_is_told_who_did_not_ask(cast: Cast) -> None:
    check_in(cast.ana)
    assert mail_to(BEN) == []


@pytest.mark.usefixtures("asked")
def test_whoever_asked_is_told_that_something_is_new(ben: Browser, cast: Cast, room: str) -> None:
    check_in(cast.ana)
    [mail] = mail_to(BEN)
    assert mail.subject == "Something new in your group"
    assert "There’s something new for you. Open it when you like" in mail.text
    assert link_in(mail, "/g/") == room


@pytest.mark.usefixtures("asked")
def test_rule_23_another_comes_only_after_they_looked_in(ben: Browser, cast: Cast) -> None:
    for hours in (0, 1, 30):
        with time_machine.travel(datetime.now(UTC) + timedelta(hours=hours)):
            check_in(cast.ana)
    assert len(mail_to(BEN)) == 1
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=40)):
        ben.get("/")
        check_in(cast.ana)
    assert len(mail_to(BEN)) == 2


def test_rule_23_quiet_hours_are_kept(app_at_night: Cast) -> None:
    check_in(app_at_night.ana)
    due = db.session.query(Message.due_at).filter(Message.kind == emails.KIND).scalar()
    assert due.astimezone(ZoneInfo("Europe/London")).hour == 8


@pytest.fixture
def app_at_night(asked: Place, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> object:
    """The cast at midnight, with quiet hours kept."""
    monkeypatch.setattr("reunite.mail.outbox.settings", lambda: type("S", (), {"quiet_hours": 1}))
    with time_machine.travel(datetime(2026, 12, 1, 23, 30, tzinfo=UTC)):
        yield cast


def test_rule_12_nothing_comes_to_who_rests(asked: Place, cast: Cast) -> None:
    space.rest(asked, UNTIL_I_SAY, shows=False)
    check_in(cast.ana)
    assert mail_to(BEN) == []


def test_rule_12_nor_what_was_owed_before(asked: Place, cast: Cast) -> None:
    subject = f"{check_in(cast.ana).public_id}:{cast.ben.public_id}"
    assert emails.still_wanted(subject)
    space.rest(asked, UNTIL_I_SAY, shows=False)
    assert not emails.still_wanted(subject)


def test_what_was_put_away_is_not_told_of(asked: Place, cast: Cast) -> None:
    shared = check_in(cast.ana)
    subject = f"{shared.public_id}:{cast.ben.public_id}"
    actions.take_down(cast.ana, shared)
    assert not emails.still_wanted(subject)


@pytest.mark.parametrize("step", [space.pause, actions.leave])
def test_nor_is_who_paused_or_left(asked: Place, cast: Cast, step: object) -> None:
    subject = f"{check_in(cast.ana).public_id}:{cast.ben.public_id}"
    step(asked)  # type: ignore[operator]
    assert not emails.still_wanted(subject)


def test_who_has_some_room_is_nudged_if_the_author_likes(cast: Cast, places: list[Place]) -> None:
    space.have_room(places[1], datetime.now(UTC) + timedelta(hours=2))
    check_in(cast.ana)
    assert mail_to(BEN) == []
    check_in(cast.ana, nudges=True)
    assert len(mail_to(BEN)) == 1


def test_not_with_all_mail_paused(cast: Cast, places: list[Place]) -> None:
    space.have_room(places[1], datetime.now(UTC) + timedelta(hours=2))
    pause_mail(cast.ben)
    check_in(cast.ana, nudges=True)
    assert mail_to(BEN) == []


def test_the_choice_is_offered_to_who_has_joined(
    ana: Browser, ben: Browser, cast: Cast, places: list[Place]
) -> None:
    mail = f"/g/{cast.group.public_id}/mail"
    assert ana.get(mail).find("[name=check_ins]")
    actions.leave(places[1])
    assert not ben.get(mail).find("[name=check_ins]")
    ben.send(meetups="not_at_all", check_ins="at_once")
    assert not ben.get(mail).find("[name=check_ins]")
