"""Pages of what is said in private: quiet words, asides, and the note that puts something right."""

from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.errors import DomainError, Gone
from reunite.groups.door import PREFIX, hosts_only, in_group, membership
from reunite.groups.queries import get_member
from reunite.help.models import Concern
from reunite.help.queries import list_lines_about
from reunite.quietly import actions, emails, policy, queries, things
from reunite.quietly.forms import AnswerAside, AnswerQuietly, SayQuietly, WriteNote
from reunite.quietly.models import QuietWord
from reunite.web.access import by_token
from reunite.web.limits import at_most, limiter
from reunite.web.once import once

blueprint = Blueprint("quietly", __name__)

# each of these writes mail
_now_and_then = limiter.limit(lambda: at_most(20, timedelta(hours=1)), methods=["POST"])


@blueprint.get(f"{PREFIX}/quietly")
def index() -> ResponseReturnValue:
    return render_template(
        "quietly/index.html",
        asides=queries.list_asides(membership()),
        own=queries.list_own(membership()),
        for_host=queries.list_for_host(membership()),
        called=things.called,
    )


@blueprint.route(f"{PREFIX}/quietly/about/<kind>/<thing>", methods=["GET", "POST"])
@_now_and_then
def say(kind: str, thing: str) -> ResponseReturnValue:
    about = things.load(kind, membership(), thing)
    policy.check_is_others(membership(), about.concerns)
    form = SayQuietly()
    if form.validate_on_submit():
        with form.refusals():
            page = once(membership().public_id, form.form_key.data, lambda: _say(form, kind, thing))
            flash(_("Told. Nobody who reads it is told that it was you."), "saved")
            return redirect(page, 303)
    page = render_template(
        "quietly/say.html",
        form=form,
        about=about,
        called=things.called(kind),
        lines=list_lines_about(Concern.ABUSE, membership().person.country, clock.today("UTC")),
    )
    return page, 422 if form.errors else 200


def _say(form: SayQuietly, kind: str, thing: str) -> str:
    word = actions.say_quietly(membership(), kind, thing, form.words.data, shows=form.shows.data)
    return in_group("quietly.show", quiet=word.public_id)


@blueprint.get(f"{PREFIX}/quietly/<quiet>")
def show(quiet: str) -> ResponseReturnValue:
    own = queries.find_own(membership(), quiet)
    return _word_page(own or queries.get_for_host(membership(), quiet), AnswerQuietly())


@blueprint.post(f"{PREFIX}/quietly/<quiet>/answer")
@hosts_only
def answer(quiet: str) -> ResponseReturnValue:
    word = queries.get_for_host(membership(), quiet)
    form = AnswerQuietly()
    if form.validate_on_submit():
        with form.refusals():
            actions.answer_word(membership(), word, form.answer.data, form.to_concerned.data or "")
            flash(_("Thank you. Whoever told you hears what was done."), "saved")
            return redirect(in_group("quietly.show", quiet=word.public_id), 303)
    return _word_page(word, form)


def _word_page(word: QuietWord, form: AnswerQuietly) -> ResponseReturnValue:
    page = render_template(
        "quietly/show.html",
        word=word,
        form=form,
        is_own=word.author_id == membership().id,
        called=things.called(word.kind),
        about=things.find(word.kind, membership(), word.thing),
    )
    return page, 422 if form.errors else 200


@blueprint.route("/quietly/<token>", methods=["GET", "POST"])
@by_token
def by_contact(token: str) -> ResponseReturnValue:
    word = emails.find_by_link(token)
    if word is None:
        raise Gone(_("This has been put away."))
    form = AnswerAside()
    if form.validate_on_submit():
        with form.refusals():
            actions.answer_as_contact(word, form.answer.data)
            flash(_("Thank you. Whoever told you hears what was done."), "saved")
            return redirect(url_for("quietly.by_contact", token=token), 303)
    page = render_template(
        "quietly/contact.html", form=form, word=word, called=things.called(word.kind)
    )
    return page, 422 if form.errors else 200


@blueprint.route(f"{PREFIX}/members/<member>/note", methods=["GET", "POST"])
def write_note(member: str) -> ResponseReturnValue:
    reader = get_member(membership(), member)
    form = WriteNote()
    if form.validate_on_submit():
        with form.refusals():
            page = once(
                membership().public_id,
                form.form_key.data,
                lambda: _aside_page(actions.write_note(membership(), reader, form.words).public_id),
            )
            flash(_("Sent to %(name)s alone.", name=reader.person.name), "saved")
            return redirect(page, 303)
    elif not form.is_submitted():
        with form.refusals():
            actions.check_can_write(membership(), reader)
    page = render_template("quietly/note.html", form=form, reader=reader)
    return page, 422 if form.errors else 200


def _aside_page(public_id: str) -> str:
    return in_group("quietly.aside", aside=public_id)


@blueprint.route(f"{PREFIX}/quietly/asides/<aside>", methods=["GET", "POST"])
def aside(aside: str) -> ResponseReturnValue:
    found = queries.get_aside(membership(), aside)
    form = AnswerAside()
    if form.validate_on_submit():
        with form.refusals():
            actions.answer_aside(membership(), found, form.answer.data)
            flash(_("Sent."), "saved")
            return redirect(_aside_page(aside), 303)
    page = render_template(
        "quietly/aside.html",
        form=form,
        aside=found,
        can_answer=policy.can_answer(membership(), found),
    )
    return page, 422 if form.errors else 200


@blueprint.post(f"{PREFIX}/quietly/asides/<aside>/put-away")
def put_away(aside: str) -> ResponseReturnValue:
    actions.put_away(membership(), queries.get_aside(membership(), aside))
    flash(_("Put away."), "saved")
    return redirect(in_group("quietly.index"), 303)


@blueprint.post(f"{PREFIX}/members/<member>/age")
@hosts_only
@_now_and_then
def set_age(member: str) -> ResponseReturnValue:
    other = get_member(membership(), member)
    if other.id == membership().id:
        raise DomainError(_("That’s you."))
    is_under_18 = request.form.get("under") == "18"
    if is_under_18:
        words = _(
            "As far as we know you’re under 18. Check-ins, plans and notes here are for people of "
            "18 and over, so those parts are closed for you. You’re still part of the group, and "
            "nobody else is told. If we have it wrong, say so here."
        )
    else:
        words = _("Check-ins, plans and notes are open to you again.")
    actions.set_age(membership(), other, is_under_18=is_under_18, words=words)
    flash(_("Noted, and %(name)s is told kindly.", name=other.person.name), "saved")
    return redirect(in_group("groups.member", member=member), 303)
