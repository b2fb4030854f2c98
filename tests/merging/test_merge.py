"""Two groups become one: nothing is lost, and nobody sees of the past what they couldn't before."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from time_machine import travel

from reunite import clock
from reunite.calendars.actions import open_feed
from reunite.calendars.models import Feed
from reunite.db import atomic, db
from reunite.groups.actions import end_place, leave_group
from reunite.groups.agreements import rewrite_agreement
from reunite.groups.models import Membership, Role, Standing
from reunite.groups.queries import find_membership, list_members
from reunite.meetups.afterwards.actions import log_contact
from reunite.meetups.asking import choose_members
from reunite.meetups.models import Meetup
from reunite.meetups.queries import list_everyone
from reunite.memories.search.queries import search
from reunite.merging.actions import agree, ask, come_along
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind, Milestone, Telling
from reunite.quietly.actions import say_quietly
from reunite.quietly.queries import list_for_host
from reunite.remembering.actions import begin, confirm
from reunite.remembering.jobs import end_those_over
from reunite.remembering.policy import UNDONE_WITHIN
from reunite.shelves.helps import actions as helps
from reunite.shelves.helps.models import HowItWas
from reunite.when import PartialDate
from tests.cast import join
from tests.factories import plan, say, share
from tests.merging.conftest import Two, all_seen_by, let_the_day_come, make_two, merge, seen_by
from tests.support.days import in_days
from tests.support.page import Browser

ABOUT: dict[str, Any] = {
    "kind": Kind.SMALL,
    "title": "A new kitchen",
    "story": "",
    "when": PartialDate(2020),
}


def count_all() -> dict[str, int]:
    """How many rows there are of each table."""
    return {
        table.name: db.session.scalar(
            select(func.count()).select_from(table).execution_options(across_groups=True)
        )
        or 0
        for table in db.metadata.sorted_tables
    }


def test_nothing_is_lost(two: Two, examples: dict[str, object]) -> None:
    let_undoing_end()
    agree(two.cleo, ask(two.ana, receives=False))
    before = count_all()
    let_the_day_come(two)
    after = count_all()
    fewer = {name for name in before if after[name] < before[name]}
    space = {name for name in before if name.startswith("check_in")}  # it closes
    # and whoever offered to look after one group hasn't been heard by the other
    assert fewer - space == {"merger", "host_offer"}


def test_nobody_sees_more_than_before_but_what_any_newcomer_does(
    two: Two, examples: dict[str, object]
) -> None:
    share(two.cleo, "A new job")
    plan(two.cleo, "Picnic", in_days(20))
    new = join(two.cleo, "Ida", "ida@example.org")
    everyone = [place.person for place in (*two, new)]
    before = {person.id: all_seen_by(person) for person in everyone}
    merge(two)
    after = {person.id: all_seen_by(person) for person in everyone}
    came_in = {two.ana.person_id, two.ben.person_id}
    for person in everyone:
        own = before[person.id]
        allowed = own | before[new.person_id] if person.id in came_in else own
        assert after[person.id] <= allowed, person.name
        assert own <= after[person.id]


def test_an_author_can_open_what_they_shared_to_everyone(two: Two) -> None:
    milestone = share(two.ana)
    merge(two)
    milestones.tell_everyone(two.ana, milestone)
    assert ("milestone", milestone.public_id) in seen_by(two.hal.person)


def test_what_is_shared_afterwards_is_for_all(two: Two) -> None:
    merge(two)
    milestone = share(two.ben)
    assert ("milestone", milestone.public_id) in seen_by(two.hal.person)


def test_who_was_in_both_has_one_place_and_what_they_shared_in_either(two: Two) -> None:
    here, there = share(two.gus), share(two.gus_there)
    merge(two)
    assert [member.person_id for member in list_members(two.cleo)].count(two.gus.person_id) == 1
    assert {one.author_id for one in (here, there)} == {two.gus_there.id}


def test_hosts_of_either_are_hosts(two: Two) -> None:
    merge(two)
    hosts = {member.id for member in list_members(two.cleo) if member.is_host}
    assert hosts == {two.ana.id, two.cleo.id}


def test_who_hosted_one_and_was_in_both_hosts(two: Two) -> None:
    atomic(lambda: setattr(two.gus, "role", Role.HOST))()
    merge(two)
    assert two.gus_there.is_host


def test_who_was_removed_there_stays_out(two: Two) -> None:
    end_place(two.gus_there, Standing.REMOVED)
    merge(two)
    assert two.gus_there.standing is Standing.REMOVED
    assert seen_by(two.gus.person) == set()


def test_who_left_there_is_in_again_with_the_others(two: Two) -> None:
    end_place(two.gus_there, Standing.LEFT)
    merge(two)
    assert two.gus_there.is_in


def test_who_left_the_one_that_joins_sees_nothing_of_it(two: Two) -> None:
    milestone = share(two.ana)
    end_place(two.gus, Standing.LEFT)
    merge(two)
    assert ("milestone", milestone.public_id) not in seen_by(two.gus.person)


def test_it_waits_until_nobody_who_is_remembered_can_come_back(two: Two) -> None:
    agree(two.cleo, ask(two.ana, receives=False))
    confirm(two.gus, begin(two.ana, two.ben, two.gus))
    let_the_day_come(two)
    assert two.ana.group_id != two.cleo.group_id
    let_undoing_end()
    let_the_day_come(two)
    assert two.ana.group_id == two.cleo.group_id


def let_undoing_end() -> None:
    """The two weeks pass in which it can be undone that someone is remembered."""
    with travel(clock.now() + UNDONE_WITHIN):
        end_those_over()


def test_for_whom_it_is_not_leaves_quietly(two: Two) -> None:
    agree(two.cleo, ask(two.ana, receives=False))
    for place in (two.ben, two.gus, two.hal):
        come_along(place, comes=False)
    come_along(two.hal, comes=True)
    let_the_day_come(two)
    assert {member.id for member in list_members(two.cleo)} == {two.cleo.id, two.ana.id, two.hal.id}


def test_meetups_keep_their_uid_and_who_is_asked(two: Two) -> None:
    meetup = plan(two.ana, "Lunch", in_days(30))
    uid, public_id = meetup.uid, meetup.public_id
    merge(two)
    found = db.session.get_one(Meetup, meetup.id)
    assert (found.uid, found.public_id, found.is_for_all) == (uid, public_id, False)
    assert {place.membership_id for place in list_everyone(found)} == {
        two.ana.id,
        two.ben.id,
        two.gus_there.id,
    }


def test_feeds_of_one_group_point_on(two: Two) -> None:
    feeds = [open_feed(place.person, place=place) for place in (two.ben, two.gus)]
    before = [(feed.public_id, feed.version) for feed in feeds]
    merge(two)
    found = [db.session.get_one(Feed, feed.id) for feed in feeds]
    assert [(feed.public_id, feed.version) for feed in found] == before
    assert [feed.place_id for feed in found] == [two.ben.id, two.gus_there.id]


def test_old_addresses_lead_to_the_new_ones(ben: Browser, two: Two) -> None:
    milestone, old = share(two.ben), two.ben.group.public_id
    merge(two)
    page = ben.visit(f"/g/{old}/milestones/{milestone.public_id}?after=1")
    assert page.status == 200
    assert "tomatoes" in page.main


def test_a_stranger_is_led_nowhere(dev: Browser, two: Two) -> None:
    old = two.ben.group.public_id
    merge(two)
    assert dev.get(f"/g/{old}/").status == 404


def test_links_in_old_mail_find_the_place_there_is(two: Two) -> None:
    merge(two)
    assert find_membership(two.gus.public_id) == two.gus_there


def test_search_finds_what_moved_for_those_who_see_it(two: Two) -> None:
    share(two.ana, "Zucchini")
    merge(two)
    assert [len(search([place], "zucchini").found) for place in (two.ben, two.hal)] == [1, 0]


def test_a_moment_told_in_both_keeps_the_words_of_each_apart(two: Two) -> None:
    told = milestones.share(
        two.gus,
        tellings=[Telling(two.gus), Telling(two.gus_there)],
        named=[two.ben.person, two.hal.person],
        **ABOUT,
    )
    say(two.ben, told, "So glad.")
    before = {place.id: all_seen_by(place.person) for place in (two.ben, two.hal)}
    merge(two)
    assert all_seen_by(two.hal.person) == before[two.hal.id]
    assert before[two.ben.id] <= all_seen_by(two.ben.person)
    every = db.session.scalars(select(Milestone).execution_options(across_groups=True))
    names = [[named.person_id for named in milestone.moment.named] for milestone in every]
    assert sorted(names) == [[two.ben.person_id], [two.hal.person_id]]


def test_quiet_words_stay_with_the_hosts_they_were_said_to(two: Two) -> None:
    here = say_quietly(two.ben, "group", two.ben.group.public_id, "Hm.", shows=False)
    there = say_quietly(two.hal, "group", two.hal.group.public_id, "Hm.", shows=False)
    merge(two)
    assert [word.id for word in list_for_host(two.ana)] == [here.id]
    assert [word.id for word in list_for_host(two.cleo)] == [there.id]


def test_birthdays_are_shared_again_by_choice(two: Two) -> None:
    atomic(lambda: setattr(two.ben, "shares_birthday", True))()
    merge(two)
    assert not two.ben.shares_birthday


def test_newcomers_agree_to_the_words_they_find_by_choice(ben: Browser, two: Two) -> None:
    rewrite_agreement(two.cleo, "Be kind, mostly.")
    merge(two)
    page = ben.get(f"/g/{two.cleo.group.public_id}/agreement")
    assert "You haven’t agreed to these words yet" in page.main


Act = Callable[[Membership, list[Membership]], object]
ACTS: list[Act] = [
    lambda one, _others: share(one),
    lambda one, others: milestones.share(one, people=others, **ABOUT),
    lambda one, _others: plan(one, "Lunch", in_days(9)),
    lambda one, others: choose_members(one, plan(one, "Call", in_days(3)), others),
    lambda one, _others: helps.share(one, what="Tea", how_it_was=HowItWas.HELPED),
    lambda one, _others: log_contact(one, "A long call", in_days(-1)),
    lambda one, _others: leave_group(one),
]
PEOPLE = st.integers(0, 2)


@settings(
    max_examples=4,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    here=st.lists(st.tuples(st.sampled_from(ACTS), PEOPLE, PEOPLE), max_size=6),
    there=st.lists(st.tuples(st.sampled_from(ACTS[:-1]), PEOPLE, PEOPLE), max_size=3),
)
def test_whatever_was_shared_nobody_sees_more(
    app: Flask, here: list[tuple[Act, int, int]], there: list[tuple[Act, int, int]]
) -> None:
    two = make_two(uuid4().hex[:8])
    for acts, places in ((here, [two.ana, two.ben, two.gus]), (there, [two.cleo, two.hal])):
        for act, one, other in acts:
            doing = places[one % len(places)]
            if doing.is_in:
                act(doing, [place for place in (places[other % len(places)],) if place.is_in])
    new = join(two.cleo, "Ida", f"ida{uuid4().hex}@example.org")
    people = {place.person_id: place.person for place in (*two, new)}
    before = {key: seen_by(person) for key, person in people.items()}
    came_in = {place.person_id for place in (two.ana, two.ben) if place.is_in}
    if not two.ana.is_host or not two.ana.is_in:
        return
    merge(two)
    for key, person in people.items():
        allowed = before[key] | (before[new.person_id] if key in came_in else set())
        assert before[key] <= seen_by(person) <= allowed
