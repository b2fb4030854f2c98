"""Closing a group: two hosts, a month, everyone's archive, and then nothing of it is left."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import func, select, update

from reunite import clock
from reunite.archives.models import Archive
from reunite.closing.actions import call_off, close
from reunite.closing.ending import end_those_due
from reunite.db import atomic, db
from reunite.errors import DomainError, NotAllowed
from reunite.groups.actions import accept_invitation, become_host, make_link, pause_mail
from reunite.groups.models import Group, Membership
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind, Moment, Telling
from reunite.photos.made import State
from reunite.photos.models import Photo
from reunite.photos.store import store
from reunite.record import Did, list_of_group
from reunite.when import PartialDate
from tests.cast import Cast, join
from tests.factories import plan, say, share
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.pictures import add_photo
from tests.support.post import mail_to

ANYWHERE = {"across_groups": True}


@atomic
def make_all_archives() -> None:
    """As the worker would."""
    db.session.execute(update(Archive).values(state=State.READY))


def pass_days(days: float) -> time_machine.travel:
    return time_machine.travel(clock.now() + timedelta(days=days), tick=False)


def let_it_end() -> None:
    """A month later, with the worker at work."""
    make_all_archives()
    with pass_days(31):
        end_those_due()
        make_all_archives()
        end_those_due()


@pytest.fixture
def page(cast: Cast) -> str:
    return f"/g/{cast.group.public_id}/closing/"


@pytest.fixture
def second(cast: Cast) -> Membership:
    """Ben, who looks after it as well."""
    atomic(become_host)(cast.ben)
    return cast.ben


def test_the_only_host_closes_it_in_a_month(ana: Browser, cast: Cast, page: str) -> None:
    ana.get(f"{page}close")
    assert "closes on" in ana.send().main


def test_it_takes_a_fresh_sign_in(ana: Browser, page: str) -> None:
    with pass_days(1 / 24):
        assert ana.get(f"{page}close").answer.headers["Location"].endswith("/you/prove")


def test_where_there_is_another_host_nothing_happens_before_they_agree(
    cast: Cast, second: Membership
) -> None:
    close(cast.ana)
    close(cast.ana)
    assert cast.group.closes_at is None
    close(second)
    assert cast.group.closes_at is not None


def test_only_the_other_host_is_asked_and_nobody_else_told(cast: Cast, second: Membership) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    close(cast.ana)
    assert len(mail_to(second.person.email)) == 1
    assert mail_to(gus.person.email) == []


def test_one_who_is_no_host_closes_nothing(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        close(cast.ben)


def test_everyone_is_told_the_day_whatever_mail_they_paused(cast: Cast) -> None:
    pause_mail(cast.ben)
    close(cast.ana)
    [mail] = mail_to("ben@example.org")
    assert mail.subject == "About your group"
    assert "closes on" in mail.text


def test_that_mail_offers_no_way_to_stop_what_comes_anyway(cast: Cast) -> None:
    close(cast.ana)
    [mail] = mail_to("ben@example.org")
    assert (mail.unsubscribe, "Fewer of these" in mail.text) == ("", False)
    assert "whichever emails they chose" in mail.text


def test_everyone_is_given_an_archive(cast: Cast) -> None:
    close(cast.ana)
    kept = select(Archive.person_id).execution_options(**ANYWHERE)
    assert set(db.session.scalars(kept)) == {cast.ana.person_id, cast.ben.person_id}


def test_home_and_the_group_say_the_day(ben: Browser, cast: Cast) -> None:
    close(cast.ana)
    for path in ("/", f"/g/{cast.group.public_id}/"):
        assert "closes on" in ben.get(path).main


def test_any_host_calls_it_off_and_everyone_hears(
    ana: Browser, cast: Cast, second: Membership, page: str
) -> None:
    close(cast.ana)
    close(second)
    ana.get(page)
    ana.send("/call-off")
    assert "doesn’t close after all" in mail_to("ben@example.org")[-1].text
    let_it_end()
    assert db.session.get(Group, cast.group.id) is not None


def test_what_was_begun_and_settled_and_called_off_is_written_down(cast: Cast) -> None:
    close(cast.ana)
    call_off(cast.ana)
    done = [row.did for row in list_of_group(cast.group.public_id, 10)]
    assert {Did.CLOSING, Did.CLOSING_CALLED_OFF} <= set(done)


def test_a_group_that_is_to_merge_does_not_close(cast: Cast) -> None:
    atomic(lambda: setattr(cast.group, "merges_at", clock.now()))()
    with pytest.raises(DomainError):
        close(cast.ana)


def test_nothing_goes_before_the_day(cast: Cast, ben: Browser) -> None:
    close(cast.ana)
    make_all_archives()
    with pass_days(29.5):
        end_those_due()
    assert ben.get(f"/g/{cast.group.public_id}/").status == 200


def test_nothing_goes_before_the_last_archives_are_made(cast: Cast, ben: Browser) -> None:
    close(cast.ana)
    make_all_archives()
    with pass_days(31):
        end_those_due()
    assert ben.get(f"/g/{cast.group.public_id}/").status == 200


def test_afterwards_its_addresses_are_wrong_ones(cast: Cast, ben: Browser, page: str) -> None:
    close(cast.ana)
    let_it_end()
    assert [ben.get(path).status for path in (f"/g/{cast.group.public_id}/", page)] == [404, 404]


def rows_of(group_id: int) -> list[str]:
    """The tables that hold anything of a group."""
    return [
        table.name
        for table in db.metadata.sorted_tables
        if "group_id" in table.c
        and db.session.scalar(select(func.count()).where(table.c.group_id == group_id))
    ]


def test_nothing_of_it_is_left(cast: Cast, examples: dict[str, object]) -> None:
    close(cast.ana)
    let_it_end()
    assert rows_of(cast.group.id) == []
    assert db.session.scalar(select(func.count(Moment.id))) == 0


def test_its_photos_go_with_their_files(cast: Cast) -> None:
    photo = add_photo(cast.ana, plan(cast.ana, "Lunch", in_days(2)))
    store().write(photo.file(480), b"pixels")
    close(cast.ana)
    let_it_end()
    assert db.session.scalar(select(func.count(Photo.id))) == 0
    assert store().list_files() == []


def test_another_group_keeps_all_of_its_own(cast: Cast) -> None:
    say(cast.cleo, share(cast.cleo, "Passed the test"))
    before = rows_of(cast.cleo.group_id)
    close(cast.ana)
    let_it_end()
    assert rows_of(cast.cleo.group_id) == before


def test_what_is_told_in_another_group_as_well_stays_there(cast: Cast) -> None:
    gus = join(cast.cleo, "Gus", "gus@example.org")
    here = Telling(join_as(cast.ana, gus))
    told = milestones.share(
        gus,
        tellings=[here, Telling(gus)],
        kind=Kind.SMALL,
        title="A new kitchen",
        story="",
        when=PartialDate(2020),
    )
    add_photo(gus, told.moment)
    close(cast.ana)
    let_it_end()
    [moment] = db.session.scalars(select(Moment))
    assert [one.group_id for one in moment.milestones] == [cast.cleo.group_id]
    assert db.session.scalar(select(func.count(Photo.id))) == 1


def join_as(host: Membership, friend: Membership) -> Membership:
    """Somebody who has a place elsewhere, in this group as well."""
    return accept_invitation(make_link(host, "Gus", ""), friend.person)


def test_mail_that_is_owed_about_it_goes(cast: Cast) -> None:
    plan(cast.ana, "Lunch", in_days(60))
    close(cast.ana)
    let_it_end()
    assert mail_to("ben@example.org") == []


def test_archives_stay_with_whom_they_were_made_for(cast: Cast) -> None:
    close(cast.ana)
    let_it_end()
    kept = list(db.session.scalars(select(Archive).execution_options(**ANYWHERE)))
    assert {archive.is_theirs for archive in kept} == {True}
