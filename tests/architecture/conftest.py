"""Something of Ana's for every part of an address."""

import pytest

from reunite.accounts.actions import add_device
from reunite.db import atomic
from reunite.groups.actions import make_link
from reunite.meetups import actions as meetups
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind
from reunite.when import AllDay, PartialDate
from reunite.words import actions as words
from tests.cast import Cast
from tests.support.days import in_days


@pytest.fixture
def examples(cast: Cast) -> dict[str, object]:
    milestone = milestones.share(
        cast.ana, kind=Kind.SMALL, title="Tomatoes", story="", when=PartialDate(2026, 6)
    )
    word = words.say(cast.ana, milestone.conversation_id, "Come and pick some.")
    day = in_days(30)
    meetup = meetups.plan(
        cast.ana, title="Lunch", when=AllDay(day, day), timezone="UTC", place="", notes=""
    )
    device, _token = atomic(add_device)(cast.ana.person, "", is_own=True)
    return {
        "group": cast.group.public_id,
        "milestone": milestone.public_id,
        "word": word.public_id,
        "meetup": meetup.public_id,
        "device": device.public_id,
        "invitation": make_link(cast.ana, "Finn", "").public_id,
        "version": 1,
        "token": "a" * 34,
        "filename": "css/base.css",
        "name": "none",
    }
