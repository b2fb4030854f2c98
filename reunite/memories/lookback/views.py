"""Pages of looking back."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.accounts.door import me
from reunite.groups.door import PREFIX, in_group, membership, my_places
from reunite.memories.lookback import actions, queries
from reunite.memories.lookback.forms import LeaveOut, WhereToShow
from reunite.memories.parts import EVERYTHING, by, list_friends, of_years
from reunite.memories.queries import get_timeline, list_years
from reunite.web.undo import say_shared
from reunite.when import FIRST_YEAR

blueprint = Blueprint("lookback", __name__)

SHOWN = 30
ASIDE = 100


@blueprint.get("/look-back")
def index() -> ResponseReturnValue:
    """On this day, or in this month; or a year, or what a friend was in, for who asks for it."""
    viewers, today = my_places(), clock.today(me().timezone)
    friends = list_friends(viewers)
    chosen = {friend.public_id: friend for friend in friends}.get(request.args.get("who", ""))
    year = request.args.get("year", type=int)
    if year and not FIRST_YEAR <= year <= today.year:
        year = None
    common = {
        "friends": friends,
        "spine": list_years(viewers),
        "groups": {viewer.group_id: viewer.group for viewer in viewers},
        "who": chosen.public_id if chosen else "",
        "year": year,
        "today": today,
    }
    if not (chosen or year or request.args.get("after")):
        whole_month = "month" in request.args
        find = queries.list_in_this_month if whole_month else queries.list_on_this_day
        return render_template(
            "memories/lookback/index.html",
            entries=find(viewers, today, SHOWN),
            whole_month=whole_month,
            **common,
        )
    part = queries.look_back(viewers)
    part &= by(viewers, chosen) if chosen else EVERYTHING
    part &= of_years(year, year) if year else EVERYTHING
    return render_template(
        "memories/lookback/years.html",
        timeline=get_timeline(viewers, part, after=request.args.get("after", "")),
        **common,
    )


@blueprint.post(f"{PREFIX}/look-back/aside/<memory>")
def set_aside(memory: str) -> ResponseReturnValue:
    actions.set_aside(membership(), memory)
    say_shared(
        _("Set aside, for you alone. It’s still on the timeline."),
        in_group("lookback.put_back", memory=memory),
    )
    return redirect(url_for("lookback.index"), 303)


@blueprint.post(f"{PREFIX}/look-back/aside/<memory>/back")
def put_back(memory: str) -> ResponseReturnValue:
    actions.put_back(membership(), memory)
    flash(_("It’s back."), "saved")
    return redirect(url_for("lookback.index"), 303)


@blueprint.route("/look-back/choices", methods=["GET", "POST"])
def choices() -> ResponseReturnValue:
    """Where it is shown, what is left out and what was set aside."""
    form = WhereToShow(on_home=me().looks_back_on_home, in_letter=me().looks_back_in_letter)
    if form.validate_on_submit():
        actions.choose(me(), on_home=form.on_home.data, in_letter=form.in_letter.data)
        flash(_("Saved."), "saved")
        return redirect(url_for("lookback.choices"), 303)
    viewers = my_places()
    return render_template(
        "memories/lookback/choices.html",
        form=form,
        left_out=queries.list_left_out(me()),
        names={friend.id: friend.name for friend in list_friends(viewers)},
        aside=queries.list_set_aside(viewers, ASIDE),
        groups={viewer.group_id: viewer.group for viewer in viewers},
    )


@blueprint.route("/look-back/left-out", methods=["GET", "POST"])
def leave_out() -> ResponseReturnValue:
    friends = list_friends(my_places())
    form = LeaveOut()
    form.offer(friends, me().id)
    if form.validate_on_submit():
        chosen = {friend.public_id: friend.id for friend in friends}.get(form.who.data)
        with form.refusals():
            actions.leave_out(
                me(),
                other_id=chosen,
                topic=form.topic,
                first=form.first.data,
                last=form.last.data,
            )
            flash(_("Left out. Nobody is told."), "saved")
            return redirect(url_for("lookback.choices"), 303)
    page = render_template("memories/lookback/leave_out.html", form=form)
    return page, 422 if form.errors else 200


@blueprint.post("/look-back/left-out/<left_out>/remove")
def let_in(left_out: str) -> ResponseReturnValue:
    actions.let_in(me(), left_out)
    flash(_("Saved."), "saved")
    return redirect(url_for("lookback.choices"), 303)
