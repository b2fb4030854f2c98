"""Pages about staying away: for hosts, for whoever is asked, and for whom it is about."""

from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.groups.actions import leave_group
from reunite.groups.door import PREFIX, KeptOut, hosts_only, in_group, membership
from reunite.groups.models import Membership
from reunite.groups.queries import get_member, list_members
from reunite.groups.removing import actions, emails, policy, queries
from reunite.groups.removing.forms import AnswerHosts, AskToRemove, PauseMember
from reunite.groups.removing.models import Kind, Parting
from reunite.help.queries import list_anywhere, list_lines_to_try_first
from reunite.web.access import by_token
from reunite.web.limits import at_most, limiter

blueprint = Blueprint("removing", __name__)

# each of these writes mail
_now_and_then = limiter.limit(lambda: at_most(20, timedelta(hours=1)), methods=["POST"])


def _to(endpoint: str, **values: str) -> ResponseReturnValue:
    return redirect(in_group(endpoint, **values), 303)


@blueprint.get(f"{PREFIX}/apart")
@hosts_only
def index() -> ResponseReturnValue:
    return render_template(
        "groups/removing/index.html",
        asked=queries.list_asked(membership()),
        away=queries.list_away(membership()),
    )


def _other(public_id: str) -> Membership:
    other = get_member(membership(), public_id)
    policy.check_not_oneself(membership(), other)
    return other


def _deciders(other: Membership) -> list[Membership]:
    return policy.list_deciders(membership(), other, list_members(membership()), clock.now())


@blueprint.get(f"{PREFIX}/members/<member>/apart")
@hosts_only
def member(member: str) -> ResponseReturnValue:
    other = _other(member)
    return _member_page(other, PauseMember(), AskToRemove.of(_deciders(other)))


def _member_page(
    other: Membership, pausing: PauseMember, removing: AskToRemove
) -> ResponseReturnValue:
    page = render_template(
        "groups/removing/member.html",
        other=other,
        pausing=pausing,
        removing=removing,
        can_pause=policy.can_pause(membership(), other, queries.find_last_pause(other)),
        deciders=_deciders(other),
        asked=queries.find_asked(other),
    )
    return page, 422 if pausing.errors or removing.errors else 200


@blueprint.post(f"{PREFIX}/members/<member>/pause")
@hosts_only
@_now_and_then
def pause(member: str) -> ResponseReturnValue:
    other, form = _other(member), PauseMember()
    if form.validate_on_submit():
        actions.pause(membership(), other, form.reason.data)
        flash(_("Done. %(name)s is told why.", name=other.person.name), "saved")
        return _to("removing.index")
    return _member_page(other, form, _blank_removal(other))


def _blank_removal(other: Membership) -> AskToRemove:
    return AskToRemove.of(_deciders(other), formdata=None)


@blueprint.post(f"{PREFIX}/members/<member>/let-back")
@hosts_only
@_now_and_then
def let_back(member: str) -> ResponseReturnValue:
    other = _other(member)
    actions.let_back(membership(), other)
    flash(_("%(name)s can come in again.", name=other.person.name), "saved")
    return _to("removing.index")


@blueprint.post(f"{PREFIX}/members/<member>/remove")
@hosts_only
@_now_and_then
def remove(member: str) -> ResponseReturnValue:
    other = _other(member)
    deciders = _deciders(other)
    form = AskToRemove.of(deciders)
    if form.validate_on_submit():
        with form.refusals():
            actions.ask_to_remove(membership(), other, form.reason.data, form.chosen(deciders))
            flash(_("Asked. Nothing happens until somebody else says yes."), "saved")
            return _to("removing.index")
    return _member_page(other, PauseMember(formdata=None), form)


@blueprint.get(f"{PREFIX}/apart/<parting>")
def asked(parting: str) -> ResponseReturnValue:
    found = queries.get_asked(membership(), parting)
    return render_template(
        "groups/removing/asked.html",
        parting=found,
        may_decide=policy.may_decide(membership(), found, clock.now()),
    )


@blueprint.post(f"{PREFIX}/apart/<parting>/agree")
@_now_and_then
def agree(parting: str) -> ResponseReturnValue:
    actions.agree_to_remove(membership(), queries.get_asked(membership(), parting))
    flash(_("Done. They’re told why, and how to answer."), "saved")
    return _to("groups.members")


@blueprint.post(f"{PREFIX}/apart/<parting>/refuse")
def refuse(parting: str) -> ResponseReturnValue:
    actions.refuse_to_remove(membership(), queries.get_asked(membership(), parting))
    flash(_("Noted. Nothing happens."), "saved")
    return _to("groups.members")


@blueprint.post(f"{PREFIX}/apart/<parting>/take-back")
@hosts_only
def take_back(parting: str) -> ResponseReturnValue:
    actions.take_back(membership(), queries.get_asked(membership(), parting))
    flash(_("Taken back."), "saved")
    return _to("removing.index")


@blueprint.route("/apart/<token>", methods=["GET", "POST"])
@by_token
@_now_and_then
def away(token: str) -> ResponseReturnValue:
    parting = policy.check_holds(emails.find_by_link(token), clock.now())
    form = AnswerHosts()
    if form.validate_on_submit():
        with form.refusals():
            actions.answer(parting, form.words.data)
            flash(_("Sent to those who look after the group."), "saved")
            return redirect(url_for("removing.away", token=token), 303)
    return _away_page(parting.member, parting, form), 422 if form.errors else 200


@blueprint.post("/apart/<token>/leave")
@by_token
@_now_and_then
def leave(token: str) -> ResponseReturnValue:
    parting = policy.check_holds(emails.find_by_link(token), clock.now())
    if parting.kind is Kind.PAUSE:
        leave_group(parting.member)
        flash(_("You’ve left. You’re welcome back any time, by invitation."), "saved")
    return redirect(url_for("home.index"), 303)


def _away_page(member: Membership, parting: Parting | None, form: AnswerHosts) -> str:
    country = member.person.country
    return render_template(
        "groups/removing/away.html",
        away=member,
        parting=parting,
        form=form,
        token=emails.link_of(parting) if parting else "",
        is_pause=parting is None or parting.kind is Kind.PAUSE,
        lines=list_lines_to_try_first(country, clock.today("UTC")),
        anywhere=list_anywhere(),
    )


def show_kept_out(error: KeptOut) -> ResponseReturnValue:
    """The one page of a group that somebody who is paused sees, at whichever of its addresses."""
    pause = queries.find_last_pause(error.place)
    return _away_page(error.place, pause, AnswerHosts(formdata=None)), error.status
