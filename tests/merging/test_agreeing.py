"""Asking another group, agreeing, and everyone's two weeks."""

from datetime import timedelta

import pytest
import time_machine

from reunite import clock
from reunite.closing.actions import close
from reunite.db import atomic, db
from reunite.errors import DomainError, Gone, NotAllowed, NotFound
from reunite.groups.actions import become_host, pause_mail
from reunite.merging.actions import agree, ask, call_off, come_along
from reunite.merging.emails import link_of
from reunite.merging.jobs import merge_those_due
from reunite.merging.queries import find_merger
from reunite.record import Did, list_of_group
from reunite.shelves.helps import actions as helps
from reunite.shelves.helps.models import HowItWas
from tests.merging.conftest import Two, merge, seen_by
from tests.support.page import Browser
from tests.support.post import link_in, mail_to


def test_a_link_passed_on_is_answered_by_a_host_of_another_group(
    ana: Browser, cleo: Browser, two: Two
) -> None:
    ana.get(f"/g/{two.ana.group.public_id}/together/ask")
    link = ana.send(way="ours_joins").find("#link")[0].value
    cleo.get(link[link.index("/together/") :])
    assert "become one group on" in cleo.send(group=two.cleo.group.public_id).main


def test_in_both_one_asks_the_hosts_of_the_other_by_mail(ben: Browser, two: Two) -> None:
    atomic(become_host)(two.gus)
    ask(two.gus, receives=True, other=two.cleo.group)
    [mail] = mail_to("cleo@example.org")
    assert mail.subject == "About your group"
    assert link_in(mail, "/together/")


def test_it_takes_a_fresh_sign_in(ana: Browser, cleo: Browser, two: Two) -> None:
    merger = ask(two.ana, receives=False)
    with time_machine.travel(clock.now() + timedelta(hours=1), tick=False):
        for browser, path in (
            (ana, f"/g/{two.ana.group.public_id}/together/ask"),
            (cleo, f"/together/{link_of(merger)}"),
        ):
            assert browser.get(path).answer.headers["Location"].endswith("/you/prove")


def test_who_hosts_nothing_agrees_to_nothing(ben: Browser, two: Two) -> None:
    merger = ask(two.ana, receives=False)
    assert "Pass it on" in ben.get(f"/together/{link_of(merger)}").main
    with pytest.raises(NotFound):
        agree(two.hal, merger)


def test_a_group_does_not_merge_with_itself(two: Two) -> None:
    atomic(become_host)(two.ben)
    with pytest.raises(NotFound):
        agree(two.ben, ask(two.ana, receives=False))


def test_where_there_are_several_hosts_nobody_agrees_with_themselves(two: Two) -> None:
    for place in (two.gus, two.gus_there):
        atomic(become_host)(place)
    with pytest.raises(DomainError):
        agree(two.gus_there, ask(two.gus, receives=False))


def test_the_question_ends_after_two_weeks(two: Two) -> None:
    merger = ask(two.ana, receives=False)
    with (
        time_machine.travel(clock.now() + timedelta(days=15), tick=False),
        pytest.raises(Gone),
    ):
        agree(two.cleo, merger)


def test_only_hosts_ask(two: Two) -> None:
    with pytest.raises(NotAllowed):
        ask(two.ben, receives=False)


def test_a_group_that_closes_does_not_merge(two: Two) -> None:
    close(two.ana)
    with pytest.raises(DomainError):
        ask(two.ana, receives=False)


def test_everyone_in_both_is_told_once_whatever_mail_they_paused(two: Two) -> None:
    pause_mail(two.ben)
    agree(two.cleo, ask(two.ana, receives=False))
    for place in (two.ana, two.ben, two.hal, two.gus):
        [mail] = [one for one in mail_to(place.person.email) if "become one group" in one.text]
        assert mail.subject == "About your group"


def test_home_and_both_groups_say_the_day(ben: Browser, cleo: Browser, two: Two) -> None:
    agree(two.cleo, ask(two.ana, receives=False))
    for browser, place in ((ben, two.ben), (cleo, two.cleo)):
        for path in ("/", f"/g/{place.group.public_id}/"):
            assert "become one on" in browser.get(path).main


def test_a_host_of_either_calls_it_off(cleo: Browser, two: Two) -> None:
    agree(two.cleo, ask(two.ana, receives=False))
    cleo.get(f"/g/{two.cleo.group.public_id}/together/")
    cleo.send("/call-off")
    assert "stay two groups" in mail_to("ben@example.org")[-1].text
    db.session.expire_all()
    assert (two.ana.group.merges_at, find_merger(two.ana)) == (None, None)


def test_nothing_happens_before_the_day(two: Two) -> None:
    agree(two.cleo, ask(two.ana, receives=False))
    with time_machine.travel(clock.now() + timedelta(days=13), tick=False):
        merge_those_due()
    assert two.ana.group.merged_into_id is None


def test_one_press_says_it_is_not_for_me_and_another_that_it_is(ben: Browser, two: Two) -> None:
    agree(two.cleo, ask(two.ana, receives=False))
    ben.get(f"/g/{two.ben.group.public_id}/together/")
    assert "You’re leaving that day" in ben.send("/not-for-me").main
    assert "If it isn’t for you" in ben.send("/for-me").main


def test_nobody_stays_out_of_what_is_not_to_come(two: Two) -> None:
    with pytest.raises(DomainError):
        come_along(two.ben, comes=False)


def test_it_is_written_down_for_both_that_they_merged(two: Two) -> None:
    groups = [two.ana.group.public_id, two.cleo.group.public_id]
    merge(two)
    for group in groups:
        assert Did.MERGED in {row.did for row in list_of_group(group, 5)}


def test_everyone_hears_that_the_day_has_come(two: Two) -> None:
    merge(two)
    assert "are one group now" in mail_to("ben@example.org")[-1].text


def test_calling_off_what_was_only_asked_tells_nobody(two: Two) -> None:
    ask(two.ana, receives=False)
    call_off(two.ana)
    assert mail_to("ben@example.org") == []


def test_the_author_of_what_helped_can_show_it_to_all(ben: Browser, two: Two) -> None:
    found = helps.share(two.ben, what="Tea", how_it_was=HowItWas.HELPED)
    merge(two)
    ben.visit(f"/g/{two.cleo.group.public_id}/finds/{found.public_id}/edit")
    ben.send("/open")
    assert ("experience", found.public_id) in seen_by(two.hal.person)
