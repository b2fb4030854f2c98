"""The feed itself, and the page that subscribes to it."""

from datetime import timedelta
from urllib.parse import quote

from flask import (
    Blueprint,
    Response,
    current_app,
    flash,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue
from flask_babel import force_locale
from flask_babel import gettext as _

from reunite import ical
from reunite.accounts.door import me
from reunite.calendars import actions, queries
from reunite.calendars.gate import CONTENT_TYPE, ReadyFeeds, feed_headers
from reunite.calendars.models import Feed
from reunite.groups.queries import list_memberships
from reunite.mail.outbox import keyring
from reunite.web.access import by_token
from reunite.web.limits import at_most, limiter
from reunite.web.urls import absolute_url

blueprint = Blueprint("calendars", __name__)

READY = "reunite.ready_feeds"
HOUR = timedelta(hours=1)
WRONG_ONES_AN_HOUR = 300


@blueprint.get("/feed/<token>.ics")
@by_token
def feed(token: str) -> ResponseReturnValue:
    """A feed that is not at hand; most never come this far (see `reunite.calendars.gate`)."""
    stamp = queries.find_stamp(keyring(), token)
    if stamp is None:
        with limiter.limit(lambda: at_most(WRONG_ONES_AN_HOUR, HOUR)):
            words = _("There’s no calendar at this address.")
            return Response(f"{words}\n", 404, content_type="text/plain; charset=utf-8")
    answer = Response(_body_of(stamp), headers=feed_headers(stamp), content_type=CONTENT_TYPE)
    return answer.make_conditional(request)


def _body_of(stamp: queries.Stamp) -> bytes:
    """The bytes that a stamp stands for, kept at hand for who asks next."""
    ready: ReadyFeeds = current_app.extensions[READY]
    body = ready.find(stamp)
    if body is None:
        with force_locale(stamp.locale):
            body = ical.feed(
                "Reunite", queries.list_events(stamp.person_id, stamp.day, stamp.locale)
            )
        ready.keep(stamp, body)
    return body


def feed_address(feed: Feed) -> str:
    """The secret address that a calendar app subscribes to."""
    token = keyring().personal_link(queries.ADDRESS, feed.public_id, feed.version)
    return absolute_url("calendars.feed", token=token)


@blueprint.get("/you/calendar")
def settings() -> ResponseReturnValue:
    feed = queries.find_feed(me())
    address = feed_address(feed) if feed else ""
    webcal = address.replace("https://", "webcal://").replace("http://", "webcal://")
    return render_template(
        "calendars/settings.html",
        address=address,
        apple=webcal,
        google=f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}",
        outlook="https://outlook.live.com/calendar/0/addfromweb?name=Reunite&url="
        + quote(address, safe=""),
        memberships=list_memberships(me()),
    )


@blueprint.post("/you/calendar/open")
def open_feed() -> ResponseReturnValue:
    actions.open_feed(me())
    return redirect(url_for("calendars.settings"), 303)


@blueprint.post("/you/calendar/replace")
def replace_address() -> ResponseReturnValue:
    actions.replace_address(actions.open_feed(me()))
    flash(_("Here's a new address. The old one has stopped working."), "saved")
    return redirect(url_for("calendars.settings"), 303)
