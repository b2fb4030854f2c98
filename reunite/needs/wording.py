"""How needs read."""

from collections.abc import Mapping, Sequence

from flask_babel import gettext, lazy_gettext

from reunite.needs.models import Band, JourneyTime, Need
from reunite.needs.queries import NeedSaid

_ = lazy_gettext

LABELS = {
    Need.STEP_FREE: _("Step-free"),
    Need.QUIET: _("Quiet corner"),
    Need.SEATING: _("Seating"),
    Need.ALCOHOL_FREE: _("Alcohol-free"),
    Need.TRAVEL_HELP: _("Help with travel"),
    Need.FOOD: _("Food and allergies"),
    Need.MONEY: _("Money"),
    Need.OTHER: _("Anything else"),
}
HINTS = {
    Need.STEP_FREE: _("No stairs, or a lift that works."),
    Need.QUIET: _("Somewhere to step away to."),
    Need.SEATING: _("A proper chair, and not much standing."),
    Need.ALCOHOL_FREE: _("A place or a time where nobody has to be near drink."),
    Need.TRAVEL_HELP: _("A lift, or company on the way."),
}
MONEY = {
    Band.UNSAID: _("Rather not say"),
    Band.NOTHING: _("Free only"),
    Band.TEN: _("Up to about 10 a head"),
    Band.THIRTY: _("Up to about 30 a head"),
    Band.ANY: _("No matter"),
}
JOURNEY_TIME = {
    JourneyTime.UNSAID: _("Rather not say"),
    JourneyTime.HOUR: _("Up to an hour each way"),
    JourneyTime.TWO_HOURS: _("Up to two hours each way"),
    JourneyTime.HALF_A_DAY: _("Half a day each way"),
    JourneyTime.ANY: _("No matter"),
}
JOURNEY_MONEY = {
    Band.UNSAID: _("Rather not say"),
    Band.NOTHING: _("Only what costs nothing"),
    Band.TEN: _("Up to about 10 there and back"),
    Band.THIRTY: _("Up to about 30 there and back"),
    Band.ANY: _("No matter"),
}
_SAID = {"yes": _("said yes"), "no": _("said no"), "": _("not said yet")}


def check_lines(needs: Sequence[NeedSaid], said: Mapping[str, str]) -> list[tuple[str, str]]:
    """For each thing that is needed, its label and what has been said of it, for an organiser.

    `said` holds "yes", "no" or words for each need, by its value; "Step-free: said yes".
    """
    answers = ((needed.need, said.get(needed.need, "")) for needed in needs)
    return [
        (
            str(LABELS[need]),
            str(_SAID[answer]) if answer in _SAID else gettext("said “%(words)s”", words=answer),
        )
        for need, answer in answers
    ]
