"""Pages of search, in one group or in all of them."""

from cryptography.fernet import InvalidToken
from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from reunite.groups.door import PREFIX, in_group, membership, my_places
from reunite.groups.models import Membership
from reunite.memories.queries import list_years
from reunite.memories.search.forms import Search
from reunite.memories.search.queries import search
from reunite.sealed import keyring
from reunite.when import FIRST_YEAR, LAST_YEAR

blueprint = Blueprint("search", __name__)

_PURPOSE = "search"


def sealed(words: str, year: int) -> str:
    """What is looked for, as an address may hold it: addresses are kept by browsers and written
    down by servers on the way."""
    return keyring().lock_away(f"{year} {words}".encode(), _PURPOSE).decode()


def _unsealed(token: str) -> tuple[str, int]:
    try:
        year, _space, words = keyring().unlock(token.encode(), _PURPOSE).decode().partition(" ")
    except InvalidToken:
        return "", 0
    return words, int(year)


@blueprint.route("/search", methods=["GET", "POST"])
def everywhere() -> ResponseReturnValue:
    return _search(my_places(), url_for("search.everywhere"))


@blueprint.route(f"{PREFIX}/search", methods=["GET", "POST"])
def group() -> ResponseReturnValue:
    return _search([membership()], in_group("search.group"))


def _search(viewers: list[Membership], page: str) -> ResponseReturnValue:
    looked_for = request.args.get("for", "")
    words, year = _unsealed(looked_for)
    form = Search(words=words, year=year)
    form.offer([year for year, _lit in list_years(viewers)])
    if form.validate_on_submit():
        return redirect(f"{page}?for={sealed(form.words.data, form.year.data)}", 303)
    before = request.args.get("before", type=int)
    return render_template(
        "memories/search/index.html",
        page=page,
        form=form,
        looked_for=looked_for if words else "",
        results=search(viewers, words, year=_within_calendar(year), before=before),
        groups={viewer.group_id: viewer.group for viewer in viewers},
    ), 422 if form.errors else 200


def _within_calendar(year: int) -> int | None:
    return year if FIRST_YEAR <= year <= LAST_YEAR else None
