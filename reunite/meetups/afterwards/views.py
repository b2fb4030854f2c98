"""Pages for when a meetup is over: the same again, writing down what happened, the rhythm."""

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms.fields.choices import SelectChoice

from reunite import clock
from reunite.groups.door import PREFIX, hosts_only, in_group, membership
from reunite.groups.queries import list_members, list_others
from reunite.meetups import policy
from reunite.meetups import queries as meetups
from reunite.meetups.afterwards import actions, queries
from reunite.meetups.afterwards.forms import LogContact, LogMeetup
from reunite.meetups.forms import DescribeMeetup
from reunite.meetups.page import page_of
from reunite.meetups.polls.forms import NewPoll
from reunite.web.once import once

blueprint = Blueprint("afterwards", __name__, url_prefix=f"{PREFIX}/meetups")


@blueprint.get("/<meetup>/again")
def again(meetup: str) -> ResponseReturnValue:
    """The same once more, as a poll for new dates; what belonged to the day is left out."""
    found = meetups.get_meetup(membership(), meetup)
    values = DescribeMeetup.particulars_of(found)
    own = meetups.find_attendance(membership(), found)
    organising = policy.looks_after(membership(), found, own)
    shown = policy.sees_place(found, own, clock.now(), organising=organising)
    own_day = {"place", "place_from_on", "place_from_time", "answer_by"}
    if not shown:
        own_day |= {"call_link", "town", "getting_there"}
    kept = {name: value for name, value in values.items() if name not in own_day}
    places = [found.place] if found.place and shown else []
    form = NewPoll(data={**kept, "is_all_day": found.is_all_day, "places": places})
    form.people.offer(list_others(membership()))
    return render_template("meetups/polls/new.html", form=form, again=found)


@blueprint.route("/log", methods=["GET", "POST"])
def log() -> ResponseReturnValue:
    """A meetup that happened without being planned here."""
    viewer = membership()
    form = LogMeetup(timezone=viewer.person.timezone)
    members = {member.public_id: member for member in list_members(viewer)}
    form.came.choices = [SelectChoice(key, one.person.name) for key, one in members.items()]
    if form.validate_on_submit():
        came = [members[key] for key in form.came.data or []]

        def act() -> str:
            return page_of(
                actions.log_meetup(
                    viewer,
                    when=form.when(),
                    timezone=form.timezone.data,
                    came=came,
                    **form.particulars(),
                )
            )

        with form.refusals():
            page = once(viewer.public_id, form.form_key.data, act)
            flash(_("Written down. It’s on the timeline."), "saved")
            return redirect(page, 303)
    page = render_template("meetups/afterwards/log.html", form=form)
    return page, 422 if form.errors else 200


@blueprint.route("/contacts", methods=["GET", "POST"])
def contacts() -> ResponseReturnValue:
    """Calls, visits and the like, each in one line, and whether the rhythm is said."""
    viewer = membership()
    form = LogContact(happened_on=clock.today(viewer.person.timezone))
    if form.validate_on_submit():

        def act() -> str:
            actions.log_contact(viewer, form.words.data, form.happened_on.data)
            return in_group("afterwards.contacts")

        with form.refusals():
            page = once(viewer.public_id, form.form_key.data, act)
            flash(_("Written down."), "saved")
            return redirect(page, 303)
    page = render_template(
        "meetups/afterwards/contacts.html",
        form=form,
        contacts=queries.list_contacts(viewer),
        is_quiet=queries.is_quiet(viewer),
    )
    return page, 422 if form.errors else 200


@blueprint.post("/contacts/<contact>/remove")
def remove_contact(contact: str) -> ResponseReturnValue:
    actions.remove_contact(membership(), queries.get_contact(membership(), contact))
    flash(_("It’s gone."), "saved")
    return redirect(in_group("afterwards.contacts"), 303)


@blueprint.post("/rhythm")
@hosts_only
def silence_rhythm() -> ResponseReturnValue:
    quiet = "quiet" in request.form
    actions.silence_rhythm(membership(), quiet=quiet)
    flash(_("Nothing more is said of it.") if quiet else _("It’s said again."), "saved")
    return redirect(in_group("afterwards.contacts"), 303)
