"""Pages of the pieces of what is made together."""

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.errors import NotFound
from reunite.groups.door import PREFIX, in_group, membership
from reunite.posts.page import let_take_down
from reunite.posts.policy import check_can_change
from reunite.shelves.making import actions, policy, queries
from reunite.shelves.making.forms import EditPiece, EditRound, NewPiece, NewRound
from reunite.shelves.making.models import Making, Piece, Sort
from reunite.web.once import once
from reunite.web.undo import say_shared

blueprint = Blueprint("pieces", __name__, url_prefix=f"{PREFIX}/making/<making>/pieces")


def _page_of(making: str) -> str:
    return in_group("making.show", making=making)


def find_piece(making: str, piece: str) -> Piece:
    """One that the viewer may see; raises `NotFound`."""
    whole = queries.READS.get(membership(), making)
    found = queries.PIECES.get(membership(), piece)
    if found.making_id != whole.id:
        raise NotFound
    return found


let_take_down(blueprint, "piece", find_piece, lambda piece: _page_of(piece.making.public_id))


def _render(template: str, **more: object) -> str:
    return render_template(f"shelves/making/{template}.html", **more)


@blueprint.get("/new")
def new(making: str) -> ResponseReturnValue:
    found = queries.READS.get(membership(), making)
    policy.check_takes_pieces(found, clock.now())
    form = NewRound() if found.sort is Sort.QUIZ else NewPiece()
    return _render("new_piece", making=found, form=form)


@blueprint.post("/")
def create(making: str) -> ResponseReturnValue:
    found = queries.READS.get(membership(), making)
    form = NewRound() if found.sort is Sort.QUIZ else NewPiece()
    if form.validate_on_submit():
        with form.refusals():
            piece = once(membership().public_id, form.form_key.data, lambda: _make(found, form))
            undo = in_group("pieces.undo", making=making, piece=piece)
            if not form.adds_picture.data:
                say_shared(_("It’s part of it now."), undo)
                return redirect(_page_of(making), 303)
            say_shared(_("Now the picture."), undo)
            return redirect(in_group("piece_pictures.index", making=making, piece=piece), 303)
    return _render("new_piece", making=found, form=form), 422


def _make(making: Making, form: NewPiece) -> str:
    """The public id of the new piece."""
    return actions.make(membership(), making, **form.values()).public_id


@blueprint.route("/<piece>/edit", methods=["GET", "POST"])
def edit(making: str, piece: str) -> ResponseReturnValue:
    found = find_piece(making, piece)
    check_can_change(membership(), found)
    is_round = found.making.sort is Sort.QUIZ
    form = EditRound(obj=found) if is_round else EditPiece(obj=found)
    if form.validate_on_submit():
        with form.refusals():
            actions.change_piece(membership(), found, **form.values())
            flash(_("Saved."), "saved")
            return redirect(_page_of(making), 303)
    page = _render("edit_piece", making=found.making, piece=found, form=form)
    return page, 422 if form.errors else 200
