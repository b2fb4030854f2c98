"""Pages of milestones."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.groups.door import PREFIX, in_group, membership
from reunite.groups.queries import list_others
from reunite.milestones import actions, queries
from reunite.milestones.forms import EditMilestone, NewMilestone
from reunite.milestones.models import Milestone
from reunite.posts import actions as posts
from reunite.posts.policy import can_change, check_can_change
from reunite.safety.queries import list_chosen
from reunite.web.once import once
from reunite.web.undo import say_shared
from reunite.when import PartialDate
from reunite.words import actions as words
from reunite.words.forms import Reword, Say
from reunite.words.queries import fold_of, get_word, list_words

blueprint = Blueprint("milestones", __name__, url_prefix=f"{PREFIX}/milestones")


def _page_of(milestone: Milestone) -> str:
    return in_group("milestones.show", milestone=milestone.public_id)


def _find(public_id: str) -> Milestone:
    return queries.READS.get(membership(), public_id)


@blueprint.get("/new")
def new() -> ResponseReturnValue:
    today = clock.today(membership().person.timezone)
    form = NewMilestone(when=PartialDate(today.year, today.month, today.day))
    form.people.offer(list_others(membership()))
    return render_template("milestones/new.html", form=form)


@blueprint.post("/")
def create() -> ResponseReturnValue:
    form = NewMilestone()
    form.people.offer(list_others(membership()))
    if form.validate_on_submit():
        with form.refusals():
            page = once(membership().public_id, form.form_key.data, lambda: _share(form))
            say_shared(_shared_words(form), f"{page}/undo")
            return redirect(page, 303)
    return render_template("milestones/new.html", form=form), 422


def _shared_words(form: NewMilestone) -> str:
    if form.people.data is None:
        return _("Shared with your friends. Take it down whenever you like.")
    return _("Shared with those you chose. Take it down whenever you like.")


def _share(form: NewMilestone) -> str:
    return _page_of(actions.share(membership(), **_values(form)))


def _values(form: EditMilestone) -> dict[str, Any]:
    return {
        "kind": form.kind.data,
        "title": form.title.data,
        "story": form.story.data or "",
        "when": form.when.data,
        "people": form.people.data,
    }


@blueprint.get("/<milestone>")
def show(milestone: str) -> ResponseReturnValue:
    return _show(_find(milestone), Say())


def _show(milestone: Milestone, form: Say) -> ResponseReturnValue:
    viewer = membership()
    mine = can_change(viewer, milestone)
    page = render_template(
        "milestones/show.html",
        milestone=milestone,
        words=list_words([viewer], [milestone.conversation_id])[milestone.conversation_id],
        form=form,
        can_change=mine,
        chosen=list_chosen(viewer, milestone.audience) if mine else None,
        fold_words=queries.fold_of([viewer], milestone),
        fold_of_word=lambda word: fold_of(viewer, word),
        can_change_word=lambda word: can_change(viewer, word),
    )
    return page, 422 if form.errors else 200


@blueprint.route("/<milestone>/edit", methods=["GET", "POST"])
def edit(milestone: str) -> ResponseReturnValue:
    found = _find(milestone)
    check_can_change(membership(), found)
    form = EditMilestone(obj=found.moment, people=list_chosen(membership(), found.audience))
    form.people.offer(list_others(membership()))
    if form.validate_on_submit():
        with form.refusals():
            actions.edit(membership(), found, **_values(form))
            flash(_("Saved."), "saved")
            return redirect(_page_of(found), 303)
    page = render_template("milestones/edit.html", form=form, milestone=found)
    return page, 422 if form.errors else 200


@blueprint.post("/<milestone>/undo")
def undo(milestone: str) -> ResponseReturnValue:
    found = _find(milestone)
    posts.take_back(membership(), found)
    flash(_("Undone. Your words are here, and only you can see them."), "saved")
    return redirect(in_group("milestones.edit", milestone=milestone), 303)


@blueprint.post("/<milestone>/take-down")
def take_down(milestone: str) -> ResponseReturnValue:
    found = _find(milestone)
    posts.take_down(membership(), found)
    flash(_("Taken down. Only you can see it now, and you can put it back."), "saved")
    return redirect(_page_of(found), 303)


@blueprint.post("/<milestone>/put-back")
def put_back(milestone: str) -> ResponseReturnValue:
    found = _find(milestone)
    posts.put_back(membership(), found)
    flash(_("It’s back."), "saved")
    return redirect(_page_of(found), 303)


@blueprint.post("/<milestone>/words")
def say(milestone: str) -> ResponseReturnValue:
    found = _find(milestone)
    form = Say()
    if not form.validate_on_submit():
        return _show(found, form)
    page = once(membership().public_id, form.form_key.data, lambda: _say(found, form))
    return redirect(page, 303)


def _say(milestone: Milestone, form: Say) -> str:
    word = words.say(membership(), milestone.conversation_id, form.body.data)
    return f"{_page_of(milestone)}#word-{word.public_id}"


@blueprint.route("/<milestone>/words/<word>", methods=["GET", "POST"])
def reword(milestone: str, word: str) -> ResponseReturnValue:
    found = _find(milestone)
    said = get_word(membership(), found.conversation_id, word)
    check_can_change(membership(), said)
    form = Reword(obj=said)
    if form.validate_on_submit():
        words.reword(membership(), said, form.body.data)
        flash(_("Saved."), "saved")
        return redirect(_page_of(found), 303)
    page = render_template("milestones/reword.html", form=form, milestone=found, word=said)
    return page, 422 if form.errors else 200


@blueprint.post("/<milestone>/words/<word>/take-down")
def take_word_down(milestone: str, word: str) -> ResponseReturnValue:
    found = _find(milestone)
    posts.take_down(membership(), get_word(membership(), found.conversation_id, word))
    flash(_("Taken down."), "saved")
    return redirect(in_group("milestones.reword", milestone=milestone, word=word), 303)


@blueprint.post("/<milestone>/words/<word>/put-back")
def put_word_back(milestone: str, word: str) -> ResponseReturnValue:
    found = _find(milestone)
    posts.put_back(membership(), get_word(membership(), found.conversation_id, word))
    flash(_("It’s back."), "saved")
    return redirect(_page_of(found), 303)
