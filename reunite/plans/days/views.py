"""Pages of one's own tender days."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.accounts.door import me, only_adults
from reunite.groups.door import my_places
from reunite.plans.days import actions, queries
from reunite.plans.days.forms import WriteDay
from reunite.plans.days.models import KeptDay
from reunite.safety.queries import list_friends
from reunite.web.once import once

blueprint = Blueprint("days", __name__, url_prefix="/you/days")
blueprint.before_request(only_adults)  # its list is on the plan's page


def _page() -> str:
    return url_for("plans.show", _anchor="days")


@blueprint.route("", methods=["GET", "POST"])
def new() -> ResponseReturnValue:
    return _write(WriteDay(), None)


@blueprint.route("/<day>", methods=["GET", "POST"])
def edit(day: str) -> ResponseReturnValue:
    kept = queries.get_day(me(), day)
    readers = [one.public_id for one in list_friends(my_places()) if one.id in kept.reader_ids]
    return _write(WriteDay(obj=kept.tender, friends=readers), kept)


def _write(form: WriteDay, kept: KeptDay | None) -> ResponseReturnValue:
    form.friends.offer(list_friends(my_places()))
    if form.validate_on_submit():
        page = once(me().public_id, form.form_key.data, lambda: _keep(form, kept))
        flash(_("Kept for a year. Nobody is told now."), "saved")
        return redirect(page, 303)
    page = render_template("plans/days/write.html", form=form, kept=kept)
    return page, 422 if form.errors else 200


def _keep(form: WriteDay, kept: KeptDay | None) -> str:
    actions.keep_day(me(), form.tender(), form.friends.chosen(), kept)
    return _page()


@blueprint.post("/<day>/renew")
def renew(day: str) -> ResponseReturnValue:
    actions.renew_day(queries.get_day(me(), day))
    flash(_("Kept for another year."), "saved")
    return redirect(_page(), 303)


@blueprint.post("/<day>/delete")
def delete(day: str) -> ResponseReturnValue:
    actions.delete_day(queries.get_day(me(), day))
    flash(_("It’s gone."), "saved")
    return redirect(_page(), 303)
