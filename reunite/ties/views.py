"""Pages about staying in touch."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.accounts.door import me
from reunite.groups.door import PREFIX, in_group, membership
from reunite.groups.queries import get_member
from reunite.safety.policy import check_is_other
from reunite.ties import actions, queries
from reunite.ties.forms import Wish
from reunite.web.forms import Form

blueprint = Blueprint("ties", __name__)


@blueprint.route("/you/ties", methods=["GET", "POST"])
def index() -> ResponseReturnValue:
    wished, form = queries.list_wished(me()), Wish()
    already = {each.person.id for each in wished}
    form.people.offer([person for person in queries.list_near(me()) if person.id not in already])
    if form.validate_on_submit():
        actions.wish(me(), form.people.chosen())
        flash(_("Kept. Nobody is told unless they wish it, too."), "saved")
        return redirect(url_for("ties.index"), 303)
    return render_template(
        "ties/index.html",
        form=form,
        tied=[each.person for each in wished if each.is_tied],
        kept=[each.person for each in wished if not each.is_tied],
    )


@blueprint.post("/you/ties/<person>/end")
def take_back(person: str) -> ResponseReturnValue:
    actions.take_back(me(), queries.get_wished(me(), person).person)
    flash(_("Taken back. Nobody is told."), "saved")
    return redirect(url_for("ties.index"), 303)


@blueprint.route(f"{PREFIX}/members/<member>/tie", methods=["GET", "POST"])
def member(member: str) -> ResponseReturnValue:
    found = get_member(membership(), member)
    check_is_other(me(), found.person)
    form = Form()
    if form.validate_on_submit():
        actions.wish(me(), [found.person])
        flash(_("Kept. Nobody is told unless they wish it, too."), "saved")
        return redirect(in_group("groups.member", member=found.public_id), 303)
    wished = [each for each in queries.list_wished(me()) if each.person.id == found.person_id]
    return render_template(
        "ties/member.html", form=form, other=found, wished=wished[0] if wished else None
    )
