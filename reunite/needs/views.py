"""The card: one page of one's own, and choosing a town."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.accounts.door import me
from reunite.errors import DomainError
from reunite.needs import actions, queries
from reunite.needs.forms import TICKED, FillCard
from reunite.needs.models import Card
from reunite.needs.wording import HINTS
from reunite.text import clean_line
from reunite.towns import find_town, is_here, search_towns
from reunite.web.forms import LINE_LENGTH, Form

blueprint = Blueprint("needs", __name__, url_prefix="/you/needs")


@blueprint.route("", methods=["GET", "POST"])
def card() -> ResponseReturnValue:
    card = queries.find_card(me())
    form = FillCard(card, me().country)
    if form.validate_on_submit():
        actions.keep_card(me(), form.card())
        if len(form.may_mean) > 1:
            flash(_("Saved. Now choose which town you mean."), "saved")
            return redirect(url_for("needs.town", q=form.home.data), 303)
        flash(_("Saved."), "saved")
        return redirect(url_for("needs.card"), 303)
    page = render_template(
        "needs/card.html",
        form=form,
        ticked=[(form[need.value], HINTS[need]) for need in TICKED],
        is_kept=card != Card(),
    )
    return page, 422 if form.errors else 200


@blueprint.get("/town")
def town() -> ResponseReturnValue:
    asked = clean_line(request.args.get("q", ""))[:LINE_LENGTH]
    found = search_towns(asked, me().country)
    return render_template("needs/town.html", asked=asked, found=found, is_here=is_here())


@blueprint.post("/town")
def choose_town() -> ResponseReturnValue:
    chosen = find_town(request.form.get("town", 0, type=int))
    if chosen is None:
        raise DomainError(_("We know no such town. Look it up again."))
    actions.set_home(me(), chosen.id)
    flash(_("Saved. You set out from %(town)s.", town=chosen.label), "saved")
    return redirect(url_for("needs.card"), 303)


@blueprint.route("/clear", methods=["GET", "POST"])
def clear() -> ResponseReturnValue:
    form = Form()
    if form.validate_on_submit():
        actions.clear_card(me())
        flash(_("Your card is empty, and nothing of it is kept."), "saved")
        return redirect(url_for("needs.card"), 303)
    return render_template("needs/clear.html", form=form)
