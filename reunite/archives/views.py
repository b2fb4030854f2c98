"""Pages of archives: one's own, and those of one group."""

from collections.abc import Callable
from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.accounts.door import fresh, me
from reunite.archives import actions, queries, restoring
from reunite.archives.forms import AskBack
from reunite.archives.models import Archive
from reunite.groups.door import PREFIX, hosts_only, in_group, membership
from reunite.photos.serving import serve_made
from reunite.web.forms import FormOnce
from reunite.web.limits import at_most, limiter
from reunite.web.once import once

blueprint = Blueprint("archives", __name__, url_prefix="/you/archive")
in_groups = Blueprint("group_archives", __name__, url_prefix=f"{PREFIX}/archive")

_now_and_then = limiter.shared_limit(
    lambda: at_most(3, timedelta(days=1)),
    scope="archives",
    key_func=lambda: me().public_id,
    methods=["POST"],
)


@blueprint.get("")
def index() -> ResponseReturnValue:
    return render_template("archives/index.html", archives=queries.list_archives(me()))


@in_groups.get("")
def of_group() -> ResponseReturnValue:
    archives = queries.list_archives_of(membership())
    return render_template("archives/of_group.html", archives=archives)


@blueprint.route("/new", methods=["GET", "POST"])
@fresh
@_now_and_then
def ask() -> ResponseReturnValue:
    return _ask("archives/ask.html", lambda: actions.ask_for_personal(me()), url_for(".index"))


@in_groups.route("/new", methods=["GET", "POST"])
@fresh
@_now_and_then
def ask_of_group() -> ResponseReturnValue:
    page = in_group("group_archives.of_group")
    return _ask("archives/ask_of_group.html", lambda: actions.ask_for_group(membership()), page)


def _ask(template: str, action: Callable[[], Archive], page: str) -> ResponseReturnValue:
    """What would be in it, and once asked for, the page it will be on."""

    def act() -> str:
        action()
        return page

    form = FormOnce()
    if form.validate_on_submit():
        led_to = once(me().public_id, form.form_key.data, act)
        flash(_("It’s being made. You can leave this page; you’ll get an email."), "saved")
        return redirect(led_to, 303)
    return render_template(template, form=form)


@in_groups.route("/back", methods=["GET", "POST"])
@hosts_only
@limiter.limit(
    lambda: at_most(20, timedelta(days=1)), methods=["POST"], key_func=lambda: me().public_id
)
def ask_back() -> ResponseReturnValue:
    away = restoring.list_away(membership().group)
    form = AskBack.of(away)
    if form.validate_on_submit():
        page = once(me().public_id, form.form_key.data, lambda: _ask_back(form))
        flash(_("Asked. A link they had before doesn’t work any more."), "saved")
        return redirect(page, 303)
    page = render_template("archives/ask_back.html", form=form, away=away)
    return page, 422 if form.errors else 200


def _ask_back(form: AskBack) -> str:
    restoring.ask_at(membership(), form.place.data, form.email.data)
    return in_group("groups.invitations")


@blueprint.get("/<archive>/archive.zip")
@fresh
def download(archive: str) -> ResponseReturnValue:
    found = queries.get_archive(me(), archive)
    return serve_made(found, found.kept_as)


@blueprint.post("/<archive>/remove")
def remove(archive: str) -> ResponseReturnValue:
    actions.remove(me(), archive)
    flash(_("It’s gone."), "saved")
    return redirect(url_for(".index"), 303)
