"""Pages about closing a group."""

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.accounts.door import fresh
from reunite.closing import actions, policy, queries
from reunite.closing.forms import Close
from reunite.groups.door import PREFIX, hosts_only, in_group, membership
from reunite.groups.queries import list_members

blueprint = Blueprint("closing", __name__, url_prefix=f"{PREFIX}/closing")


@blueprint.get("/")
def index() -> ResponseReturnValue:
    closing = queries.find_closing(membership())
    return render_template(
        "closing/index.html",
        closing=closing,
        may_settle=policy.may_settle(membership(), closing, list_members(membership())),
    )


@blueprint.route("/close", methods=["GET", "POST"])
@hosts_only
@fresh
def close() -> ResponseReturnValue:
    form = Close()
    if form.validate_on_submit():
        with form.refusals():
            actions.close(membership())
            return redirect(in_group("closing.index"), 303)
    members, closing = list_members(membership()), queries.find_closing(membership())
    page = render_template(
        "closing/close.html",
        form=form,
        closing=closing,
        asks_another=closing is None and policy.needs_another(membership(), members),
    )
    return page, 422 if form.errors else 200


@blueprint.post("/call-off")
@hosts_only
def call_off() -> ResponseReturnValue:
    actions.call_off(membership())
    flash(_("The group stays."), "saved")
    return redirect(in_group("closing.index"), 303)
