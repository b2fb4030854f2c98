"""Erasing one's account, and calling it off."""

from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.accounts.door import end_session, fresh, me
from reunite.erasing import actions, emails, policy, queries
from reunite.erasing.forms import Erase, Shared
from reunite.tokens import named_in
from reunite.web.access import by_token
from reunite.web.forms import Form
from reunite.web.limits import at_most, limiter

blueprint = Blueprint("erasing", __name__)


@blueprint.route("/you/erase", methods=["GET", "POST"])
@limiter.limit(
    lambda: at_most(10, timedelta(hours=1)), methods=["POST"], key_func=lambda: me().public_id
)
@fresh
def ask() -> ResponseReturnValue:
    form = Erase()
    if form.validate_on_submit():
        with form.refusals():
            takes_shared = form.shared.data is Shared.GOES
            actions.ask(me(), takes_shared=takes_shared, at_once=form.at_once.data)
            if form.at_once.data:
                end_session()
                return render_template("erasing/asked_now.html", me=None)
            return redirect(url_for("erasing.ask"), 303)
    return render_template("erasing/ask.html", form=form), 422 if form.errors else 200


@blueprint.post("/you/erase/call-off")
def call_off() -> ResponseReturnValue:
    actions.call_off(me())
    flash(_("Called off. Everything stays as it is."), "saved")
    return redirect(url_for("home.index"), 303)


@blueprint.route("/stay/<token>", methods=["GET", "POST"])
@by_token
def call_off_by_mail(token: str) -> ResponseReturnValue:
    found = queries.find_person(named_in(token) or "")
    opened = found if found and emails.opens(found, token) else None
    person = policy.check_can_call_off(opened, clock.now())
    form = Form()
    if form.validate_on_submit():
        actions.call_off(person)
        flash(_("Called off. Everything stays as it is."), "saved")
        return redirect(url_for("home.index"), 303)
    return render_template("erasing/call_off.html", form=form, person=person)
