"""The page that leaves a group."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms.fields.choices import SelectChoice

from reunite.accounts.door import me
from reunite.groups.door import PREFIX, membership
from reunite.groups.models import Membership
from reunite.groups.policy import needs_next_host
from reunite.groups.queries import list_others
from reunite.leaving import actions
from reunite.leaving.forms import Leave
from reunite.ties.queries import list_wished

blueprint = Blueprint("leaving", __name__, url_prefix=PREFIX)


@blueprint.route("/leave", methods=["GET", "POST"])
def leave() -> ResponseReturnValue:
    others = list_others(membership())
    form = _form(others)
    if form.validate_on_submit():
        actions.leave(
            membership(),
            next_host=next((m for m in others if m.public_id == form.next_host.data), None),
            in_touch_with=form.people.chosen(),
            shared=form.shared.data,
            takes_copy=form.takes_copy.data,
        )
        left = _("You’ve left. You’re welcome back any time, by invitation.")
        flash(left if others else _("You’ve left."), "saved")
        if form.takes_copy.data:
            flash(
                _("Your copy is being made. It’s under You, “To take away”, for a month."), "saved"
            )
        return redirect(url_for("home.index"), 303)
    page = render_template(
        "leaving/leave.html",
        form=form,
        hand_over=needs_next_host(membership(), [membership(), *others]),
        last=not others,
    )
    return page, 422 if form.errors else 200


def _form(others: list[Membership]) -> Leave:
    named = next((m.public_id for m in others if m.id == membership().next_host_id), "")
    form = Leave(data={"next_host": named})
    names = [SelectChoice(m.public_id, m.person.name) for m in others]
    form.next_host.choices = [SelectChoice("", _("Whoever would like to")), *names]
    already = {wished.person.id for wished in list_wished(me())}
    form.people.offer([m.person for m in others if m.person_id not in already])
    return form
