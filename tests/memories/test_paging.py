"""Walking down a timeline, page by page."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import count, groupby

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reunite import clock
from reunite.db import atomic, db
from reunite.groups.models import Membership
from reunite.meetups.models import Meetup
from reunite.memories import queries
from reunite.memories.queries import Timeline, get_timeline, list_years
from reunite.milestones.models import Kind, Milestone, Moment
from reunite.milestones.queries import READS
from reunite.posts import actions as posts
from reunite.when import AllDay, PartialDate, Timed
from reunite.words.actions import open_conversation
from tests.cast import start

DAYS = st.sampled_from(
    [date(2023, 12, 31), date(2023, 12, 30), date(2019, 2, 28), date(1999, 6, 1)]
)
EXACT = DAYS.map(lambda day: PartialDate(day.year, day.month, day.day))
VAGUE = DAYS.map(lambda day: PartialDate(day.year)) | DAYS.map(
    lambda day: PartialDate(day.year, day.month)
)
MILESTONES = st.lists(EXACT | VAGUE, max_size=12)
MEETUPS = st.lists(st.tuples(DAYS, st.sampled_from([None, time(0), time(12)])), max_size=8)
NUMBERS = count()

few_examples = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(autouse=True)
def short_pages(any_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "ON_A_PAGE", 4)


def share(member: Membership, when: PartialDate) -> Milestone:
    milestone = Milestone(
        group_id=member.group_id,
        conversation_id=open_conversation(member.group_id).id,
        author=member,
        moment=Moment(person_id=member.person_id, kind=Kind.OTHER, title="", story=""),
        shared_at=clock.now(),
    )
    milestone.moment.when = when
    return milestone


def meet(member: Membership, day: date, hour: time | None) -> Meetup:
    begins = datetime.combine(day, hour or time())
    meetup = Meetup(
        group_id=member.group_id,
        organiser=member,
        uid=str(next(NUMBERS)),
        title="",
        place="",
        notes="",
        planned_at=clock.now(),
        changed_at=clock.now(),
    )
    timed = hour and Timed(begins, begins + timedelta(hours=1), "UTC")
    meetup.set_when(timed or AllDay(day, day), "UTC")
    return meetup


@atomic
def happen(
    milestones: list[PartialDate], meetups: list[tuple[date, time | None]]
) -> tuple[Membership, list[str]]:
    """A group in which this happened, and the order in which its timeline should tell of it."""
    number = next(NUMBERS)
    member = start("Ana", f"ana{number}@example.org", "Some friends")
    shared = [share(member, when) for when in milestones]
    met = [meet(member, day, hour) for day, hour in meetups]
    db.session.add_all([*shared, *met])
    db.session.flush()
    told = [(m.sort_on, 0, datetime.combine(m.sort_on, time()), m.id, m.public_id) for m in shared]
    told += [(m.wall_start.date(), 1, m.wall_start, m.id, m.public_id) for m in met]
    return member, [public_id for *_place, public_id in sorted(told, reverse=True)]


def walk(member: Membership, year: int | None = None) -> Iterator[Timeline]:
    """Every page, from the first or the one that begins with a year, to the last."""
    page = get_timeline([member], year=year)
    yield page
    while page.goes_on_after:
        page = get_timeline([member], after=page.goes_on_after)
        yield page


def told(pages: Iterator[Timeline]) -> list[str]:
    return [
        entry.thing.public_id for page in pages for year in page.years for entry in year.entries
    ]


@few_examples
@given(MILESTONES, MEETUPS)
def test_every_entry_is_told_once_and_in_its_place(
    milestones: list[PartialDate], meetups: list[tuple[date, time | None]]
) -> None:
    member, expected = happen(milestones, meetups)
    assert told(walk(member)) == expected


@few_examples
@given(MILESTONES, MEETUPS)
def test_every_year_of_the_spine_is_told_once_the_quiet_ones_too(
    milestones: list[PartialDate], meetups: list[tuple[date, time | None]]
) -> None:
    member, _expected = happen(milestones, meetups)
    years = [year.year for page in walk(member) for year in page.years]
    spine = [year for year, _lit in list_years([member])]
    assert [year for year, _again in groupby(years)] == [
        y for y in spine if years and y <= years[0]
    ]


@few_examples
@given(MILESTONES, MEETUPS, st.sampled_from([2024, 2023, 2020, 2019, 2017, 1999, 1950]))
def test_a_jump_to_a_year_tells_it_and_all_before(
    milestones: list[PartialDate], meetups: list[tuple[date, time | None]], year: int
) -> None:
    member, expected = happen(milestones, meetups)
    pages = list(walk(member, year))
    later = len(told(walk(member))) - len(told(iter(pages)))
    assert told(iter(pages)) == expected[later:]
    assert pages[0].years[0].year == year


def test_reading_on_from_what_was_taken_down_loses_nothing() -> None:
    member, expected = happen([PartialDate(2023)] * 6, [])
    page = get_timeline([member])
    last = page.goes_on_after or ""
    posts.take_down(member, READS.get(member, last))
    rest = get_timeline([member], after=last)
    assert told(iter([page, rest])) == expected
