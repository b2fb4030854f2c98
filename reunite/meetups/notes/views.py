"""Pages of private notes on a meetup."""

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms.fields.choices import SelectChoice

from reunite.groups.door import PREFIX, membership
from reunite.groups.queries import list_others
from reunite.meetups import queries as meetups
from reunite.meetups.notes import actions, queries
from reunite.meetups.notes.forms import WriteNote
from reunite.meetups.page import page_of

blueprint = Blueprint("notes", __name__, url_prefix=f"{PREFIX}/meetups/<meetup>/note")


@blueprint.route("", methods=["GET", "POST"])
def write(meetup: str) -> ResponseReturnValue:
    """One's own note, kept from everyone but those one chooses."""
    viewer = membership()
    found = meetups.get_meetup(viewer, meetup)
    note = queries.find_own(viewer, found)
    others = {member.public_id: member for member in list_others(viewer)}
    known = note.audience.member_ids if note else set()
    ticked = [key for key, member in others.items() if member.id in known]
    form = WriteNote(obj=note, data={"readers": ticked})
    form.readers.choices = [SelectChoice(key, one.person.name) for key, one in others.items()]
    if form.validate_on_submit():
        actions.write(
            viewer,
            found,
            hard=form.hard.data or "",
            plan=form.plan.data or "",
            leaving=form.leaving.data or "",
            who_knows=form.who_knows.data or "",
            readers=[others[key] for key in form.readers.data or []],
        )
        flash(_("Kept. Only you, and whoever you chose, can read it."), "saved")
        return redirect(page_of(found), 303)
    page = render_template("meetups/notes/write.html", meetup=found, form=form, note=note)
    return page, 422 if form.errors else 200


@blueprint.post("/take-away")
def take_away(meetup: str) -> ResponseReturnValue:
    found = meetups.get_meetup(membership(), meetup)
    actions.take_away(membership(), found)
    flash(_("It’s gone."), "saved")
    return redirect(page_of(found), 303)


@blueprint.get("/<note>")
def show(meetup: str, note: str) -> ResponseReturnValue:
    found = meetups.get_meetup(membership(), meetup)
    shown = queries.get_seen(membership(), found, note)
    return render_template("meetups/notes/show.html", meetup=found, note=shown)
