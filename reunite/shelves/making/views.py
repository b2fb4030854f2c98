"""Pages of what is made together."""

from datetime import timedelta
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.groups.door import PREFIX, in_group, membership
from reunite.pdf import can_be_made
from reunite.photos.serving import serve_made
from reunite.posts.page import let_take_down
from reunite.posts.policy import can_change, check_can_change
from reunite.shelves.making import actions, policy, queries
from reunite.shelves.making.forms import PROMPTS, SORTS, GiveAddress, Reprompt, Start
from reunite.shelves.making.models import Making, Sort
from reunite.shelves.making.occasions import find_title
from reunite.shelves.making.patchwork import list_patches
from reunite.web.limits import at_most, limiter
from reunite.web.once import once
from reunite.web.undo import say_shared

blueprint = Blueprint("making", __name__, url_prefix=f"{PREFIX}/making")


def page_of(making: Making) -> str:
    """Where it is."""
    return in_group("making.show", making=making.public_id)


def find(making: str) -> Making:
    """One that the viewer may see; raises `NotFound`."""
    return queries.READS.get(membership(), making)


let_take_down(blueprint, "making", find, page_of)


def _render(template: str, **more: Any) -> str:
    return render_template(f"shelves/making/{template}.html", sorts=SORTS, **more)


@blueprint.get("/")
def index() -> ResponseReturnValue:
    """What is being made, and what was; or all that was made at one meetup."""
    viewer, meetup = membership(), request.args.get("meetup", "")
    title = find_title(viewer, meetup)
    finished = None if title else queries.list_finished(viewer, request.args.get("after", ""))
    return _render(
        "index",
        makings=queries.list_open(viewer, meetup if title else ""),
        finished=finished,
        meetup=meetup if title else None,
        title_of_meetup=title,
    )


@blueprint.get("/new")
def new() -> ResponseReturnValue:
    """A form, with one of our prompts in it if someone took one."""
    start = request.args.get("start", -1, type=int)
    sort, prompt = PROMPTS[start] if 0 <= start < len(PROMPTS) else (Sort.PATCHWORK, "")
    return _new(Start(sort=sort, prompt=str(prompt)))


def _new(form: Start) -> str:
    meetup = request.args.get("meetup", "")
    title = find_title(membership(), meetup)
    return _render(
        "new",
        form=form,
        prompts=PROMPTS,
        meetup=meetup if title else None,
        title_of_meetup=title,
    )


@blueprint.post("/")
def create() -> ResponseReturnValue:
    form = Start()
    if form.validate_on_submit():
        page = once(membership().public_id, form.form_key.data, lambda: _start(form))
        say_shared(_("It’s begun. There are two weeks for it, and nobody has to."), f"{page}/undo")
        return redirect(page, 303)
    return _new(form), 422


def _start(form: Start) -> str:
    viewer, meetup = membership(), request.args.get("meetup", "")
    making = actions.start(
        viewer,
        prompt=form.prompt.data,
        sort=form.sort.data,
        meetup=meetup if find_title(viewer, meetup) else "",
    )
    return page_of(making)


@blueprint.get("/<making>")
def show(making: str) -> ResponseReturnValue:
    return _show(find(making))


def _show(making: Making, form: GiveAddress | None = None) -> ResponseReturnValue:
    viewer, now = membership(), clock.now()
    page = _render(
        "show",
        making=making,
        title_of_meetup=find_title(viewer, making.meetup),
        is_open=policy.is_open(making, now),
        can_change=can_change(viewer, making),
        there=queries.list_there(viewer, making),
        is_there=queries.find_presence(viewer, making) is not None,
        **(_postcards(making, form) if making.sort is Sort.POSTCARDS else _patchwork(making)),
    )
    return page, 422 if form and form.errors else 200


def _patchwork(making: Making) -> dict[str, Any]:
    viewer = membership()
    return {
        "pieces": [
            (*patch, queries.fold_of(viewer, patch.piece)) for patch in list_patches(viewer, making)
        ],
        "can_be_printed": can_be_made(),
        "printed": next(iter(queries.list_prints(viewer, making)), None),
        "form": None,
        "is_mine": lambda piece: can_change(viewer, piece),
    }


def _postcards(making: Making, form: GiveAddress | None) -> dict[str, Any]:
    viewer, now = membership(), clock.now()
    place = queries.find_postcard_place(viewer, making)
    is_drawn = bool(making.drawn_at) and policy.is_open(making, now)
    return {
        "form": form or GiveAddress(formdata=None, obj=place),
        "place": place,
        "takes_addresses": policy.takes_addresses(making, now),
        "is_drawn": is_drawn,
        "partner": queries.find_partner(viewer, place) if is_drawn and place else None,
    }


@blueprint.post("/<making>/pdf")
@limiter.limit(lambda: at_most(20, timedelta(hours=1)))
def as_pdf(making: str) -> ResponseReturnValue:
    found = find(making)
    actions.ask_for_print(membership(), found)
    flash(_("It’s being made. You can leave this page, and come back for it."), "saved")
    return redirect(page_of(found), 303)


@blueprint.get("/<making>/patchwork.pdf")
def download(making: str) -> ResponseReturnValue:
    return serve_made(queries.get_print(membership(), find(making)), "patchwork.pdf")


@blueprint.route("/<making>/edit", methods=["GET", "POST"])
def edit(making: str) -> ResponseReturnValue:
    found = find(making)
    check_can_change(membership(), found)
    form = Reprompt(obj=found)
    if form.validate_on_submit():
        actions.edit(membership(), found, form.prompt.data)
        flash(_("Saved."), "saved")
        return redirect(page_of(found), 303)
    return _render("edit", form=form, making=found), 422 if form.errors else 200


@blueprint.post("/<making>/there")
def be_there(making: str) -> ResponseReturnValue:
    found = find(making)
    actions.be_there(membership(), found)
    flash(_("Good. Being here is a whole part of it."), "saved")
    return redirect(page_of(found), 303)


@blueprint.post("/<making>/not-there")
def not_be_there(making: str) -> ResponseReturnValue:
    found = find(making)
    actions.not_be_there(membership(), found)
    flash(_("Saved."), "saved")
    return redirect(page_of(found), 303)


@blueprint.post("/<making>/address")
def give_address(making: str) -> ResponseReturnValue:
    found, form = find(making), GiveAddress()
    if form.validate_on_submit():
        with form.refusals():
            actions.give_address(membership(), found, form.address.data)
            flash(_("You’re in. One person will see your address, and then it’s deleted."), "saved")
            return redirect(page_of(found), 303)
    return _show(found, form)


@blueprint.post("/<making>/address/take-back")
def take_address_back(making: str) -> ResponseReturnValue:
    found = find(making)
    actions.take_address_back(membership(), found)
    flash(_("You’re out again, and your address is deleted."), "saved")
    return redirect(page_of(found), 303)


@blueprint.post("/<making>/draw")
def draw(making: str) -> ResponseReturnValue:
    found = find(making)
    actions.draw_now(membership(), found)
    flash(_("Drawn. Everyone sees for themselves to whom they send one."), "saved")
    return redirect(page_of(found), 303)
