"""Getting in, getting out, and one's own page."""

from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from reunite import clock
from reunite.accounts import actions, policy, queries
from reunite.accounts.door import begin_session, browser_secret, end_session, me, my_device
from reunite.accounts.forms import AskForWayIn, Profile, UseCode, UseLink
from reunite.accounts.models import WayIn
from reunite.tokens import hashed
from reunite.web.access import by_token, public, wanted_page
from reunite.web.limits import at_most, limiter
from reunite.web.urls import settings

blueprint = Blueprint("accounts", __name__)

HOUR = timedelta(hours=1)
# all of it: a browser keeps what Back shows in its cache
FORGET_US = {"Clear-Site-Data": '"cache", "cookies", "storage"'}


def _agent() -> str:
    return request.user_agent.string


def _address_asked_for() -> str:
    return hashed(request.form.get("email", "").strip().lower())


@blueprint.get("/sign-in")
@public
def sign_in() -> ResponseReturnValue:
    if current_user.is_authenticated:
        return redirect(url_for("home.index"), 303)
    return render_template("accounts/sign_in.html", form=AskForWayIn())


@blueprint.post("/sign-in")
@public
@limiter.limit(lambda: at_most(20, HOUR))
@limiter.limit(lambda: at_most(5, HOUR), key_func=_address_asked_for)
def ask_for_way_in() -> ResponseReturnValue:
    form = AskForWayIn()
    if not form.validate_on_submit():
        return render_template("accounts/sign_in.html", form=form), 422
    actions.ask_for_way_in(form.email.data, browser_secret(), _agent())
    return redirect(url_for("accounts.sign_in_by_code"), 303)


@blueprint.route("/sign-in/code", methods=["GET", "POST"])
@public
@limiter.limit(lambda: at_most(60, HOUR), methods=["POST"])
def sign_in_by_code() -> ResponseReturnValue:
    form = UseCode()
    if form.validate_on_submit():
        way_in = queries.find_way_in_of_browser(browser_secret())
        if (answer := _try_code(form, way_in)) is not None:
            return answer
    return _form_page("accounts/code.html", form)


@blueprint.route("/sign-in/<token>", methods=["GET", "POST"])
@by_token
@limiter.limit(lambda: at_most(60, HOUR), methods=["POST"])
def sign_in_by_link(token: str) -> ResponseReturnValue:
    way_in = policy.check_way_in(queries.find_way_in_by_link(token), clock.now())
    same_browser = policy.is_own_browser(way_in, hashed(browser_secret()))
    form = UseLink() if same_browser else UseCode()
    if form.validate_on_submit():
        if same_browser:
            return _come_in(way_in, is_own=form.is_own.data)
        if (answer := _try_code(form, way_in)) is not None:
            return answer
    return _form_page("accounts/link.html", form, way_in=way_in, same_browser=same_browser)


def _form_page(template: str, form: UseLink, **context: object) -> ResponseReturnValue:
    status = 422 if form.is_submitted() else 200
    return render_template(template, form=form, **context), status


def _try_code(form: UseCode, way_in: WayIn | None) -> ResponseReturnValue | None:
    """Come in if the code is right; else put a sentence in the form."""
    if actions.check_code(way_in, form.code.data) and way_in:
        return _come_in(way_in, is_own=form.is_own.data)
    form.refuse(policy.wrong_code())
    return None


def _come_in(way_in: WayIn, *, is_own: bool) -> ResponseReturnValue:
    device, token = actions.sign_in(way_in, _agent(), is_own=is_own)
    page = wanted_page()
    begin_session(device, token)
    return redirect(page, 303)


@blueprint.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    actions.sign_out(my_device())
    end_session()
    return redirect(url_for("accounts.sign_in"), 303), FORGET_US


@blueprint.get("/away")
@public
def leave_quickly() -> ResponseReturnValue:
    return render_template("accounts/away.html")


@blueprint.post("/away")
@public
def left_quickly() -> ResponseReturnValue:
    if current_user.is_authenticated:
        actions.sign_out(my_device())
    end_session()
    # not a redirect: form-action in our policy would hold a form back from another site
    onwards = {"Refresh": f"0; url={settings().leave_to}"}
    return render_template("accounts/away.html"), FORGET_US | onwards


@blueprint.route("/you/", methods=["GET", "POST"])
def profile() -> ResponseReturnValue:
    form = Profile(obj=me())
    if form.validate_on_submit():
        actions.edit_profile(
            me(),
            name=form.name.data,
            pronouns=form.pronouns.data,
            timezone=form.timezone.data,
            country=form.country.data,
        )
        flash(_("Saved."), "saved")
        return redirect(url_for("accounts.profile"), 303)
    return render_template("accounts/profile.html", form=form), 422 if form.errors else 200


@blueprint.get("/you/devices")
def devices() -> ResponseReturnValue:
    found = queries.list_devices(me())
    return render_template("accounts/devices.html", devices=found, this=my_device())


@blueprint.post("/you/devices/<public_id>/end")
def end_device(public_id: str) -> ResponseReturnValue:
    actions.sign_out(queries.get_device(me(), public_id))
    flash(_("That device is signed out."), "saved")
    return redirect(url_for("accounts.devices"), 303)


@blueprint.post("/you/devices/end-others")
def end_other_devices() -> ResponseReturnValue:
    actions.sign_out_everywhere(me(), but=my_device())
    flash(_("Every other device is signed out."), "saved")
    return redirect(url_for("accounts.devices"), 303)
