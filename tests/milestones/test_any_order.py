"""Whatever its author changes, in whatever order: those see a moment whom it is for, at once."""

import hypothesis
from hypothesis import strategies as st

from reunite.groups.models import Membership
from reunite.milestones import actions
from reunite.milestones.actions import About
from reunite.milestones.models import Telling
from reunite.milestones.queries import list_page
from tests.cast import Cast

HERE = st.sampled_from(["not here", "everyone", "Ben", "Eve"])
THERE = st.sampled_from(["not here", "everyone"])
STEPS = st.lists(st.tuples(HERE, THERE) | st.sampled_from(["down", "back", "all"]), max_size=6)


def titles(viewer: Membership) -> list[str]:
    return [card.title for card in list_page([viewer], None, 9)]


@hypothesis.settings(
    max_examples=12, suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture]
)
@hypothesis.given(STEPS)
def test_who_sees_it_is_whom_it_is_for(
    cast: Cast, eve: Membership, on_the_bus: Membership, keys: About, steps: list[object]
) -> None:
    moment = actions.share(cast.ana, **keys)
    here, there, is_down = "everyone", "not here", False
    chosen = {"everyone": None, "Ben": [cast.ben], "Eve": [eve]}
    for step in steps:
        if step == "down":
            actions.take_down(cast.ana, moment)
            is_down = True
        elif step == "back" and is_down:
            actions.put_back(cast.ana, moment)
            is_down = False
        elif step == "all" and not is_down and here != "not here":
            actions.tell_everyone(cast.ana, moment)
            here = "everyone"
        elif isinstance(step, tuple) and step != ("not here", "not here") and not is_down:
            here, there = step
            told = [Telling(cast.ana, chosen[here])] if here in chosen else []
            told += [Telling(on_the_bus)] if there == "everyone" else []
            actions.edit(cast.ana, moment, told, **keys)
            if here == "not here":
                break
    seen = [bool(titles(viewer)) for viewer in (cast.ben, eve, cast.cleo)]
    meant = [here in {"everyone", "Ben"}, here in {"everyone", "Eve"}, there == "everyone"]
    assert seen == [is_meant and not is_down for is_meant in meant]
    actions.take_down(cast.ana, moment)
