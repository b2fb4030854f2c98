"""A group ends, on each engine."""

from datetime import timedelta

import time_machine
from flask import Flask
from sqlalchemy import func, select

from reunite import clock
from reunite.closing.actions import close
from reunite.closing.ending import end_those_due
from reunite.db import db
from reunite.milestones.models import Milestone
from tests.cast import gather
from tests.closing.test_closing import make_all_archives
from tests.factories import plan, say, share
from tests.support.days import in_days
from tests.support.pictures import add_photo


def test_what_is_its_own_goes_and_no_more(any_app: Flask) -> None:
    cast = gather()
    milestone = share(cast.ana)
    say(cast.ben, milestone)
    add_photo(cast.ana, milestone.moment, plan(cast.ana, "Lunch", in_days(2)))
    share(cast.cleo)
    close(cast.ana)
    make_all_archives()
    with time_machine.travel(clock.now() + timedelta(days=31), tick=False):
        for _time in range(2):
            end_those_due()
            make_all_archives()
    every = select(func.count(Milestone.id)).execution_options(across_groups=True)
    assert db.session.scalar(every) == 1
