"""How journeys read."""

from flask_babel import gettext as _

from reunite.travel.journeys import Range


def hours_in_words(journey: Range) -> str:
    """2 to 3 hours"""
    if journey.high is None:
        return _("more than %(low)s hours", low=journey.low)
    if journey.high == 1:
        return _("up to an hour")
    if journey.low == 1:
        return _("an hour or two")
    return _("%(low)s to %(high)s hours", low=journey.low, high=journey.high)


def km_in_words(journey: Range) -> str:
    """100 to 150 km"""
    if journey.high_km is None:
        return _("more than %(low)s km", low=journey.low_km)
    if not journey.low:
        return _("up to %(high)s km", high=journey.high_km)
    return _("%(low)s to %(high)s km", low=journey.low_km, high=journey.high_km)
