"""Pages for someone who would like to be away, or is back."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.accounts.door import me
from reunite.groups.door import my_places
from reunite.seasons import actions, queries
from reunite.seasons.forms import GoQuiet
from reunite.web.filters import local_day

blueprint = Blueprint("seasons", __name__)


@blueprint.route("/you/quiet", methods=["GET", "POST"])
def quiet() -> ResponseReturnValue:
    until = me().quiet_until if me().is_quiet else None
    form = GoQuiet(data={"until": local_day(until, me().timezone) if until else None})
    if form.validate_on_submit():
        with form.refusals():
            actions.go_quiet(me(), form.until.data)
            flash(_("Nothing comes from now on. Nobody is told."), "saved")
            return redirect(url_for("seasons.quiet"), 303)
    return render_template("seasons/quiet.html", form=form), 422 if form.errors else 200


@blueprint.post("/you/quiet/end")
def come_back() -> ResponseReturnValue:
    actions.come_back(me())
    return redirect(url_for("seasons.back"), 303)


@blueprint.get("/you/back")
def back() -> ResponseReturnValue:
    since = me().quiet_since
    if since is None or not me().is_back:
        return redirect(url_for("home.index"), 303)
    return render_template("seasons/back.html", lately=queries.list_lately(my_places(), since))


@blueprint.post("/you/back/put-away")
def put_away() -> ResponseReturnValue:
    actions.put_away(me())
    return redirect(url_for("home.index"), 303)
