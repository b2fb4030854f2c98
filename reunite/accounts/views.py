"""Getting in, getting out, and one's own page."""

from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from reunite import clock
from reunite.accounts import actions, emails, policy, queries
from reunite.accounts.door import (
    begin_session,
    browser_secret,
    end_session,
    fresh,
    mails_typed_address,
    mark_as_left,
    me,
    my_device,
)
from reunite.accounts.forms import AskForWayIn, NewAddress, Profile, UseCode, UseLink
from reunite.accounts.models import AddressChange, WayIn
from reunite.accounts.wording import SENTENCES
from reunite.mail.bounces import comes_back, try_again
from reunite.record import list_of_person
from reunite.tokens import hashed, named_in
from reunite.web.access import by_token, public, wanted_page
from reunite.web.forms import Form
from reunite.web.limits import at_most, limiter
from reunite.web.urls import settings

blueprint = Blueprint("accounts", __name__)

HOUR = timedelta(hours=1)
RECORD_SHOWN = 200
# all of it: a browser keeps what Back shows in its cache
FORGET_US = {"Clear-Site-Data": '"cache", "cookies", "storage"'}


def _agent() -> str:
    return request.user_agent.string


@blueprint.get("/sign-in")
@public
def sign_in() -> ResponseReturnValue:
    if current_user.is_authenticated:
        return redirect(url_for("home.index"), 303)
    return render_template("accounts/sign_in.html", form=AskForWayIn())


@blueprint.post("/sign-in")
@public
@limiter.limit(lambda: at_most(20, HOUR))
@mails_typed_address
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
    form = UseCode(is_own=current_user.is_authenticated and my_device().is_own)
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
    before = my_device() if current_user.is_authenticated else None
    device, token = actions.sign_in(way_in, _agent(), is_own=is_own, instead_of=before)
    page = wanted_page()
    begin_session(device, token)
    if comes_back(device.person.email):
        flash(
            _("Mail to your address comes back. On the page about you, you can try again."), "info"
        )
    return redirect(page, 303)


@blueprint.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    actions.sign_out(my_device())
    end_session()
    return redirect(url_for("accounts.sign_in"), 303), FORGET_US


@blueprint.get("/away")
@public
def leave_quickly() -> ResponseReturnValue:
    mark_as_left()
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
            quiet_hours=form.quiet_hours.data,
            takes_notes=form.takes_notes.data,
        )
        flash(_("Saved."), "saved")
        return redirect(url_for("accounts.profile"), 303)
    page = render_template("accounts/profile.html", form=form, comes_back=comes_back(me().email))
    return page, 422 if form.errors else 200


@blueprint.post("/you/email/again")
def write_again() -> ResponseReturnValue:
    """Mail to their address came back, and they say that it won't any more."""
    try_again(me().email)
    flash(_("From now on we write to you again."), "saved")
    return redirect(url_for("accounts.profile"), 303)


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


@blueprint.get("/you/safety")
def safety() -> ResponseReturnValue:
    return render_template("accounts/safety.html")


@blueprint.get("/you/record")
def record() -> ResponseReturnValue:
    rows = list_of_person(me().public_id, RECORD_SHOWN)
    return render_template("accounts/record.html", rows=rows, sentences=SENTENCES)


@blueprint.route("/you/safety/lock", methods=["GET", "POST"])
def lock_everything() -> ResponseReturnValue:
    form = Form()
    if form.validate_on_submit():
        actions.lock_everything(me())
        end_session()
        return render_template("accounts/locked.html", me=None), FORGET_US
    return render_template("accounts/lock.html", form=form)


@blueprint.route("/you/prove", methods=["GET", "POST"])
@limiter.limit(lambda: at_most(10, HOUR), methods=["POST"], key_func=lambda: me().public_id)
def prove() -> ResponseReturnValue:
    form = Form()
    if form.validate_on_submit():
        actions.ask_for_way_in(me().email, browser_secret(), _agent())
        return redirect(url_for("accounts.sign_in_by_code"), 303)
    return render_template("accounts/prove.html", form=form)


@blueprint.route("/you/email", methods=["GET", "POST"])
@fresh
@limiter.limit(lambda: at_most(20, HOUR), methods=["POST"])
@mails_typed_address
def email() -> ResponseReturnValue:
    form = NewAddress()
    if form.validate_on_submit():
        actions.ask_for_new_address(me(), form.email.data)
        flash(_("We’ve written to %(email)s. Open the link there.", email=form.email.data), "info")
        return redirect(url_for("accounts.profile"), 303)
    return render_template("accounts/email.html", form=form), 422 if form.errors else 200


def _address_change(token: str, purpose: str) -> AddressChange | None:
    change = queries.find_address_change(named_in(token) or "")
    return change if change and emails.opens(change, token, purpose) else None


@blueprint.route("/address/<token>", methods=["GET", "POST"])
@by_token
def confirm_address(token: str) -> ResponseReturnValue:
    change = policy.check_can_confirm(_address_change(token, emails.CONFIRM), clock.now())
    form = Form()
    if form.validate_on_submit():
        here = current_user.is_authenticated and me().id == change.person_id
        actions.confirm_address(change, on=my_device() if here else None)
        flash(_("From now on you sign in with %(email)s.", email=change.new_email), "saved")
        return redirect(url_for("accounts.profile" if here else "accounts.sign_in"), 303)
    return render_template("accounts/confirm_address.html", form=form, change=change)


@blueprint.route("/address/<token>/undo", methods=["GET", "POST"])
@by_token
def undo_address(token: str) -> ResponseReturnValue:
    change = policy.check_can_undo(_address_change(token, emails.UNDO), clock.now())
    form = Form()
    if form.validate_on_submit():
        actions.undo_address(change)
        flash(_("Undone, and every device is signed out. Sign in with this address."), "saved")
        return redirect(url_for("accounts.sign_in"), 303)
    return render_template("accounts/undo_address.html", form=form, change=change)
