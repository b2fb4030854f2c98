"""How to get back in without one's inbox, a friend's word for that, and objecting."""

from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from reunite.accounts.door import fresh, me
from reunite.groups.door import PREFIX, in_group, membership
from reunite.groups.queries import get_member
from reunite.tokens import named_in
from reunite.vouching import actions, emails, policy, queries
from reunite.vouching.forms import SayLost
from reunite.web.access import by_token, public
from reunite.web.forms import Form
from reunite.web.limits import at_most, limiter

blueprint = Blueprint("vouching", __name__)

HOUR = timedelta(hours=1)


@blueprint.get("/sign-in/lost")
@public
def how() -> ResponseReturnValue:
    return render_template("vouching/how.html")


@blueprint.route(f"{PREFIX}/members/<member>/lost", methods=["GET", "POST"])
@limiter.limit(lambda: at_most(10, HOUR), methods=["POST"], key_func=lambda: me().public_id)
@fresh
def say(member: str) -> ResponseReturnValue:
    """A member's word that a friend has lost their inbox."""
    friend = get_member(membership(), member).person
    form = SayLost()
    if form.validate_on_submit():
        with form.refusals():
            actions.say(membership(), friend, form.new_email.data)
            flash(_("Noted. Nobody is shown what you typed."), "saved")
            return redirect(in_group("vouching.say", member=member), 303)
    own = queries.find_own(membership(), friend)
    page = render_template("vouching/say.html", form=form, friend=friend, member=member, own=own)
    return page, 422 if form.errors else 200


@blueprint.route("/address/<token>/keep", methods=["GET", "POST"])
@by_token
def keep_address(token: str) -> ResponseReturnValue:
    """From the mail to an address that friends say is lost."""
    found = queries.find_vouch(named_in(token) or "")
    vouch = policy.check_can_object(found if found and emails.opens(found, token) else None)
    form = Form()
    if form.validate_on_submit():
        actions.object_to(vouch.person)
        flash(_("Good. Nothing changes."), "saved")
        is_in = current_user.is_authenticated
        return redirect(url_for("home.index" if is_in else "accounts.sign_in"), 303)
    return render_template("vouching/keep_address.html", form=form, vouch=vouch)


@blueprint.post("/you/email/keep")
def keep_own_address() -> ResponseReturnValue:
    """The same from a device that is still signed in."""
    actions.object_to(me())
    flash(_("Good. Nothing changes."), "saved")
    return redirect(url_for("home.index"), 303)
