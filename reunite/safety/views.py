"""Pages about blocks."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.accounts.door import me
from reunite.groups.door import PREFIX, in_group, membership
from reunite.groups.queries import get_member
from reunite.safety import actions, policy, queries
from reunite.web.forms import Form

blueprint = Blueprint("safety", __name__)


@blueprint.route(f"{PREFIX}/members/<member>/block", methods=["GET", "POST"])
def block(member: str) -> ResponseReturnValue:
    other = get_member(membership(), member).person
    policy.check_is_other(me(), other)
    form = Form()
    if form.validate_on_submit():
        actions.block(me(), other)
        flash(_("You don’t see each other’s things any more. Nobody is told."), "saved")
        return redirect(in_group("groups.members"), 303)
    return render_template(
        "safety/block.html", form=form, other=other, is_blocked=queries.has_blocked(me(), other)
    )


@blueprint.get("/you/blocked")
def blocked() -> ResponseReturnValue:
    return render_template("safety/blocked.html", people=queries.list_blocked(me()))


@blueprint.post("/you/blocked/<person>/unblock")
def unblock(person: str) -> ResponseReturnValue:
    actions.unblock(me(), queries.get_blocked(me(), person))
    flash(_("Unblocked. Nobody is told."), "saved")
    return redirect(url_for("safety.blocked"), 303)
