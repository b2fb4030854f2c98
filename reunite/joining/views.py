"""Coming in: the first visitor, a group of one's own, and answering an invitation."""

from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from reunite import clock
from reunite.accounts import queries as accounts
from reunite.accounts.actions import ask_for_way_in
from reunite.accounts.door import begin_session, browser_secret, mails_typed_address, me
from reunite.groups import emails, policy, queries
from reunite.groups.actions import accept_invitation, decline_invitation
from reunite.groups.models import Group, Invitation
from reunite.joining import actions
from reunite.joining.forms import Decline, FirstVisit, Join, JoinByLink, JoinByMail, NewGroup
from reunite.joining.policy import check_setup
from reunite.sealed import keyring
from reunite.ties.queries import list_ties
from reunite.tokens import named_in
from reunite.web.access import by_token, public, want_page
from reunite.web.limits import at_most, limiter
from reunite.web.once import once
from reunite.web.urls import settings

blueprint = Blueprint("joining", __name__)

HOUR = timedelta(hours=1)


def _timeline(group: Group) -> str:
    return url_for("home.group", group=group.public_id)


@blueprint.route("/setup/<token>", methods=["GET", "POST"])
@by_token
@limiter.limit(lambda: at_most(30, HOUR), methods=["POST"])
def setup(token: str) -> ResponseReturnValue:
    check_setup(keyring(), token, clock.now(), anyone_here=accounts.anyone_here())
    form = FirstVisit()
    if form.validate_on_submit():
        with form.refusals():
            return redirect(once("setup", "first visitor", lambda: _begin(token, form)), 303)
    return render_template("joining/setup.html", form=form), 422 if form.errors else 200


def _begin(token: str, form: FirstVisit) -> str:
    device, session_token = actions.begin(
        token,
        request.user_agent.string,
        your_name=form.your_name.data,
        email=form.email.data,
        timezone=form.timezone.data or "",
        name=form.name.data,
        cover_name=form.cover_name.data,
        met_where=form.met_where.data,
        since=form.since.data,
    )
    begin_session(device, session_token)
    return url_for("home.index")


@blueprint.route("/groups/new", methods=["GET", "POST"])
def new_group() -> ResponseReturnValue:
    form = NewGroup()
    form.people.offer(list_ties(me()))
    if form.validate_on_submit():
        with form.refusals():
            page = once(me().public_id, form.form_key.data, lambda: _start_group(form))
            return redirect(page, 303)
    return render_template("joining/new_group.html", form=form), 422 if form.errors else 200


def _start_group(form: NewGroup) -> str:
    membership = actions.start_with(
        me(),
        form.people.chosen(),
        factor=settings().limits_factor,
        name=form.name.data,
        cover_name=form.cover_name.data,
        met_where=form.met_where.data,
        since=form.since.data,
    )
    return _timeline(membership.group)


def _named_in(token: str) -> Invitation | None:
    """The invitation of this link, whatever became of it."""
    invitation = queries.find_invitation(named_in(token) or "")
    return invitation if invitation and emails.opens(invitation, token) else None


def _is_behind_me(invitation: Invitation) -> bool:
    """Is it an old one, opened once more by someone who is in?"""
    if policy.is_open(invitation, clock.now()) or not current_user.is_authenticated:
        return False
    place = queries.find_past_membership(invitation.group, me())
    return place is not None and place.is_in


def _invitation(token: str) -> Invitation:
    """The open invitation of this link; raises `Gone` for any other."""
    return policy.check_open(_named_in(token), clock.now())


@blueprint.get("/i/<token>")
@by_token
def invitation(token: str) -> ResponseReturnValue:
    found = _named_in(token)
    if found and _is_behind_me(found):
        return redirect(_timeline(found.group), 303)
    found = policy.check_open(found, clock.now())
    return _invitation_page(found, token, _join_form(found))


def _join_form(invitation: Invitation) -> Join:
    if current_user.is_authenticated:
        return Join()
    if invitation.person_id:
        return Join()  # which leads to signing in
    known = {"name": invitation.name} if invitation.place_id else {}
    return JoinByMail(data=known) if invitation.email else JoinByLink(data=known)


def _invitation_page(invitation: Invitation, token: str, form: Join) -> ResponseReturnValue:
    signed_in = current_user.is_authenticated
    has_account = bool(
        not signed_in and invitation.address and accounts.find_person_by_email(invitation.address)
    )
    place = queries.find_past_membership(invitation.group, me()) if signed_in else None
    if has_account:
        want_page("joining.invitation", token=token)
    page = render_template(
        "joining/invitation.html",
        invitation=invitation,
        token=token,
        form=form,
        agreement=queries.current_agreement(invitation.group_id),
        has_account=has_account,
        is_in=place is not None and place.is_in,
        is_theirs=not signed_in or policy.may_accept(invitation, me()),
        looked_after_by=settings().looked_after_by,
    )
    return page, 422 if form.errors else 200


@blueprint.post("/i/<token>/join")
@by_token
@limiter.limit(lambda: at_most(30, HOUR))
@mails_typed_address
def join(token: str) -> ResponseReturnValue:
    found = _invitation(token)
    form = _join_form(found)
    needs_sign_in = found.person_id and not current_user.is_authenticated
    if form.validate_on_submit() and not needs_sign_in:
        with form.refusals():
            return _join(found, token, form)
    return _invitation_page(found, token, form)


def _join(invitation: Invitation, token: str, form: Join) -> ResponseReturnValue:
    agent = request.user_agent.string
    if isinstance(form, JoinByLink):
        want_page("joining.invitation", token=token)
        ask_for_way_in(form.email.data, browser_secret(), agent, new_name=form.name.data)
        return redirect(url_for("accounts.sign_in_by_code"), 303)
    if isinstance(form, JoinByMail):
        device, session_token = actions.join_and_sign_in(
            invitation, form.name.data, agent, timezone=form.timezone.data or ""
        )
        begin_session(device, session_token)
    else:
        accept_invitation(invitation, me())
    flash(
        _(
            "You’re in. Have a look round, in your own time. Leave quickly, at the top, ends a "
            "visit at once if someone looks over your shoulder. It doesn’t clear your browser’s "
            "history."
        ),
        "saved",
    )
    return redirect(_timeline(invitation.group), 303)


@blueprint.route("/i/<token>/decline", methods=["GET", "POST"])
@by_token
def decline(token: str) -> ResponseReturnValue:
    found = policy.check_can_decline(_named_in(token), clock.now())
    form = Decline()
    if form.validate_on_submit():
        decline_invitation(found, never_write_again=form.never_write_again.data)
        if form.never_write_again.data:
            flash(_("We won’t write to you again."), "saved")
        return redirect(url_for("joining.declined"), 303)
    is_open = policy.is_open(found, clock.now())
    return render_template(
        "joining/decline.html", form=form, invitation=found, token=token, is_open=is_open
    )


@blueprint.get("/declined")
@public
def declined() -> ResponseReturnValue:
    return render_template("joining/declined.html")
