"""The feed itself, and the pages that subscribe calendars and choose what they show."""

from typing import NamedTuple

from flask import (
    Blueprint,
    Flask,
    Response,
    abort,
    flash,
    redirect,
    render_template,
    url_for,
)
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock, ical
from reunite.accounts.door import fresh, is_fresh, me
from reunite.calendars import actions, links, queries
from reunite.calendars.chosen import as_chosen, label_of
from reunite.calendars.events import list_events
from reunite.calendars.forms import ChooseForFeed, NewFeed
from reunite.calendars.models import Feed
from reunite.groups.door import PREFIX, membership, my_places
from reunite.ical import EventFacts
from reunite.meetups import policy
from reunite.meetups import queries as meetups
from reunite.meetups.calendar import event_facts
from reunite.sealed import keyring
from reunite.web.access import by_token
from reunite.web.forms import Form
from reunite.web.once import once
from reunite.web.urls import absolute_url

blueprint = Blueprint("calendars", __name__)

PREVIEWED = 50


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
    return _settings(NewFeed(my_places()))


def _settings(form: NewFeed) -> ResponseReturnValue:
    feeds, today = queries.list_feeds(me()), clock.today("UTC")
    page = render_template("calendars/settings.html", feeds=feeds, today=today, form=form)
    return page, 422 if form.errors else 200


@blueprint.post("/you/calendar")
def open_feed() -> ResponseReturnValue:
    form = NewFeed(my_places())
    if form.validate_on_submit():
        with form.refusals():
            return redirect(once(me().public_id, form.form_key.data, lambda: _open(form)), 303)
    return _settings(form)


def _open(form: NewFeed) -> str:
    made = actions.open_feed(me(), form.name.data, form.place())
    return url_for("calendars.show_address", feed=made.public_id)


def _page_of(feed: Feed) -> str:
    return url_for("calendars.show", feed=feed.public_id)


def _find(public_id: str) -> Feed:
    return queries.get_feed(me(), public_id)


@blueprint.route("/you/calendar/<feed>", methods=["GET", "POST"])
def show(feed: str) -> ResponseReturnValue:
    found = _find(feed)
    form = ChooseForFeed.of(found)
    if form.validate_on_submit():
        with form.refusals():
            actions.choose(found, form.name.data, form.choices())
            flash(_("Saved. Your calendar shows it the next time it looks."), "saved")
            return redirect(_page_of(found), 303)
    address = feed_address(found) if is_fresh() else ""
    page = render_template(
        "calendars/show.html",
        feed=found,
        form=form,
        address=address,
        links=links.to_subscribe(address),
    )
    return page, 422 if form.errors else 200


@blueprint.get("/you/calendar/<feed>/link")
@fresh
def show_address(feed: str) -> ResponseReturnValue:
    """Whoever has the address sees the meetups, so it is shown to the person alone."""
    return redirect(_page_of(_find(feed)), 303)


@blueprint.get("/you/calendar/<feed>/preview")
def preview(feed: str) -> ResponseReturnValue:
    found, now = _find(feed), clock.now()
    until = {facts: facts.when.instants(me().timezone) for facts in _events(found)}
    coming = sorted((facts for facts in until if until[facts][1] > now), key=until.__getitem__)
    return render_template(
        "calendars/preview.html", feed=found, label=label_of(found), events=coming[:PREVIEWED]
    )


def _events(feed: Feed) -> list[EventFacts]:
    return list_events(feed, clock.now().date(), one_by_one=True)


@blueprint.post("/you/calendar/<feed>/replace")
def replace_address(feed: str) -> ResponseReturnValue:
    found = _find(feed)
    actions.replace_address(found)
    flash(_("There’s a new link. The old one has stopped working."), "saved")
    return redirect(url_for("calendars.show_address", feed=found.public_id), 303)


@blueprint.route("/you/calendar/<feed>/remove", methods=["GET", "POST"])
def remove(feed: str) -> ResponseReturnValue:
    found, form = _find(feed), Form()
    if form.validate_on_submit():
        actions.remove_feed(found)
        flash(_("That link has stopped working."), "saved")
        return redirect(url_for("calendars.settings"), 303)
    return render_template("calendars/remove.html", feed=found, form=form)


@blueprint.get(f"{PREFIX}/meetups/<meetup>.ics")
def event_file(meetup: str) -> ResponseReturnValue:
    """One meetup, for a calendar that is not subscribed."""
    found = meetups.get_meetup(membership(), meetup)
    policy.check_has_date(found)
    own = meetups.find_attendance(membership(), found)
    organising = policy.looks_after(membership(), found, own)
    place = policy.sees_place(found, own, clock.now(), organising=organising)
    facts = event_facts(found, membership().group, several_groups=False, place=place)
    body = ical.event_file(_as_added(facts))
    answer = Response(body, content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="meetup.ics"'
    return answer


class AddTo(NamedTuple):
    """How a meetup goes into one's calendar by itself: what as, and from where."""

    title: str
    links: links.Links


def add_to(facts: EventFacts) -> AddTo:
    """For the person signed in."""
    added = _as_added(facts)
    return AddTo(added.summary, links.to_add(added))


def _as_added(facts: EventFacts) -> EventFacts:
    """As discreet as whichever of the person's feeds is: nobody knows into which of their calendars
    this goes."""
    discreet = (feed.choices for feed in queries.list_feeds(me()) if feed.choices.is_discreet)
    choices = next(discreet, None)
    return as_chosen(facts, choices) if choices else facts


def init_add_to(app: Flask) -> None:
    """Let any page offer this (see `templates/calendars/_add_to.html`)."""
    app.jinja_env.globals["add_to"] = add_to
