"""How journeys read."""

from flask_babel import gettext as _

from reunite.travel.journeys import Journey, Range


def in_words(journey: Journey) -> str:
    """2 to 3 hours (100 to 150 km)"""
    return _("%(hours)s (%(km)s)", hours=_hours(journey.hours), km=_km(journey.km))


def _hours(hours: Range) -> str:
    if hours.high is None:
        return _("more than %(low)s hours", low=hours.low)
    if hours.high == 1:
        return _("up to an hour")
    if hours.low == 1:
        return _("an hour or two")
    return _("%(low)s to %(high)s hours", low=hours.low, high=hours.high)


def _km(km: Range) -> str:
    if km.high is None:
        return _("more than %(low)s km", low=km.low)
    if not km.low:
        return _("up to %(high)s km", high=km.high)
    return _("%(low)s to %(high)s km", low=km.low, high=km.high)
