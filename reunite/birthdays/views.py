"""The page on which someone says when their birthday is."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.accounts.door import me
from reunite.birthdays import actions
from reunite.birthdays.forms import ShareBirthday
from reunite.birthdays.models import birthday_of
from reunite.groups.door import my_places

blueprint = Blueprint("birthdays", __name__)


@blueprint.route("/you/birthday", methods=["GET", "POST"])
def edit() -> ResponseReturnValue:
    form = ShareBirthday(my_places(), birthday=birthday_of(me()))
    if form.validate_on_submit():
        with form.refusals():
            actions.share_birthday(me(), form.birthday.data, form.places())
            flash(_("Saved."), "saved")
            return redirect(url_for("accounts.profile"), 303)
    return render_template("birthdays/edit.html", form=form), 422 if form.errors else 200
