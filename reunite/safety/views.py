"""Pages about what one keeps folded or shut out, and about blocks."""

from datetime import datetime

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.accounts.door import me
from reunite.groups.door import PREFIX, in_group, membership, my_places
from reunite.groups.queries import get_member
from reunite.help.models import Concern
from reunite.help.queries import list_lines_about
from reunite.safety import actions, policy, queries
from reunite.safety.forms import EditDoor, How, NewDoors
from reunite.safety.labels import TOPICS, Topic
from reunite.safety.policy import Lasts
from reunite.web.filters import instant_day
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
        "safety/block.html",
        form=form,
        other=other,
        is_blocked=queries.has_blocked(me(), other),
        lines=list_lines_about(Concern.ABUSE, me().country, clock.today("UTC")),
    )


@blueprint.get("/you/blocked")
def blocked() -> ResponseReturnValue:
    return render_template("safety/blocked.html", people=queries.list_blocked(me()))


@blueprint.post("/you/blocked/<person>/unblock")
def unblock(person: str) -> ResponseReturnValue:
    actions.unblock(me(), queries.get_blocked(me(), person))
    flash(_("Unblocked. Nobody is told."), "saved")
    return redirect(url_for("safety.blocked"), 303)


@blueprint.get("/you/doors")
def doors() -> ResponseReturnValue:
    return render_template("safety/doors.html", doors=queries.list_doors(me()))


@blueprint.route("/you/doors/new", methods=["GET", "POST"])
def new_doors() -> ResponseReturnValue:
    form = NewDoors(topics=_asked_topics(), people=request.args.getlist("person"))
    form.people.offer(queries.list_friends(my_places()))
    if form.validate_on_submit():
        with form.refusals():
            until = _until(form, None)
            actions.keep_doors(me(), form.abouts, is_shut=form.is_shut, until=until)
            flash(_("Saved. Nobody is told."), "saved")
            return redirect(url_for("safety.doors"), 303)
    return render_template("safety/new_doors.html", form=form), 422 if form.errors else 200


def _asked_topics() -> list[Topic]:
    """The topics that the page is asked to begin with: those of a post, as their sum."""
    asked = request.args.get("topics", 0, type=int)
    return [topic for topic in TOPICS if topic.value & asked]


def _until(form: EditDoor, before: datetime | None) -> datetime | None:
    return policy.stands_until(form.lasts.data, before, clock.now(), me().timezone)


@blueprint.route("/you/doors/<door>", methods=["GET", "POST"])
def edit_door(door: str) -> ResponseReturnValue:
    found = queries.get_door(me(), door)
    form = EditDoor(
        how=How.SHUT if found.is_shut else How.FOLDED,
        lasts=Lasts.AS_NOW if found.until else Lasts.ALWAYS,
    )
    if found.until:
        day = instant_day(found.until, me().timezone)
        form.offer_as_now(_("As now, until %(day)s", day=day))
    if form.validate_on_submit():
        until = _until(form, found.until)
        actions.change_door(me(), found, is_shut=form.is_shut, until=until)
        flash(_("Saved. Nobody is told."), "saved")
        return redirect(url_for("safety.doors"), 303)
    page = render_template("safety/edit_door.html", form=form, door=found)
    return page, 422 if form.errors else 200


@blueprint.post("/you/doors/<door>/remove")
def remove_door(door: str) -> ResponseReturnValue:
    actions.remove_door(me(), queries.get_door(me(), door))
    flash(_("Removed. It’s all there again."), "saved")
    return redirect(url_for("safety.doors"), 303)
