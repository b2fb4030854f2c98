"""Days to come, as the app's clock counts."""

from datetime import date, timedelta

from reunite import clock


def in_days(number: int) -> date:
    """The date so many days from now, in UTC."""
    return clock.now().date() + timedelta(days=number)
