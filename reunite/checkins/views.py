"""Pages of the check-in space. Their addresses say nothing, and nothing logs that they were
opened."""

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.checkins import actions
from reunite.checkins.space import actions as space
from reunite.checkins.space.door import my_place, pass_the_door
from reunite.groups.door import PREFIX, in_group
from reunite.web.access import unlogged

blueprint = Blueprint("checkins", __name__, url_prefix=f"{PREFIX}/room")
blueprint.before_request(pass_the_door)


@blueprint.get("/")
@unlogged
def index() -> ResponseReturnValue:
    return render_template("checkins/index.html", place=my_place())


@blueprint.post("/pause")
@unlogged
def pause() -> ResponseReturnValue:
    space.pause(my_place())
    return redirect(in_group("checkins.index"), 303)


@blueprint.post("/come-back")
@unlogged
def come_back() -> ResponseReturnValue:
    space.come_back(my_place())
    return redirect(in_group("checkins.index"), 303)


@blueprint.post("/leave")
@unlogged
def leave() -> ResponseReturnValue:
    actions.leave(my_place())
    flash(
        _("You’ve left the check-in space. What you wrote has gone. You’re welcome back any time."),
        "saved",
    )
    return redirect(in_group("home.group"), 303)
