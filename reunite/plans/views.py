"""Pages of a plan: one's own, being asked to be on a friend's, and the message it sends."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.accounts.door import me, only_adults
from reunite.errors import Changed
from reunite.groups.door import all_my_places
from reunite.plans import actions, policy, queries
from reunite.plans.days.queries import list_days
from reunite.plans.emails import state_of_message
from reunite.plans.forms import AnswerAsked, SendMessage, WritePlan
from reunite.plans.models import Plan
from reunite.plans.queries import Companion
from reunite.plans.wording import message_of
from reunite.safety.queries import list_friends
from reunite.tokens import hashed
from reunite.web.access import unlogged
from reunite.web.forms import Form
from reunite.web.once import once
from reunite.web.urls import settings

blueprint = Blueprint("plans", __name__, url_prefix="/you/plan")
blueprint.before_request(only_adults)


@blueprint.get("")
def show() -> ResponseReturnValue:
    kept = queries.find_plan(me())
    return render_template(
        "plans/show.html",
        plan=kept.plan if kept else None,
        is_due=kept is not None and policy.is_due(kept.looked_at, clock.now()),
        companions=queries.list_companions(all_my_places()),
        asking=queries.list_asking(all_my_places()),
        days=list_days(me()),
        today=clock.today(me().timezone),
    )


@blueprint.route("/edit", methods=["GET", "POST"])
def edit() -> ResponseReturnValue:
    kept = queries.find_plan(me())
    on_it = [one.ally.friend.public_id for one in queries.list_companions(all_my_places())]
    form = WritePlan(obj=kept.plan if kept else None, friends=on_it)
    form.friends.offer(list_friends(all_my_places()))
    if kept:
        del form.is_adult
    if form.validate_on_submit():
        actions.keep_plan(me(), _plan(form), form.friends.chosen())
        flash(_("Kept. Whoever is new to it is asked first, and can say no."), "saved")
        return redirect(url_for("plans.show"), 303)
    return render_template("plans/edit.html", form=form), 422 if form.errors else 200


def _plan(form: WritePlan) -> Plan:
    names = ("helps", "hinders", "words", "place", "professional")
    return Plan(**{name: form[name].data or "" for name in names})


@blueprint.post("/still-right")
def still_right() -> ResponseReturnValue:
    actions.say_still_right(me())
    flash(_("Good. It stands as it is."), "saved")
    return redirect(url_for("plans.show"), 303)


@blueprint.route("/asked/<asking>", methods=["GET", "POST"])
def answer(asking: str) -> ResponseReturnValue:
    """A friend asks the viewer to be on their plan."""
    ally = queries.get_asking(all_my_places(), asking)
    form = AnswerAsked(obj=ally)
    if form.validate_on_submit():
        is_willing = request.form.get("answer") == "yes"
        actions.answer(ally, is_willing=is_willing, phone=form.phone.data or "")
        flash(_answered(ally.owner.name, is_willing=is_willing), "saved")
        return redirect(url_for("plans.answer", asking=asking), 303)
    page = render_template("plans/answer.html", ally=ally, form=form)
    return page, 422 if form.errors else 200


def _answered(name: str, *, is_willing: bool) -> str:
    if is_willing:
        return _("Thank you. %(name)s sees that you said yes.", name=name)
    return _("That’s fine. %(name)s sees only that you can’t just now.", name=name)


@blueprint.route("/message/<ally>", methods=["GET", "POST"])
@unlogged
def message(ally: str) -> ResponseReturnValue:
    """The first press shows what would be sent; the second, here, sends it."""
    companion = queries.get_companion(all_my_places(), ally)
    words = _words_for(companion)
    form = SendMessage(shown=hashed(words))
    if form.validate_on_submit():
        try:
            with form.refusals():
                page = once(me().public_id, form.form_key.data, lambda: _send(companion, form))
                return redirect(page, 303)
        except Changed as error:
            form.refuse(error)
            form.shown.data = hashed(_words_for(companion))
    return _message_page(companion, _words_for(companion), form)


def _words_for(companion: Companion) -> str:
    kept = queries.find_plan(me())
    return message_of(companion.ally, kept.plan if kept else Plan())


def _send(companion: Companion, form: SendMessage) -> str:
    actions.send(me(), companion.ally, form.shown.data or "")
    return url_for("plans.message", ally=companion.ally.public_id)


def _message_page(companion: Companion, words: str, form: SendMessage) -> Any:
    ally = companion.ally
    went = policy.went_lately(ally.messaged_at, clock.now())
    page = render_template(
        "plans/message.html",
        companion=companion,
        words=words,
        form=form,
        state=state_of_message(ally) if went else None,
        sends_mail=bool(settings().smtp_host),
    )
    return page, 422 if form.errors else 200


@blueprint.route("/delete", methods=["GET", "POST"])
def delete() -> ResponseReturnValue:
    form = Form()
    if form.validate_on_submit():
        actions.delete_plan(me())
        flash(_("It’s gone. Nobody is told."), "saved")
        return redirect(url_for("plans.show"), 303)
    return render_template("plans/delete.html", form=form)
