"""Pages of the check-in space. Their addresses say nothing, and nothing logs that they were
opened."""

from collections.abc import Callable
from datetime import timedelta

from flask import Blueprint, Response, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from reunite import clock
from reunite.checkins import actions, policy, queries, wording
from reunite.checkins.forms import (
    Answer,
    AnswerFold,
    EditCheckIn,
    Fold,
    NewCheckIn,
    RewordAnswer,
    as_filled_in,
    values_of,
)
from reunite.checkins.models import CheckIn, Reply
from reunite.checkins.queries import Read, Said
from reunite.checkins.space.door import my_place, pass_the_door
from reunite.checkins.space.policy import asked_to_cover, can_ask_for_cover
from reunite.checkins.space.queries import find_space, list_places
from reunite.errors import DomainError, NotFound
from reunite.groups.door import PREFIX, hosts_only, in_group, membership
from reunite.help.queries import list_emergency_numbers, list_lines_to_try_first
from reunite.posts.policy import can_change, check_can_change
from reunite.safety.queries import list_chosen
from reunite.web.access import unlogged
from reunite.web.drafts import find_draft, keep_draft, let_draft_go
from reunite.web.filters import listed
from reunite.web.limits import at_most, limiter
from reunite.web.once import once
from reunite.web.undo import say_shared
from reunite.when import morning_after

OPEN_TO_PAUSED = {"checkins.index", "checkins.own_words", "checkins.leave"}

blueprint = Blueprint("checkins", __name__, url_prefix=f"{PREFIX}/room")
blueprint.before_request(pass_the_door)


@blueprint.before_request
def let_pauses_be() -> ResponseReturnValue | None:
    """Who has paused finds only the way back, their own words, and the way out."""
    if my_place().is_paused and request.endpoint not in OPEN_TO_PAUSED:
        return redirect(in_group("checkins.index"), 303)
    return None


@blueprint.before_request
def refuse_files() -> None:
    """Words only: no pictures, whatever the form may have been made to carry."""
    if request.files:
        raise DomainError(_("No pictures or files here, only words."))


def _timezone() -> str:
    return membership().person.timezone


def _room() -> ResponseReturnValue:
    return redirect(in_group("checkins.index"), 303)


def _page_of(check_in: CheckIn) -> str:
    return in_group("checkins.show", check_in=check_in.public_id)


def _find(public_id: str) -> Read:
    return queries.get_check_in(membership(), public_id)


# The space: writing, and what friends shared


@blueprint.get("/")
@unlogged
def index() -> ResponseReturnValue:
    draft = find_draft(membership().public_id, policy.DRAFT)
    return _index(NewCheckIn(formdata=draft), has_draft=draft is not None)


def _offer(form: EditCheckIn) -> None:
    others = [place.membership for place in list_places(membership())]
    form.people.offer([member for member in others if member.id != membership().id])


def _index(form: NewCheckIn, *, has_draft: bool = False) -> ResponseReturnValue:
    now = clock.now()
    places = [p for p in list_places(membership()) if p.membership_id != membership().id]
    form.people.offer([place.membership for place in places])
    page = render_template(
        "checkins/index.html",
        form=form,
        place=my_place(),
        space=find_space(membership()),
        names=[wording.named(place, now) for place in places],
        can_ask_for_cover=can_ask_for_cover(membership(), places),
        covers=asked_to_cover(membership(), places, now),
        has_draft=has_draft,
        is_late=clock.is_late(_timezone()),
        page=queries.list_page(membership(), request.args.get("after", "")),
        keepsakes=queries.list_keepsakes(membership()),
        emergency=list_emergency_numbers(membership().person.country),
        lines=list_lines_to_try_first(membership().person.country, clock.today("UTC")),
        now=now,
    )
    return page, 422 if form.errors else 200


@blueprint.post("/")
@unlogged
def create() -> ResponseReturnValue:
    if "keep" in request.form:
        return _keep(request.form)
    form = NewCheckIn()
    _offer(form)
    if not form.validate_on_submit():
        return _index(form)
    page = once(membership().public_id, form.form_key.data, lambda: _share(form))
    return redirect(page, 303)


def _keep(filled_in: MultiDict[str, str]) -> ResponseReturnValue:
    keep_draft(membership().public_id, policy.DRAFT, filled_in, clock.now() + policy.DRAFT_KEPT)
    flash(_("Kept till morning, for you alone. If you leave it be, it goes after a day."), "saved")
    return _room()


def _share(form: NewCheckIn) -> str:
    check_in = actions.share(
        membership(),
        form.content,
        people=form.people.data,
        lasts=form.lasts.data,
        nudges=form.nudges.data,
    )
    let_draft_go(membership().public_id, policy.DRAFT)
    # not who reads: that tells of blocks
    chosen = list_chosen(membership(), check_in.audience) or []
    names = [one.person.name for one in chosen]
    told = _("Kept here for you alone, until someone else joins.")
    if names:
        told = _(
            "Shared with %(names)s. Nobody is expected to answer straight away. "
            "If you need someone now, Help now is here.",
            names=listed(names),
        )
    say_shared(told, in_group("checkins.undo", check_in=check_in.public_id))
    return _page_of(check_in)


@blueprint.post("/draft/let-go")
@unlogged
def let_draft_be() -> ResponseReturnValue:
    let_draft_go(membership().public_id, policy.DRAFT)
    return _room()


@blueprint.get("/own.txt")
@unlogged
def own_words() -> ResponseReturnValue:
    """All that the viewer has here, and what ran out just now, to keep."""
    own = [wording.as_copy(check_in) for check_in in queries.list_own(membership())]
    own += [keepsake.words for keepsake in queries.list_keepsakes(membership())]
    answer = Response("\n\n\n".join(own), mimetype="text/plain")
    answer.headers["Content-Disposition"] = 'attachment; filename="reunite.txt"'
    return answer


@blueprint.post("/own/let-go")
@unlogged
def let_own_go() -> ResponseReturnValue:
    actions.let_keepsakes_go(membership())
    return _room()


# One check-in


@blueprint.get("/<check_in>")
@unlogged
def show(check_in: str) -> ResponseReturnValue:
    found = queries.find_check_in(membership(), check_in)
    if found is None:
        # the same for what was put away, was for others, or never was
        return render_template("checkins/gone.html"), NotFound.status
    return _show(found, Answer())


def _show(found: Read, form: Answer) -> ResponseReturnValue:
    viewer, check_in = membership(), found.check_in
    replies = queries.list_replies(viewer, check_in)
    mine = can_change(viewer, check_in)
    page = render_template(
        "checkins/show.html",
        check_in=check_in,
        content=found.content,
        fold_words=wording.note_words(found.content.labels) or found.fold,
        replies=replies,
        present={place.membership_id for place in list_places(viewer)},
        form=form,
        is_own=mine,
        can_read=lambda post: policy.can_read(viewer, post),
        can_change=lambda post: can_change(viewer, post),
        can_fold=lambda post: policy.can_fold(viewer, post),
        can_answer_fold=lambda post: policy.can_answer_fold(viewer, post),
        takes_replies=policy.takes_replies(check_in),
        next_steps=policy.wants_next_steps(viewer, check_in, clock.now(), said=bool(replies)),
        chosen=list_chosen(viewer, check_in.audience) if mine else None,
    )
    return page, 422 if form.errors else 200


@blueprint.route("/<check_in>/edit", methods=["GET", "POST"])
@unlogged
def edit(check_in: str) -> ResponseReturnValue:
    found = _find(check_in)
    check_can_change(membership(), found.check_in)
    people = list_chosen(membership(), found.check_in.audience)
    form = EditCheckIn(data=values_of(found.content, people))
    _offer(form)
    if form.validate_on_submit():
        actions.edit(membership(), found.check_in, form.content, people=form.people.data)
        flash(_("Saved."), "saved")
        return redirect(_page_of(found.check_in), 303)
    page = render_template("checkins/edit.html", form=form, check_in=found.check_in)
    return page, 422 if form.errors else 200


@blueprint.post("/<check_in>/undo")
@unlogged
def undo(check_in: str) -> ResponseReturnValue:
    """Take it back before anyone was told, with its words in the form again."""
    found = _find(check_in).check_in
    people = list_chosen(membership(), found.audience) or []
    filled_in = as_filled_in(found, people)
    actions.take_down(membership(), found)
    keep_draft(membership().public_id, policy.DRAFT, filled_in, clock.now() + policy.DRAFT_KEPT)
    flash(_("Undone. Your words are here, and only you can see them."), "saved")
    return _room()


@blueprint.post("/<check_in>/take-down")
@unlogged
def take_down(check_in: str) -> ResponseReturnValue:
    actions.take_down(membership(), _find(check_in).check_in)
    flash(_("This has been put away."), "saved")
    return _room()


def _press(check_in: str, action: Callable[..., None]) -> ResponseReturnValue:
    found = _find(check_in).check_in
    action(membership(), found)
    return redirect(_page_of(found), 303)


@blueprint.post("/<check_in>/fold-own")
@unlogged
def fold_own(check_in: str) -> ResponseReturnValue:
    _press(check_in, actions.fold_own)
    return redirect(in_group("checkins.edit", check_in=check_in), 303)


@blueprint.post("/<check_in>/close")
@unlogged
def close(check_in: str) -> ResponseReturnValue:
    return _press(check_in, actions.close_replies)


@blueprint.post("/<check_in>/open")
@unlogged
def reopen(check_in: str) -> ResponseReturnValue:
    return _press(check_in, actions.open_replies)


@blueprint.post("/<check_in>/not-today")
@unlogged
def not_today(check_in: str) -> ResponseReturnValue:
    until = morning_after(clock.now(), _timezone())
    actions.put_off(membership(), _find(check_in).check_in, until)
    return _room()


@blueprint.route("/<check_in>/fold", methods=["GET", "POST"])
@hosts_only
@unlogged
def fold(check_in: str) -> ResponseReturnValue:
    found = _find(check_in).check_in
    return _fold(found, found, found.author.person.name)


def _fold(check_in: CheckIn, post: CheckIn | Reply, name: str) -> ResponseReturnValue:
    policy.check_can_fold(membership(), post)
    form = Fold()
    if form.validate_on_submit():
        actions.fold(membership(), post, form.words.data)
        flash(_("Folded. %(name)s is told why, and by whom.", name=name), "saved")
        return redirect(_page_of(check_in), 303)
    page = render_template("checkins/fold.html", form=form, check_in=check_in, name=name)
    return page, 422 if form.errors else 200


# What friends say to it


@blueprint.post("/<check_in>/words")
@unlogged
def say(check_in: str) -> ResponseReturnValue:
    found = _find(check_in)
    form = Answer()
    if form.validate_on_submit():
        with form.refusals():
            page = once(membership().public_id, form.form_key.data, lambda: _say(found, form))
            return redirect(page, 303)
    return _show(found, form)


def _say(found: Read, form: Answer) -> str:
    reply = actions.say(
        membership(), found.check_in, form.body.data, is_for_author=form.is_for_author.data
    )
    return f"{_page_of(found.check_in)}#word-{reply.public_id}"


def _find_reply(check_in: str, reply: str) -> tuple[CheckIn, Said]:
    found = _find(check_in).check_in
    return found, queries.get_reply(membership(), found, reply)


@blueprint.route("/<check_in>/words/<reply>", methods=["GET", "POST"])
@unlogged
def reword(check_in: str, reply: str) -> ResponseReturnValue:
    found, said = _find_reply(check_in, reply)
    check_can_change(membership(), said.reply)
    form = RewordAnswer(data={"body": said.words})
    if form.validate_on_submit():
        actions.reword(membership(), said.reply, form.body.data)
        flash(_("Saved."), "saved")
        return redirect(_page_of(found), 303)
    page = render_template("checkins/reword.html", form=form, check_in=found, reply=said.reply)
    return page, 422 if form.errors else 200


@blueprint.post("/<check_in>/words/<reply>/take-down")
@unlogged
def take_reply_down(check_in: str, reply: str) -> ResponseReturnValue:
    found, said = _find_reply(check_in, reply)
    actions.take_reply_down(membership(), said.reply)
    flash(_("Taken down."), "saved")
    return redirect(_page_of(found), 303)


@blueprint.route("/<check_in>/words/<reply>/fold", methods=["GET", "POST"])
@hosts_only
@unlogged
def fold_reply(check_in: str, reply: str) -> ResponseReturnValue:
    found, said = _find_reply(check_in, reply)
    return _fold(found, said.reply, wording.name_of(said.reply.author))


@blueprint.route("/<check_in>/answer", methods=["GET", "POST"])
@blueprint.route("/<check_in>/words/<reply>/answer", methods=["GET", "POST"])
@limiter.limit(lambda: at_most(20, timedelta(hours=1)), methods=["POST"])  # it writes mail
@unlogged
def answer_fold(check_in: str, reply: str = "") -> ResponseReturnValue:
    found = _find(check_in).check_in
    post = queries.get_reply(membership(), found, reply).reply if reply else found
    host = policy.check_can_answer_fold(membership(), post)
    form = AnswerFold()
    if form.validate_on_submit():
        page = once(membership().public_id, form.form_key.data, lambda: _answer(post, form))
        flash(_("Sent to %(name)s alone.", name=host.person.name), "saved")
        return redirect(page, 303)
    page = render_template(
        "checkins/answer.html", form=form, check_in=found, post=post, name=host.person.name
    )
    return page, 422 if form.errors else 200


def _answer(post: CheckIn | Reply, form: AnswerFold) -> str:
    aside = actions.answer_fold(membership(), post, form.words.data)
    return in_group("quietly.aside", aside=aside.public_id)


@blueprint.post("/leave")
@unlogged
def leave() -> ResponseReturnValue:
    actions.leave(my_place(), leaves_replies="leaves_replies" in request.form)
    flash(
        _("You’ve left the check-in space. What you wrote has gone. You’re welcome back any time."),
        "saved",
    )
    return redirect(in_group("home.group"), 303)
