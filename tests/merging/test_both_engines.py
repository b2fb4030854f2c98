"""Two groups become one, on each engine."""

from flask import Flask

from tests.factories import plan, say, share
from tests.merging.conftest import make_two, merge, seen_by
from tests.support.days import in_days


def test_two_groups_become_one(any_app: Flask) -> None:
    two = make_two("1")
    said = say(two.ben, share(two.ana))
    plan(two.gus, "Lunch", in_days(9))
    share(two.cleo, "Elsewhere")
    before = seen_by(two.ben.person) | seen_by(two.cleo.person)
    own = seen_by(two.hal.person)
    merge(two)
    assert (seen_by(two.ben.person), seen_by(two.hal.person)) == (before, own)
    assert said.group_id == two.cleo.group_id
