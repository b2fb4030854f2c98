"""Pages about who looks after a group."""

from collections.abc import Callable
from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.accounts.door import fresh, me
from reunite.groups.door import PREFIX, hosts_only, in_group, membership
from reunite.groups.hosting import actions, policy, queries
from reunite.groups.hosting.forms import HandOver, NextHost
from reunite.groups.hosting.wording import sentence_of
from reunite.groups.models import Membership
from reunite.groups.queries import get_member, list_members
from reunite.web.limits import at_most, limiter

blueprint = Blueprint("hosting", __name__, url_prefix=PREFIX)


def _to_page() -> ResponseReturnValue:
    return redirect(in_group("hosting.index"), 303)


def _can_be_named(members: list[Membership]) -> list[Membership]:
    return [member for member in members if policy.may_be_named(membership(), member)]


def _page(form: NextHost, members: list[Membership]) -> ResponseReturnValue:
    next_host = next((m for m in members if m.id == membership().next_host_id), None)
    page = render_template(
        "groups/hosting/index.html",
        form=form,
        hosts=[member for member in members if member.is_host],
        next_host=next_host,
        others=_can_be_named(members),
        asking=[member for member in members if policy.has_named(member, membership())],
        agreed=[member for member in members if policy.counts_on(member, membership())],
        offer=queries.find_offer(membership()),
    )
    return page, 422 if form.errors else 200


def _form(members: list[Membership]) -> NextHost:
    named = next((m for m in members if m.id == membership().next_host_id), None)
    return NextHost.of(_can_be_named(members), named.public_id if named else "")


@blueprint.get("/hosting")
def index() -> ResponseReturnValue:
    members = list_members(membership())
    return _page(_form(members), members)


@blueprint.post("/hosting/next")
@hosts_only
def name_next() -> ResponseReturnValue:
    members = list_members(membership())
    form = _form(members)
    if not form.validate_on_submit():
        return _page(form, members)
    chosen = form.member.data
    actions.name_next(membership(), get_member(membership(), chosen) if chosen else None)
    flash(_("Saved. They’re asked, and can say no.") if chosen else _("Saved."), "saved")
    return _to_page()


@blueprint.route("/hosting/hand-over", methods=["GET", "POST"])
@hosts_only
@fresh
def hand_over() -> ResponseReturnValue:
    form = HandOver.of(_can_be_named(list_members(membership())))
    if form.validate_on_submit():
        with form.refusals():
            chosen = get_member(membership(), form.member.data)
            actions.name_next(membership(), chosen, hands_over=True)
            name = chosen.person.name
            flash(_("Asked. Once %(name)s says yes, you’re a member like any.", name=name), "saved")
            return _to_page()
    page = render_template("groups/hosting/hand_over.html", form=form)
    return page, 422 if form.errors else 200


@blueprint.post("/hosting/next/<member>/yes")
def agree(member: str) -> ResponseReturnValue:
    actions.agree_to_be_next(membership(), get_member(membership(), member))
    flash(_("Thank you. You can change your mind whenever you like."), "saved")
    return _to_page()


@blueprint.post("/hosting/next/<member>/no")
def refuse(member: str) -> ResponseReturnValue:
    actions.refuse_to_be_next(membership(), get_member(membership(), member))
    flash(_("That’s fine. Nobody is told."), "saved")
    return _to_page()


@blueprint.post("/members/<member>/host")
@hosts_only
def ask_to_host(member: str) -> ResponseReturnValue:
    other = get_member(membership(), member)
    actions.ask_to_host(membership(), other)
    name = other.person.name
    flash(_("Asked. %(name)s looks after the group as well once they say yes.", name=name), "saved")
    return redirect(in_group("groups.member", member=other.public_id), 303)


@blueprint.post("/host")
def make_host() -> ResponseReturnValue:
    actions.make_host(membership())
    flash(_("Thank you. You look after the group now, too."), "saved")
    return _to_page()


@blueprint.post("/host/decline")
def decline_to_host() -> ResponseReturnValue:
    actions.decline_to_host(membership())
    flash(_("That’s fine. Nobody is told."), "saved")
    return _to_page()


@blueprint.post("/host/step-back")
@hosts_only
def step_back() -> ResponseReturnValue:
    actions.step_back(membership())
    flash(_("You’re a member like any now. Thank you for looking after it."), "saved")
    return _to_page()


# an offer writes to everyone
@blueprint.post("/hosting/offer")
@limiter.limit(lambda: at_most(3, timedelta(days=30)), key_func=lambda: me().public_id)
def offer() -> ResponseReturnValue:
    actions.offer_to_host(membership())
    if membership().is_host:
        flash(_("Thank you. You look after the group now."), "saved")
    else:
        flash(_("Thank you. Everyone is told. If nobody objects, it’s yours in 14 days."), "saved")
    return _to_page()


def _answer_offer(act: Callable[[Membership, str], None], offer: str, words: str) -> str:
    act(membership(), offer)
    flash(words, "saved")
    return in_group("hosting.index")


@blueprint.post("/hosting/offer/<offer>/object")
def object_to(offer: str) -> ResponseReturnValue:
    words = _("Noted. The offer ends tomorrow morning, and nobody learns who said so.")
    return redirect(_answer_offer(actions.object_to, offer, words), 303)


@blueprint.post("/hosting/offer/<offer>/yes")
@hosts_only
def take_offer(offer: str) -> ResponseReturnValue:
    words = _("You look after the group together now.")
    return redirect(_answer_offer(actions.take_offer, offer, words), 303)


@blueprint.post("/hosting/offer/<offer>/withdraw")
def withdraw_offer(offer: str) -> ResponseReturnValue:
    words = _("Taken back.")
    return redirect(_answer_offer(actions.withdraw_offer, offer, words), 303)


@blueprint.get("/record")
@hosts_only
def record() -> ResponseReturnValue:
    rows = [
        (row.done_at, words)
        for row, name in queries.list_record(membership())
        if (words := sentence_of(row, name))
    ]
    return render_template("groups/hosting/record.html", rows=rows)
