"""Several people pressing at the same moment, on both engines."""

from flask import Flask

from reunite.db import db
from reunite.errors import DomainError
from reunite.meetups import queries as meetups
from reunite.meetups.models import Answer, Attendance, State
from reunite.meetups.polls import actions
from tests.cast import Cast, join
from tests.support.at_once import at_once
from tests.support.reunion import NO, YES, options, reunion, said_by, say


def place(member: object, poll: object) -> Attendance:
    found = meetups.find_attendance(member, poll)  # type: ignore[arg-type]
    assert found
    return found


def look_again() -> None:
    """What is read next is what the presses left."""
    db.session.rollback()
    db.session.expire_all()


def test_a_date_fixed_while_people_answer(any_app: Flask, cast_on_any: Cast) -> None:
    cast = cast_on_any
    poll = reunion(cast.ana)
    saturday = options(poll)[0]
    say(cast.ben, poll, YES)
    poll_id, saturday_id = poll.public_id, saturday.public_id

    def vote() -> None:
        found = meetups.get_meetup(cast.ben, poll_id)
        actions.vote(place(cast.ben, found), {saturday_id: NO})

    def fix() -> None:
        found = meetups.get_meetup(cast.ana, poll_id)
        actions.fix_date(cast.ana, found, options(found)[0])

    ended = at_once(any_app, [vote, vote, fix, vote, vote])
    look_again()
    found = meetups.get_meetup(cast.ben, poll_id)
    own = place(cast.ben, found)
    assert found.state is State.FIXED
    assert set(ended) <= {None, DomainError}
    came_too_late = ended[DomainError] == 4
    assert own.answer_to(found) is (Answer.YES if came_too_late else Answer.NOT_YET)


def test_it_is_fixed_by_one_of_two(any_app: Flask, cast_on_any: Cast) -> None:
    cast = cast_on_any
    poll = reunion(cast.ana)
    poll_id = poll.public_id

    def fix(number: int) -> None:
        found = meetups.get_meetup(cast.ana, poll_id)
        actions.fix_date(cast.ana, found, options(found)[number])

    assert at_once(any_app, [lambda: fix(0), lambda: fix(1)]) == {None: 1, DomainError: 1}


def test_answers_at_once_are_one_each(any_app: Flask, cast_on_any: Cast) -> None:
    cast = cast_on_any
    gus = join(cast.ana, "Gus", "gus@example.org")
    poll = reunion(cast.ana)
    poll_id, ids = poll.public_id, [option.public_id for option in options(poll)]

    def vote(member: object) -> None:
        found = meetups.get_meetup(member, poll_id)  # type: ignore[arg-type]
        actions.vote(place(member, found), dict.fromkeys(ids, YES))

    presses = [lambda member=member: vote(member) for member in (cast.ben, gus) * 8]
    assert at_once(any_app, presses) == {None: 16}
    look_again()
    assert said_by(cast.ben, meetups.get_meetup(cast.ben, poll_id)) == [YES, YES]
