"""A block looks like what anyone may choose on any day: coming quietly, or not answering yet."""

from collections.abc import Callable

import pytest

from reunite.groups.models import Membership
from reunite.meetups import actions as meetups
from reunite.meetups import asking
from reunite.meetups.emails import still_wanted, subject_of
from reunite.meetups.models import Answer, Meetup
from reunite.meetups.queries import list_everyone
from reunite.safety.actions import block, keep_doors
from reunite.safety.labels import About
from tests.cast import Cast
from tests.factories import plan
from tests.safety.test_hidden import masked
from tests.support.days import in_days
from tests.support.page import Browser


@pytest.fixture
def lunch(eve: Membership) -> Meetup:
    """Eve's, to which all are asked."""
    return plan(eve, "Lunch", in_days(9))


@pytest.fixture
def seen_by_ben(ben: Browser, here: str, lunch: Meetup) -> Callable[[], list[str]]:
    """All that Ben is shown of it."""
    paths = [f"{here}/meetups/{lunch.public_id}", "/meetups", "/"]
    return lambda: [masked(ben.get(path)) for path in paths]


def come(member: Membership, lunch: Meetup, *, quietly: bool = False) -> None:
    meetups.rsvp(member, lunch, Answer.YES, quietly=quietly)


def test_rule_20_a_quiet_answer_stays_so_whatever_is_blocked(
    cast: Cast, lunch: Meetup, seen_by_ben: Callable[[], list[str]]
) -> None:
    untouched = seen_by_ben()
    come(cast.ana, lunch, quietly=True)
    quiet = seen_by_ben()
    block(cast.ben.person, cast.ana.person)
    assert untouched == quiet == seen_by_ben()


@pytest.mark.parametrize("by", ["ana", "ben"])
def test_rule_20_a_block_looks_like_coming_quietly(
    cast: Cast, lunch: Meetup, seen_by_ben: Callable[[], list[str]], by: str
) -> None:
    come(cast.ana, lunch, quietly=True)
    quiet = seen_by_ben()
    come(cast.ana, lunch)
    pair = [cast.ana.person, cast.ben.person]
    block(*(pair if by == "ana" else reversed(pair)))
    assert seen_by_ben() == quiet


def test_rule_20_so_does_shutting_someone_out(
    cast: Cast, lunch: Meetup, seen_by_ben: Callable[[], list[str]]
) -> None:
    untouched = seen_by_ben()
    come(cast.ana, lunch)
    keep_doors(cast.ben.person, [About(other_id=cast.ana.person_id)], is_shut=True)
    assert seen_by_ben() == untouched


@pytest.mark.parametrize(("answer", "goes"), [(None, False), (Answer.YES, True)])
def test_rule_20_a_guest_whom_a_block_keeps_apart_is_not_written_to(
    cast: Cast, lunch: Meetup, answer: Answer | None, goes: bool
) -> None:
    asking.ask_guest(lunch.organiser, lunch, name="Cleo", email="cleo@example.org")
    [guest] = [place for place in list_everyone(lunch) if place.is_guest]
    if answer:
        meetups.answer_for(guest, answer)
    before = still_wanted(subject_of(lunch, guest))
    block(cast.cleo.person, lunch.organiser.person)
    assert (before, still_wanted(subject_of(lunch, guest))) == (True, goes)
