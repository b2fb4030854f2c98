"""Pages of what helps."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.groups.door import PREFIX, in_group, membership
from reunite.posts.page import let_take_down
from reunite.posts.policy import can_change, check_can_change
from reunite.safety.queries import fold_for
from reunite.shelves.helps import actions, policy, queries
from reunite.shelves.helps.forms import GOOD_FOR, HOW_IT_WAS, EditExperience, NewExperience
from reunite.shelves.helps.models import NOTHING_SAID, Experience, GoodFor
from reunite.web.once import once
from reunite.web.undo import say_shared

blueprint = Blueprint("helps", __name__, url_prefix=f"{PREFIX}/finds")


def _page_of(experience: Experience) -> str:
    return in_group("helps.show", experience=experience.public_id)


def _find(experience: str) -> Experience:
    return queries.READS.get(membership(), experience)


let_take_down(blueprint, "experience", _find, _page_of)


def _fold(experience: Experience) -> str:
    """The words it starts folded under, for the viewer."""
    by = experience.author.person_id
    words = (experience.what, experience.because)
    return fold_for([membership()], by, experience.labels, *words)


def _render(template: str, **more: Any) -> str:
    words = {"how_it_was": HOW_IT_WAS, "good_for_words": GOOD_FOR}
    return render_template(f"shelves/helps/{template}.html", fold=_fold, **words, **more)


@blueprint.get("/")
def index() -> ResponseReturnValue:
    bit = request.args.get("for", 0, type=int)
    good_for = next((flag for flag in GoodFor if flag.value == bit), NOTHING_SAID)
    things, has_others = queries.list_things(membership(), good_for)
    return _render("index", things=things, has_others=has_others, good_for=good_for)


@blueprint.get("/new")
def new() -> ResponseReturnValue:
    """A form, with what it is filled in where someone wants to add to another's."""
    about = request.args.get("about")
    same = _find(about) if about else None
    said = {"what": same.what, "is_physical": same.is_physical} if same else {}
    return _render("new", form=NewExperience(**said))


@blueprint.post("/")
def create() -> ResponseReturnValue:
    form = NewExperience()
    if form.validate_on_submit():
        page = once(membership().public_id, form.form_key.data, lambda: _share(form))
        say_shared(_("Shared with your friends. Take it down whenever you like."), f"{page}/undo")
        return redirect(page, 303)
    return _render("new", form=form), 422


def _share(form: NewExperience) -> str:
    return _page_of(actions.share(membership(), **_values(form)))


def _values(form: EditExperience) -> dict[str, Any]:
    return {
        "what": form.what.data,
        "how_it_was": form.how_it_was.data,
        "because": form.because.data or "",
        "good_for": form.good_for.ticked,
        "is_physical": form.is_physical.data,
        "link": form.link.data or "",
        "labels": form.labels,
    }


@blueprint.get("/kept")
def kept() -> ResponseReturnValue:
    """One's own bookmarks, as a card to print."""
    return _render("kept", kept=queries.list_kept(membership()))


@blueprint.get("/<experience>")
def show(experience: str) -> ResponseReturnValue:
    found, viewer = _find(experience), membership()
    return _render(
        "show",
        experience=found,
        is_kept=queries.find_bookmark(viewer, found) is not None,
        can_change=can_change(viewer, found),
        can_approve_link=policy.can_approve_link(viewer, found),
    )


@blueprint.route("/<experience>/edit", methods=["GET", "POST"])
def edit(experience: str) -> ResponseReturnValue:
    found = _find(experience)
    check_can_change(membership(), found)
    form = EditExperience(obj=found)
    if form.validate_on_submit():
        actions.edit(membership(), found, **_values(form))
        flash(_("Saved."), "saved")
        return redirect(_page_of(found), 303)
    return _render("edit", form=form, experience=found), 422 if form.errors else 200


@blueprint.post("/<experience>/open")
def open_up(experience: str) -> ResponseReturnValue:
    found = _find(experience)
    actions.open_up(membership(), found)
    flash(_("Everyone in the group can see it now."), "saved")
    return redirect(_page_of(found), 303)


@blueprint.post("/<experience>/link")
def approve_link(experience: str) -> ResponseReturnValue:
    found = _find(experience)
    actions.approve_link(membership(), found, request.form.get("link", ""))
    flash(_("Thank you. Everyone can see the link now."), "saved")
    return redirect(_page_of(found), 303)


@blueprint.post("/<experience>/keep")
def keep(experience: str) -> ResponseReturnValue:
    found = _find(experience)
    actions.keep(membership(), found)
    flash(_("Kept among your own. Nobody else can see that."), "saved")
    return redirect(_page_of(found), 303)


@blueprint.post("/<experience>/let-go")
def let_go(experience: str) -> ResponseReturnValue:
    found = _find(experience)
    actions.let_go(membership(), found)
    flash(_("No longer among your own."), "saved")
    return redirect(_page_of(found), 303)
