"""How a birthday reads."""

from flask import Flask

from reunite.accounts.models import Person
from reunite.birthdays.models import birthday_of
from reunite.web.filters import day_of_year


def birthday(person: Person) -> str:
    """5 May, or nothing where it isn't said."""
    said = birthday_of(person)
    return day_of_year(said) if said else ""


def init_wording(app: Flask) -> None:
    """Give templates these words."""
    app.jinja_env.filters["birthday"] = birthday
