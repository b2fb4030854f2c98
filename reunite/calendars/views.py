"""The feed itself, and the page that subscribes to it."""

from urllib.parse import quote

from flask import (
    Blueprint,
    Response,
    abort,
    flash,
    redirect,
    render_template,
    url_for,
)
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.accounts.door import fresh, is_fresh, me
from reunite.calendars import actions, queries
from reunite.calendars.models import Feed
from reunite.sealed import keyring
from reunite.web.access import by_token
from reunite.web.urls import absolute_url

blueprint = Blueprint("calendars", __name__)


@blueprint.get("/feed/<token>.ics")
@by_token
def feed(token: str) -> ResponseReturnValue:
    """What the feeds' gate leaves to the app: an address that is none, and trouble."""
    if queries.find_stamp(keyring(), token):
        abort(503)
    words = _("There’s no calendar at this address.")
    return Response(f"{words}\n", 404, content_type="text/plain; charset=utf-8")


def feed_address(feed: Feed) -> str:
    """The secret address that a calendar app subscribes to."""
    token = keyring().personal_link(queries.ADDRESS, feed.public_id, feed.version)
    return absolute_url("calendars.feed", token=token)


@blueprint.get("/you/calendar")
def settings() -> ResponseReturnValue:
    feed = queries.find_feed(me())
    address = feed_address(feed) if feed and is_fresh() else ""
    webcal = address.replace("https://", "webcal://").replace("http://", "webcal://")
    return render_template(
        "calendars/settings.html",
        has_feed=feed is not None,
        address=address,
        apple=webcal,
        google=f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}",
        outlook="https://outlook.live.com/calendar/0/addfromweb?name=Reunite&url="
        + quote(address, safe=""),
    )


@blueprint.get("/you/calendar/link")
@fresh
def show_address() -> ResponseReturnValue:
    """Whoever has the address sees the meetups, so it is shown to the person alone."""
    return redirect(url_for("calendars.settings"), 303)


@blueprint.post("/you/calendar/open")
def open_feed() -> ResponseReturnValue:
    actions.open_feed(me())
    return redirect(url_for("calendars.show_address"), 303)


@blueprint.post("/you/calendar/replace")
def replace_address() -> ResponseReturnValue:
    actions.replace_address(actions.open_feed(me()))
    flash(_("There’s a new link. The old one has stopped working."), "saved")
    return redirect(url_for("calendars.show_address"), 303)
