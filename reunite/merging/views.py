"""Pages about two groups becoming one."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.accounts.door import fresh
from reunite.groups.door import PREFIX, hosts_only, in_group, membership, my_places
from reunite.groups.models import Membership
from reunite.merging import actions, emails, policy, queries
from reunite.merging.forms import AnswerFor, AskGroup, Which
from reunite.web.urls import absolute_url

blueprint = Blueprint("merging", __name__)
HERE = f"{PREFIX}/together"


def _to_page() -> ResponseReturnValue:
    return redirect(in_group("merging.index"), 303)


def _others() -> list[Membership]:
    return [place for place in my_places() if place.group_id != membership().group_id]


@blueprint.get(f"{HERE}/")
def index() -> ResponseReturnValue:
    merger = queries.find_merger(membership())
    is_asked = merger is not None and policy.is_open(merger, clock.now())
    joining, receiving = emails.groups_of(merger) if merger else (None, None)
    return render_template(
        "merging/index.html",
        merger=merger if is_asked or membership().group.merges_at else None,
        joining=joining,
        receiving=receiving,
        link=absolute_url("merging.answer", token=emails.link_of(merger)) if merger else "",
        may_answer=merger is not None and policy.may_answer(membership(), merger),
        stays_out=merger is not None and queries.stays_out(membership(), merger),
    )


@blueprint.route(f"{HERE}/ask", methods=["GET", "POST"])
@hosts_only
@fresh
def ask() -> ResponseReturnValue:
    others = _others()
    form = AskGroup.of(others)
    if form.validate_on_submit():
        with form.refusals():
            chosen = {place.group.public_id: place.group for place in others}
            other = chosen.get(form.other.data)
            actions.ask(membership(), receives=form.way.data is Which.OURS_RECEIVES, other=other)
            return _to_page()
    return render_template("merging/ask.html", form=form), 422 if form.errors else 200


@blueprint.route("/together/<token>", methods=["GET", "POST"])
@fresh
def answer(token: str) -> ResponseReturnValue:
    merger = policy.check_open(emails.find_of_link(token), clock.now())
    places = [place for place in my_places() if policy.may_answer(place, merger)]
    form = AnswerFor.of(places)
    if form.validate_on_submit():
        with form.refusals():
            [place] = [one for one in places if one.group.public_id == form.group.data]
            actions.agree(place, merger)
            flash(_("Agreed. Everyone in both groups is told."), "saved")
            return redirect(url_for("merging.index", group=place.group.public_id), 303)
    page = render_template("merging/answer.html", form=form, merger=merger, places=places)
    return page, 422 if form.errors else 200


@blueprint.post(f"{HERE}/call-off")
@hosts_only
def call_off() -> ResponseReturnValue:
    actions.call_off(membership())
    flash(_("The groups stay as they are."), "saved")
    return _to_page()


@blueprint.post(f"{HERE}/not-for-me")
def stay_out() -> ResponseReturnValue:
    actions.come_along(membership(), comes=False)
    flash(_("Noted, and nobody is told. You leave quietly on that day."), "saved")
    return _to_page()


@blueprint.post(f"{HERE}/for-me")
def come_along() -> ResponseReturnValue:
    actions.come_along(membership(), comes=True)
    flash(_("Lovely. Nothing else to do."), "saved")
    return _to_page()
