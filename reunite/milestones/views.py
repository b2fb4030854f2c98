"""Pages of milestones."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.groups.door import PREFIX, in_group, membership, my_places
from reunite.groups.queries import get_member, list_others
from reunite.milestones import actions, queries
from reunite.milestones.forms import EditMilestone, NewMilestone
from reunite.milestones.models import Milestone
from reunite.milestones.pictures.queries import list_photos
from reunite.milestones.policy import is_left_to
from reunite.milestones.wording import shared_with, suggested_for
from reunite.posts import actions as posts
from reunite.posts.page import let_take_down
from reunite.posts.policy import can_change, check_can_change
from reunite.safety.labels import NO_TOPIC
from reunite.safety.queries import list_chosen
from reunite.web.drafts import UNTIL_LET_GO, find_draft, keep_draft, let_draft_go
from reunite.web.once import once
from reunite.web.undo import say_shared
from reunite.when import PartialDate
from reunite.words import actions as words
from reunite.words.forms import Reword, Say
from reunite.words.queries import fold_of, get_word, list_words

blueprint = Blueprint("milestones", __name__, url_prefix=f"{PREFIX}/milestones")


def _page_of(milestone: Milestone) -> str:
    return in_group("milestones.show", milestone=milestone.public_id)


def _find(milestone: str) -> Milestone:
    return queries.READS.get(membership(), milestone)


let_take_down(blueprint, "milestone", _find, _page_of, actions)


def _offer_friends(form: EditMilestone) -> None:
    """Let the form offer each of the viewer's groups, this one first."""
    others = [place for place in my_places() if place.id != membership().id]
    form.offer([(place, list_others(place)) for place in (membership(), *others)])


@blueprint.get("/new")
def new() -> ResponseReturnValue:
    today = clock.today(membership().person.timezone)
    draft = find_draft(membership().public_id, queries.DRAFT)
    form = NewMilestone(formdata=draft, when=PartialDate(today.year, today.month, today.day))
    _offer_friends(form)
    return _new(form, has_draft=draft is not None)


def _new(form: NewMilestone, *, has_draft: bool = False) -> ResponseReturnValue:
    page = render_template(
        "milestones/new.html",
        form=form,
        has_draft=has_draft,
        is_late=clock.is_late(membership().person.timezone),
    )
    return page, 422 if form.errors else 200


@blueprint.post("/")
def create() -> ResponseReturnValue:
    if "keep" in request.form:
        keep_draft(membership().public_id, queries.DRAFT, request.form, UNTIL_LET_GO)
        flash(_("Kept. Only you can see it."), "saved")
        return redirect(in_group("milestones.new"), 303)
    form = NewMilestone()
    _offer_friends(form)
    if form.validate_on_submit():
        with form.refusals():
            page = once(membership().public_id, form.form_key.data, lambda: _share(form))
            let_draft_go(membership().public_id, queries.DRAFT)
            say_shared(shared_with(form.people.data), f"{page}/undo")
            return redirect(f"{page}/photos" if form.with_photos.data else page, 303)
    return _new(form)


def _share(form: NewMilestone) -> str:
    told = actions.share(
        membership(), tellings=form.people.data, named=form.together.chosen(), **_about(form)
    )
    return url_for("milestones.show", group=told.author.group.public_id, milestone=told.public_id)


def _about(form: EditMilestone) -> actions.About:
    return {
        "kind": form.kind.data,
        "title": form.title.data,
        "story": form.story.data or "",
        "when": form.when.data,
        "children": form.children.data or "",
        "labels": form.labels,
    }


@blueprint.post("/draft/let-go")
def let_draft_be() -> ResponseReturnValue:
    let_draft_go(membership().public_id, queries.DRAFT)
    flash(_("Let go."), "saved")
    return redirect(in_group("milestones.new"), 303)


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
        names=queries.list_names(viewer, milestone),
        own_name=queries.find_own_name(viewer, milestone),
        elsewhere=queries.list_elsewhere(my_places(), milestone),
        is_left_to_me=is_left_to(viewer, milestone.moment),
        others=queries.list_who_may_take_over(viewer, milestone) if mine else [],
        suggested=suggested_for(milestone) if mine else NO_TOPIC,
        photos=list_photos(viewer, milestone),
        fold_words=queries.fold_of([viewer], milestone),
        fold_of_word=lambda word: fold_of(viewer, word),
        can_change_word=lambda word: can_change(viewer, word),
    )
    return page, 422 if form.errors else 200


@blueprint.route("/<milestone>/edit", methods=["GET", "POST"])
def edit(milestone: str) -> ResponseReturnValue:
    found = _find(milestone)
    check_can_change(membership(), found)
    form = EditMilestone(
        obj=found.moment,
        people=queries.list_tellings(membership(), found),
        together=[p.public_id for p in queries.list_named_people(membership(), found)],
    )
    _offer_friends(form)
    if form.validate_on_submit():
        with form.refusals():
            actions.edit(
                membership(), found, form.people.data, named=form.together.chosen(), **_about(form)
            )
            flash(_("Saved."), "saved")
            return redirect(_page_of(found), 303)
    page = render_template("milestones/edit.html", form=form, milestone=found)
    return page, 422 if form.errors else 200


@blueprint.post("/<milestone>/tell-everyone")
def tell_everyone(milestone: str) -> ResponseReturnValue:
    found = _find(milestone)
    actions.tell_everyone(membership(), found)
    flash(_("Everyone in %(group)s can see it now.", group=membership().group.name), "saved")
    return redirect(_page_of(found), 303)


@blueprint.post("/<milestone>/name")
def keep_name(milestone: str) -> ResponseReturnValue:
    """Put one's own name to it, or, without `on`, take it off."""
    found = _find(milestone)
    is_on = "on" in request.form
    actions.keep_name(membership(), found, is_on=is_on)
    flash(_("Your name is on it.") if is_on else _("Your name is off. Nobody is told."), "saved")
    return redirect(_page_of(found), 303)


@blueprint.post("/<milestone>/leave-to")
def leave_to(milestone: str) -> ResponseReturnValue:
    """Ask the `member` to take it over or, without one, nobody any more."""
    found = _find(milestone)
    check_can_change(membership(), found)
    key = request.form.get("member")
    actions.leave_to(membership(), found, get_member(membership(), key) if key else None)
    flash(_("Asked. It’s yours until they take it over.") if key else _("It stays yours."), "saved")
    return redirect(_page_of(found), 303)


@blueprint.post("/<milestone>/take-over")
def take_over(milestone: str) -> ResponseReturnValue:
    """Take over what one was asked to or, without `on`, leave it as it is."""
    found = _find(milestone)
    is_on = "on" in request.form
    (actions.take_over if is_on else actions.decline)(membership(), found)
    flash(_("It’s yours now.") if is_on else _("It stays as it is. Nobody is told."), "saved")
    return redirect(_page_of(found), 303)


@blueprint.post("/<milestone>/replies")
def take_replies(milestone: str) -> ResponseReturnValue:
    """Take replies again or, without `on`, no more of them."""
    found = _find(milestone)
    actions.take_replies(membership(), found, is_open="on" in request.form)
    flash(_("Saved."), "saved")
    return redirect(_page_of(found), 303)


@blueprint.post("/<milestone>/words")
def say(milestone: str) -> ResponseReturnValue:
    found = _find(milestone)
    form = Say()
    if form.validate_on_submit():
        with form.refusals():
            page = once(membership().public_id, form.form_key.data, lambda: _say(found, form))
            return redirect(page, 303)
    return _show(found, form)


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
