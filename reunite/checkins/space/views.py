"""The page about a group's check-in space, where it is opened and joined; and inside it, resting
and pausing."""

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.accounts.door import is_fresh, only_adults
from reunite.checkins.space import actions, policy, queries
from reunite.checkins.space.door import my_place, pass_the_door
from reunite.checkins.space.forms import Join
from reunite.checkins.space.models import Space
from reunite.errors import DomainError, NotFound
from reunite.groups.door import PREFIX, hosts_only, in_group, membership
from reunite.groups.queries import list_members
from reunite.web.access import unlogged

blueprint = Blueprint("space", __name__, url_prefix=f"{PREFIX}/about-room")
inside = Blueprint("place", __name__, url_prefix=f"{PREFIX}/room")
inside.before_request(pass_the_door)


def _space() -> Space:
    return policy.check_open(queries.find_space(membership()), clock.now())


@blueprint.get("")
@unlogged
def about() -> ResponseReturnValue:
    return _about(Join())


def _about(form: Join) -> ResponseReturnValue:
    """For a host the page is there before the space is."""
    space = queries.find_space(membership())
    if space is None and not membership().is_host:
        raise NotFound
    only_adults()
    place = queries.find_place(membership())
    page = render_template(
        "checkins/space/about.html",
        form=form,
        space=space,
        is_in=place is not None and place.is_in,
        has_hosts=policy.has_hosts(list_members(membership())),
    )
    return page, 422 if form.errors else 200


@blueprint.post("/open")
@hosts_only
@unlogged
def open_space() -> ResponseReturnValue:
    try:
        actions.open_space(membership())
        flash(_("There’s a check-in space now. Each friend finds it in their own time."), "saved")
    except DomainError as error:
        flash(str(error), "problem")
    return redirect(in_group("space.about"), 303)


@blueprint.post("/close")
@hosts_only
@unlogged
def close() -> ResponseReturnValue:
    actions.give_notice(membership(), _space())
    return redirect(in_group("space.about"), 303)


@blueprint.post("/keep")
@hosts_only
@unlogged
def keep() -> ResponseReturnValue:
    actions.keep_open(membership(), _space())
    flash(_("It stays open."), "saved")
    return redirect(in_group("space.about"), 303)


@blueprint.post("/join")
@unlogged
def join() -> ResponseReturnValue:
    _space()
    only_adults()
    form = Join()
    if not form.validate_on_submit():
        return _about(form)
    actions.join(membership())
    flash(_("You’re in. Nobody is told. Leave or pause whenever you like."), "saved")
    return redirect(in_group("checkins.index"), 303)


@blueprint.post("/leave-it-be")
@unlogged
def leave_it_be() -> ResponseReturnValue:
    _space()
    actions.leave_it_be(membership())
    flash(_("That’s fine. It stays in the group’s settings if you ever want it."), "saved")
    return redirect(in_group("home.group"), 303)


def _room() -> ResponseReturnValue:
    return redirect(in_group("checkins.index"), 303)


@inside.post("/rest")
@unlogged
def rest() -> ResponseReturnValue:
    until = policy.rests_until(
        request.form.get("rest", ""), clock.now(), membership().person.timezone
    )
    actions.rest(
        my_place(), until, shows="shows" in request.form, asks_cover="asks_cover" in request.form
    )
    return _room()


@inside.post("/rest/over")
@unlogged
def stop_resting() -> ResponseReturnValue:
    actions.stop_resting(my_place())
    return _room()


@inside.post("/some-room")
@unlogged
def have_room() -> ResponseReturnValue:
    actions.have_room(my_place(), policy.midnight(clock.now(), membership().person.timezone))
    return _room()


@inside.post("/some-room/over")
@unlogged
def have_no_room() -> ResponseReturnValue:
    actions.have_no_room(my_place())
    return _room()


@inside.post("/ask-first")
@unlogged
def ask_first() -> ResponseReturnValue:
    actions.ask_first(my_place(), asks=True)
    return _room()


@inside.post("/ask-first/over")
@unlogged
def ask_no_more() -> ResponseReturnValue:
    """Only whoever has just proved who they are; for others the room asks that of them first."""
    if is_fresh():
        actions.ask_first(my_place(), asks=False)
    return _room()


@inside.post("/pause")
@unlogged
def pause() -> ResponseReturnValue:
    actions.pause(my_place())
    return _room()


@inside.post("/come-back")
@unlogged
def come_back() -> ResponseReturnValue:
    actions.come_back(my_place())
    return _room()
