"""A birthday, which has no year here: nobody is asked their age."""

from calendar import isleap
from datetime import date
from typing import NamedTuple

from reunite.accounts.models import Person

A_LEAP_YEAR = 2000


class Birthday(NamedTuple):
    """A day that comes every year."""

    month: int
    day: int

    @classmethod
    def of(cls, person: Person) -> "Birthday | None":
        """This person's, if they have said."""
        if person.birth_month is None or person.birth_day is None:
            return None
        return cls(person.birth_month, person.birth_day)

    def in_year(self, year: int) -> date:
        """When it is in this year; 29 February is the 28th where there is none."""
        is_missing = self == (2, 29) and not isleap(year)
        return date(year, self.month, 28 if is_missing else self.day)
