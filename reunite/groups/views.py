"""Pages of one group: its members, agreement, settings, invitations and mail."""

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.errors import DomainError
from reunite.groups import actions, agreements, emails, policy, queries
from reunite.groups.changes import list_changes
from reunite.groups.door import PREFIX, hosts_only, in_group, membership
from reunite.groups.forms import (
    AgreementWords,
    GroupSettings,
    Invite,
    MailChoices,
    PersonalLink,
)
from reunite.groups.lines import list_questions
from reunite.groups.models import Agreement
from reunite.groups.pack import SHEETS, title_of
from reunite.web.once import once
from reunite.web.urls import absolute_url, settings

blueprint = Blueprint("groups", __name__, url_prefix=PREFIX)


@blueprint.get("/members")
def members() -> ResponseReturnValue:
    return render_template(
        "groups/members.html",
        members=queries.list_members(membership()),
        lines=list_questions([membership()]),
        undelivered=emails.list_undelivered(membership()) if membership().is_host else [],
    )


@blueprint.get("/members/<member>")
def member(member: str) -> ResponseReturnValue:
    other = queries.get_member(membership(), member)
    can_ask = membership().is_host and policy.can_be_asked_to_host(other)
    return render_template("groups/member.html", other=other, can_be_asked_to_host=can_ask)


@blueprint.get("/hosts")
@hosts_only
def pack() -> ResponseReturnValue:
    return render_template("groups/pack/index.html", sheets=SHEETS)


@blueprint.get("/hosts/<sheet>")
@hosts_only
def pack_sheet(sheet: str) -> ResponseReturnValue:
    heading = title_of(sheet)
    return render_template(f"groups/pack/{sheet}.html", heading=heading)


@blueprint.get("/agreement")
def agreement() -> ResponseReturnValue:
    return _agreement_page(queries.list_agreements(membership()))


def _agreement_page(versions: list[Agreement]) -> str:
    viewer, newest = membership(), versions[0]
    agreed = next((one for one in versions if one.version == viewer.agreed_version), newest)
    return render_template(
        "groups/agreement.html",
        agreement=newest,
        earlier=versions[1:],
        agreed=agreed,
        changes=list_changes(agreed.words, newest.words),
        can_put_off=viewer.put_off_version < newest.version,
    )


@blueprint.get("/agreement/<int:version>")
def earlier_agreement(version: int) -> ResponseReturnValue:
    found = queries.get_agreement_of(membership(), version)
    return render_template("groups/earlier_agreement.html", agreement=found)


@blueprint.post("/agreement/<int:version>/agree")
def agree(version: int) -> ResponseReturnValue:
    agreements.agree(membership(), version)
    flash(_("Thank you. That’s noted."), "saved")
    return redirect(in_group("groups.agreement"), 303)


@blueprint.post("/agreement/<int:version>/not-now")
def put_off_agreement(version: int) -> ResponseReturnValue:
    agreements.put_off_agreement(membership(), version)
    flash(_("That’s fine. It’s here whenever you like."), "saved")
    return redirect(in_group("home.group"), 303)


@blueprint.route("/agreement/edit", methods=["GET", "POST"])
@hosts_only
def edit_agreement() -> ResponseReturnValue:
    form = AgreementWords(obj=queries.get_agreement(membership()))
    if form.validate_on_submit():
        agreements.rewrite_agreement(membership(), form.words.data)
        flash(_("Saved. Each friend can read it and agree in their own time."), "saved")
        return redirect(in_group("groups.agreement"), 303)
    return render_template("groups/edit_agreement.html", form=form), 422 if form.errors else 200


@blueprint.route("/settings", methods=["GET", "POST"], endpoint="settings")
@hosts_only
def edit_group() -> ResponseReturnValue:
    form = GroupSettings(obj=membership().group)
    if form.validate_on_submit():
        with form.refusals():
            actions.edit_group(
                membership(),
                name=form.name.data,
                cover_name=form.cover_name.data,
                met_where=form.met_where.data,
                since=form.since.data,
            )
            flash(_("Saved."), "saved")
            return redirect(in_group("groups.settings"), 303)
    page = render_template(
        "groups/settings.html", form=form, undelivered=emails.list_undelivered(membership())
    )
    return page, 422 if form.errors else 200


@blueprint.route("/mail", methods=["GET", "POST"])
def mail() -> ResponseReturnValue:
    form = MailChoices.of(membership())
    if form.validate_on_submit():
        actions.choose_mail(membership(), **form.chosen)
        flash(_("Saved."), "saved")
        return redirect(in_group("groups.mail"), 303)
    return render_template("groups/mail.html", form=form), 422 if form.errors else 200


@blueprint.post("/mail/pause")
def pause_mail() -> ResponseReturnValue:
    actions.pause_mail(membership())
    return redirect(in_group("groups.mail"), 303)


@blueprint.post("/mail/resume")
def resume_mail() -> ResponseReturnValue:
    actions.resume_mail(membership())
    flash(_("Emails from this group come again, as you chose."), "saved")
    return redirect(in_group("groups.mail"), 303)


@blueprint.get("/invitations")
@hosts_only
def invitations() -> ResponseReturnValue:
    return _invitations_page(Invite(), PersonalLink())


def _invitations_page(invite: Invite, link: PersonalLink) -> ResponseReturnValue:
    page = render_template(
        "groups/invitations.html",
        invite=invite,
        link=link,
        invitations=queries.list_invitations(membership()),
        answer_shown=lambda invitation: policy.answer_shown(invitation, membership()).value,
        undelivered=emails.list_undelivered(membership()),
        can_send_again=lambda invitation: policy.can_send_again(
            invitation, membership(), clock.now()
        ),
        is_open=lambda invitation: policy.seems_open(invitation, membership(), clock.now()),
        address_of=lambda invitation: absolute_url(
            "joining.invitation", token=emails.link_of(invitation)
        ),
    )
    return page, 422 if invite.errors or link.errors else 200


@blueprint.post("/invitations")
@hosts_only
def invite() -> ResponseReturnValue:
    form = Invite()
    if form.validate_on_submit():
        with form.refusals():
            page = once(membership().public_id, form.form_key.data, lambda: _invite(form))
            flash(
                _("Asked. You’ll see here when they answer. Nobody is asked twice in one week."),
                "saved",
            )
            return redirect(page, 303)
    return _invitations_page(form, PersonalLink(formdata=None))


def _invite(form: Invite) -> str:
    factor = settings().limits_factor
    actions.invite(membership(), form.addresses(), form.words.data or "", factor=factor)
    return in_group("groups.invitations")


@blueprint.post("/invitations/link")
@hosts_only
def make_link() -> ResponseReturnValue:
    form = PersonalLink()
    if form.validate_on_submit():
        with form.refusals():
            page = once(membership().public_id, form.form_key.data, lambda: _make_link(form))
            flash(_("Here’s the link. Pass it on to that one person."), "saved")
            return redirect(page, 303)
    return _invitations_page(Invite(formdata=None), form)


def _make_link(form: PersonalLink) -> str:
    actions.make_link(
        membership(), form.name.data, form.words.data or "", factor=settings().limits_factor
    )
    return in_group("groups.invitations")


@blueprint.post("/invitations/<public_id>/send")
@hosts_only
def send_again(public_id: str) -> ResponseReturnValue:
    try:
        actions.send_again(membership(), queries.get_invitation(membership(), public_id))
        flash(_("Sent again."), "saved")
    except DomainError as error:
        flash(str(error), "problem")
    return redirect(in_group("groups.invitations"), 303)


@blueprint.post("/invitations/<public_id>/withdraw")
@hosts_only
def withdraw(public_id: str) -> ResponseReturnValue:
    actions.withdraw_invitation(membership(), queries.get_invitation(membership(), public_id))
    flash(_("Taken back. Its link doesn’t work any more."), "saved")
    return redirect(in_group("groups.invitations"), 303)
