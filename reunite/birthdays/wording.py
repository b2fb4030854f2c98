"""How a birthday reads."""

from babel.dates import format_date
from flask import Flask
from flask_babel import get_locale
from flask_babel import gettext as _

from reunite.accounts.models import Person
from reunite.birthdays.models import A_LEAP_YEAR, Birthday


def birthday(person: Person) -> str:
    """5 May, or nothing where it isn't said."""
    said = Birthday.of(person)
    return format_date(said.in_year(A_LEAP_YEAR), _("d MMMM"), locale=get_locale()) if said else ""


def init_wording(app: Flask) -> None:
    """Give templates these words."""
    app.jinja_env.filters["birthday"] = birthday
