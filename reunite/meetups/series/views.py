"""Pages of series: where they stand now, what one usually says, and the link that says it."""

from datetime import timedelta

from flask import Blueprint, Flask, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from reunite import clock
from reunite.accounts.actions import when_account_is_taken_back
from reunite.groups.door import PREFIX, membership
from reunite.mail.outbox import register_kind
from reunite.meetups.page import page_of, show_page
from reunite.meetups.series import actions, emails, policy, queries
from reunite.meetups.series.forms import SayUsually, said_back
from reunite.meetups.series.models import StandingAnswer
from reunite.meetups.series.wording import USUALLY, init_wording
from reunite.tokens import named_in
from reunite.web.access import by_token
from reunite.web.limits import at_most, limiter

blueprint = Blueprint("series", __name__, url_prefix=f"{PREFIX}/meetups/series")
links = Blueprint("standing", __name__, url_prefix="/s")

_now_and_then = limiter.limit(lambda: at_most(60, timedelta(hours=1)))


@blueprint.get("/<series>")
def show(series: str) -> ResponseReturnValue:
    """What calendars call its page: that of the next date."""
    found = queries.get_series(membership(), series)
    return redirect(page_of(queries.next_of(queries.list_seen(membership(), found), clock.now())))


@blueprint.post("/<series>/usually")
def usually(series: str) -> ResponseReturnValue:
    found = queries.get_series(membership(), series)
    date = queries.next_of(queries.list_seen(membership(), found), clock.now())
    form = SayUsually()
    if not form.validate_on_submit():
        return show_page(date, usually=form)
    actions.say_usually(membership(), found, form.answer.data)
    flash(said_back(form.answer.data), "saved")
    return redirect(page_of(date), 303)


def _standing(token: str) -> StandingAnswer:
    """Whose place in a series this personal link is; raises `Gone`."""
    standing = queries.find_standing_of_link(named_in(token) or "")
    if standing is not None and not emails.opens(standing, token):
        standing = None
    dates = queries.list_seen(standing.membership, standing.series) if standing else []
    return policy.check_link(standing, dates, clock.now())


@links.get("/<token>")
@by_token
def answer(token: str) -> ResponseReturnValue:
    standing = _standing(token)
    return _show(standing, token, SayUsually.of(standing.given))


def _show(standing: StandingAnswer, token: str, form: SayUsually) -> ResponseReturnValue:
    series = standing.series
    dates = queries.list_seen(standing.membership, series)
    page = render_template(
        "meetups/series/answer.html",
        token=token,
        standing=standing,
        series=series,
        meetup=queries.next_of(dates, clock.now()),
        group=series.organiser.group,
        form=form,
        answers=USUALLY,
    )
    return page, 422 if form.errors else 200


@links.post("/<token>")
@by_token
@_now_and_then
def give_answer(token: str) -> ResponseReturnValue:
    standing = _standing(token)
    form = SayUsually()
    if not form.validate_on_submit():
        return _show(standing, token, form)
    actions.say_usually(standing.membership, standing.series, form.answer.data)
    flash(said_back(form.answer.data), "saved")
    return redirect(url_for("standing.answer", token=token), 303)


@links.post("/<token>/not-me")
@by_token
def not_me(token: str) -> ResponseReturnValue:
    actions.end_link(_standing(token))
    return render_template("meetups/links/ended.html", is_guest=False)


def init_series(app: Flask) -> None:
    """Open these pages, and let the outbox know this mail."""
    init_wording(app)
    register_kind(emails.KIND, emails.still_wanted)
    when_account_is_taken_back(actions.end_links_of)
    for opened in (blueprint, links):
        app.register_blueprint(opened)
