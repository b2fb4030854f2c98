"""What the page reads, across cards and meetups."""

from dataclasses import dataclass
from datetime import date, timedelta

from reunite import clock
from reunite.db import db
from reunite.groups.models import Membership
from reunite.meetups.models import Meetup, State
from reunite.meetups.queries import PLACE_IS_EVERYONES, visible
from reunite.needs.models import Band
from reunite.needs.queries import least, list_outsets
from reunite.towns import Town, large_town_near, list_towns
from reunite.travel.journeys import AREA_KM, Area, Candidate, Outset, areas, candidate, last_met

LATELY = timedelta(days=5 * 365)
PEOPLE_NEEDED = 3
SUGGESTED_AT_MOST = 8


@dataclass(frozen=True)
class Turn:
    """Where the group could meet, the shortest journeys first; where it met of late, the area that
    hosted least lately first; and the least that anyone said a journey may cost."""

    asked: Candidate | None
    suggested: list[Candidate]
    areas: list[Area]
    money: Band | None


def find_turn(viewer: Membership, asked: Town | None) -> Turn | None:
    """Whose turn it is to travel, and what the town asked for would mean; None while fewer than
    `PEOPLE_NEEDED` have given a town."""
    said = list_outsets(viewer)
    met = _list_met(viewer)
    towns = list_towns([*(outset.town for outset in said), *(town for town, _day in met)])
    outsets = [
        Outset(large_town_near(towns[outset.town], AREA_KM), outset.time)
        for outset in said
        if outset.town in towns
    ]
    if len(outsets) < PEOPLE_NEEDED:
        return None
    met_in = [(towns[town], day) for town, day in met if town in towns]
    around = areas(outset.town for outset in outsets)
    suggested = {*around, *(town for town, _day in met_in)}
    candidates = [candidate(town, outsets) for town in suggested]
    candidates.sort(key=lambda c: (c.longest, c.total, c.town.name))
    return Turn(
        asked=candidate(asked, outsets) if asked else None,
        suggested=candidates[:SUGGESTED_AT_MOST],
        areas=last_met(around, met_in),
        money=least(outset.money for outset in said),
    )


def _list_met(viewer: Membership) -> list[tuple[int, date]]:
    """The towns, by number, that the group met in of late, and when.

    Only meetups that the viewer may see, and whose place was for everyone.
    """
    now = clock.now()
    found = db.session.execute(
        visible([viewer])
        .where(
            Meetup.state == State.FIXED,
            Meetup.ends_at <= now,
            Meetup.ends_at > now - LATELY,
            PLACE_IS_EVERYONES,
            Meetup.town_id.is_not(None),
        )
        .with_only_columns(Meetup.town_id, Meetup.wall_start)
        .order_by(Meetup.wall_start.desc(), Meetup.id.desc()),
        {"now": now},
    )
    return [(town, start.date()) for town, start in found if town is not None]
