"""Pages of yearbooks."""

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.groups.door import PREFIX, in_group, membership
from reunite.memories.queries import list_years
from reunite.memories.yearbook import actions, policy, queries
from reunite.pdf import can_be_made
from reunite.photos.serving import serve_made

blueprint = Blueprint("yearbook", __name__, url_prefix=f"{PREFIX}/yearbook")


@blueprint.get("")
def index() -> ResponseReturnValue:
    """Which years, and the PDFs there are."""
    return render_template(
        "memories/yearbook/index.html",
        years=_list_years(),
        yearbooks=queries.list_yearbooks(membership()),
        can_be_made=can_be_made(),
    )


def _list_years() -> list[int]:
    return [year for year, lit in list_years([membership()]) if lit]


def _chosen_years() -> tuple[int, int] | None:
    """The years asked for, the first one first, if something happened in both."""
    lit = _list_years()
    asked = [request.values.get(name, type=int) for name in ("first", "last")]
    known = [year for year in asked if year in lit]
    return (min(known), max(known)) if len(known) == len(asked) else None


@blueprint.get("/pages")
def pages() -> ResponseReturnValue:
    """The book, to print from the browser."""
    years = _chosen_years()
    if years is None:
        return redirect(in_group("yearbook.index"), 303)
    book = queries.read_book(membership(), *years)
    policy.check_fits(book.is_whole)
    return render_template(
        "memories/yearbook/pages.html",
        years=years,
        book=book,
        can_be_made=can_be_made(),
    )


@blueprint.post("")
def ask() -> ResponseReturnValue:
    if years := _chosen_years():
        actions.ask(membership(), *years)
        flash(_("It’s being made. You can leave this page, and come back for it."), "saved")
    return redirect(in_group("yearbook.index"), 303)


@blueprint.get("/<yearbook>/yearbook.pdf")
def download(yearbook: str) -> ResponseReturnValue:
    return serve_made(queries.get_yearbook(membership(), yearbook), "yearbook.pdf")


@blueprint.post("/<yearbook>/remove")
def remove(yearbook: str) -> ResponseReturnValue:
    actions.remove(membership(), yearbook)
    flash(_("It’s gone."), "saved")
    return redirect(in_group("yearbook.index"), 303)
