"""For two weeks it can be undone by one press, with everything as it was; then what was theirs
alone is deleted unread."""

from collections.abc import Callable
from datetime import timedelta

import time_machine
from sqlalchemy import func, select

from reunite import clock
from reunite.archives.ledger import Keeping, tables_of
from reunite.checkins.actions import say
from reunite.checkins.queries import list_own, list_page
from reunite.db import db
from reunite.groups.actions import leave_group
from reunite.groups.hosting.actions import (
    agree_to_be_next,
    ask_to_host,
    make_host,
    name_next,
    step_back,
)
from reunite.groups.models import Membership, Standing
from reunite.groups.removing.actions import pause
from reunite.mail.outbox import is_unwanted
from reunite.milestones.queries import READS
from reunite.plans.actions import keep_plan
from reunite.plans.days.actions import keep_day
from reunite.plans.days.models import Ahead, Tender, Wish
from reunite.plans.models import Plan
from reunite.plans.queries import find_plan
from reunite.record import Did, list_of_person
from reunite.remembering.actions import begin, keep_wish
from reunite.remembering.jobs import end_those_over
from reunite.remembering.models import Remembrance, Shared
from reunite.safety.actions import block
from reunite.when import DayOfYear
from tests.cast import Cast
from tests.factories import check_in, open_space, share
from tests.remembering.conftest import CAL
from tests.support.page import Browser
from tests.support.post import link_in, mail_to

Remember = Callable[[], Remembrance]


def press_undo(anyone: Browser) -> None:
    anyone.get(link_in(mail_to(CAL)[-1], "/closed/"))
    page = anyone.send()
    assert "open again" in page.text


def fill(cast: Cast, cal: Membership) -> None:
    """Something of Cal's own of many kinds, and what others have that hangs on it."""
    open_space(cast.ana, cast.ana, cast.ben, cal)
    shared = check_in(cal)
    say(cast.ben, shared, "With you.", is_for_author=True)
    say(cal, check_in(cast.ben), "And you.", is_for_author=False)
    keep_plan(cal.person, Plan(words="A walk?"), [cast.ana.person])
    tender = Tender(DayOfYear(12, 5), "", Wish.COMPANY, Ahead.ONE)
    keep_day(cal.person, tender, [cast.ana.person])


def own_rows(member: Membership) -> dict[str, int]:
    """How many rows there are that are this member's own, by table."""
    keys = {"person": member.person_id, "membership": member.id}
    counted = {}
    for table, line in tables_of(Keeping.OWN):
        whose = table.c[line.of[0]]
        [way] = whose.foreign_keys
        rows = select(func.count()).where(whose == keys[way.column.table.name])
        counted[table.name] = db.session.scalar(rows, execution_options={"across_groups": True})
    return {name: number for name, number in counted.items() if number}


def test_one_press_brings_everything_back(
    anyone: Browser, cast: Cast, cal: Membership, elsewhere: Membership, remember: Remember
) -> None:
    fill(cast, cal)
    before = own_rows(cal)
    remember()
    press_undo(anyone)
    db.session.refresh(cal)
    assert (cal.is_in, cal.left_at, elsewhere.is_in) == (True, None, True)
    assert not cal.person.is_closed
    assert not is_unwanted(CAL)
    assert own_rows(cal) == before
    assert len(list_page(cast.ana).reads) == 2
    assert find_plan(cal.person)


def test_looking_at_the_link_changes_nothing(
    anyone: Browser, cal: Membership, remember: Remember
) -> None:
    remember()
    anyone.get(link_in(mail_to(CAL)[-1], "/closed/"))
    assert cal.standing is Standing.REMEMBERED


def test_it_is_written_down(
    anyone: Browser, cast: Cast, cal: Membership, remember: Remember
) -> None:
    remember()
    press_undo(anyone)
    did = [row.did for row in list_of_person(cal.person.public_id, 2)]
    assert did == [Did.REMEMBERING_UNDONE, Did.REMEMBERED]


def test_the_link_ends_with_the_two_weeks(
    anyone: Browser, cal: Membership, remember: Remember
) -> None:
    remember()
    link = link_in(mail_to(CAL)[-1], "/closed/")
    with time_machine.travel(clock.now() + timedelta(days=14, minutes=1)):
        assert anyone.get(link).status == 410


def test_a_host_who_comes_back_hosts_again_and_whoever_took_over_does_not(
    anyone: Browser, cast: Cast, elsewhere: Membership, remember: Remember
) -> None:
    ask_to_host(cast.cleo, elsewhere)
    make_host(elsewhere)
    step_back(cast.cleo)
    name_next(elsewhere, cast.cleo)
    agree_to_be_next(cast.cleo, elsewhere)
    remember()
    assert cast.cleo.is_host
    press_undo(anyone)
    db.session.expire_all()
    assert (elsewhere.is_host, cast.cleo.is_host) == (True, False)


def test_what_goes_by_their_wish_comes_back_with_them(
    anyone: Browser, cast: Cast, cal: Membership, remember: Remember
) -> None:
    keep_wish(cal.person, shared=Shared.GOES, decides=None, wants_no_page=False)
    milestone = share(cal)
    remember()
    assert READS.find_among([cast.ana], milestone.public_id) is None
    press_undo(anyone)
    assert READS.find_among([cast.ana], milestone.public_id)


def test_after_two_weeks_what_was_theirs_alone_is_gone(
    cast: Cast, cal: Membership, remember: Remember
) -> None:
    fill(cast, cal)
    block(cal.person, cast.ben.person)
    milestone = share(cal)
    remember()
    with time_machine.travel(clock.now() + timedelta(days=14, minutes=1)):
        end_those_over()
    assert own_rows(cal) == {"block": 1}
    assert list_own(cast.ben)
    assert READS.find_among([cast.ana], milestone.public_id)


def test_what_nobody_can_open_is_deleted_as_well(
    cast: Cast, cal: Membership, remember: Remember
) -> None:
    fill(cast, cal)
    db.session.execute(db.text("UPDATE check_in SET sealed = 'spoiled'"))
    db.session.commit()
    remember()
    with time_machine.travel(clock.now() + timedelta(days=14, minutes=1)):
        end_those_over()
    assert "check_in" not in own_rows(cal)


def test_before_that_the_job_deletes_nothing(
    cast: Cast, cal: Membership, remember: Remember
) -> None:
    fill(cast, cal)
    before = own_rows(cal)
    remember()
    end_those_over()
    assert own_rows(cal) == before


def test_what_nobody_confirms_is_forgotten(cast: Cast, cal: Membership) -> None:
    begin(cast.ana, cal, cast.ben)
    with time_machine.travel(clock.now() + timedelta(days=31)):
        end_those_over()
    assert db.session.query(Remembrance).execution_options(across_groups=True).count() == 0


def test_whoever_comes_back_alone_finds_no_closed_door(
    cast: Cast, cal: Membership, remember: Remember, bring_back: Callable[[], None]
) -> None:
    pause(cast.ana, cal, "Hm.")
    remember()
    for friend in (cast.ana, cast.ben):
        leave_group(friend)
    bring_back()
    db.session.refresh(cal)
    assert cal.is_here
