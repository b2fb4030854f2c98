"""Help now: pages that anyone can open, that tell nobody and keep no record."""

from collections.abc import Sequence
from datetime import date

from babel import Locale
from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import get_locale
from flask_babel import gettext as _
from flask_login import current_user

from reunite import clock
from reunite.help import queries
from reunite.help.models import ANYWHERE, Line
from reunite.help.people import find_people
from reunite.web.access import public, unlogged

blueprint = Blueprint("help", __name__, url_prefix="/help")

UNITED_KINGDOM = "GB"


@blueprint.get("")
@public
@unlogged
def index() -> ResponseReturnValue:
    country = _country()
    return _page("help/index.html", country, queries.list_lines(country, _today()))


@blueprint.get("/not-safe")
@public
@unlogged
def not_safe() -> ResponseReturnValue:
    country = _country()
    lines = queries.list_lines_to_try_first(country, _today())
    return _page("help/not_safe.html", country, lines, people=find_people())


@blueprint.get("/sheet")
@public
@unlogged
def sheet() -> ResponseReturnValue:
    """All of it on one sheet, to print: on paper it needs no internet."""
    country = _country()
    lines = queries.list_lines(country, _today())
    return _page("help/sheet.html", country, lines, people=find_people())


@blueprint.get("/someone")
@public
@unlogged
def someone() -> ResponseReturnValue:
    return _page("help/someone.html", _country())


def _page(
    template: str, country: str, lines: Sequence[Line] = (), **more: object
) -> ResponseReturnValue:
    names = (get_locale() or Locale("en")).territories
    places = sorted((names[code], code) for code in queries.list_countries())
    return render_template(
        template,
        country=country,
        places=[*places, (_("Somewhere else"), ANYWHERE)],
        emergency=queries.list_emergency_numbers(country),
        lines=lines,
        anywhere=queries.list_anywhere(),
        **more,
    )


def _today() -> date:
    return clock.today("UTC")


def _country() -> str:
    """Where the reader is: as chosen on the page, else in their profile, else in their browser."""
    wanted = request.args.get("country", "").upper()
    if not wanted and current_user.is_authenticated:
        wanted = current_user.person.country
    wanted = wanted or _country_of_browser() or UNITED_KINGDOM
    return wanted if wanted in queries.list_countries() else ANYWHERE


def _country_of_browser() -> str:
    """The first region among the languages the browser asks for (RFC 5646), or nothing."""
    for language in request.accept_languages.values():
        for part in language.split("-")[1:]:
            if len(part) == 2 and part.isalpha():
                return part.upper()
    return ""
