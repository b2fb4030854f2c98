"""A birthday, which has no year here: nobody is asked their age."""

from reunite.accounts.models import Person
from reunite.when import DayOfYear


def birthday_of(person: Person) -> DayOfYear | None:
    """This person's, if they have said."""
    if person.birth_month is None or person.birth_day is None:
        return None
    return DayOfYear(person.birth_month, person.birth_day)
