"""Pages of the sounding board."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.groups.door import PREFIX, in_group, membership
from reunite.groups.queries import list_others
from reunite.posts.page import let_take_down
from reunite.posts.policy import can_change, check_can_change
from reunite.safety.queries import fold_for, list_chosen
from reunite.shelves.sounding import actions, policy, queries
from reunite.shelves.sounding.forms import (
    BESIDE_ANSWERS,
    HOPES,
    STARTERS,
    AskQuestion,
    EditQuestion,
)
from reunite.shelves.sounding.models import Question
from reunite.web.once import once
from reunite.web.undo import say_shared
from reunite.words import actions as words
from reunite.words.forms import Reword, Say
from reunite.words.models import Word
from reunite.words.queries import fold_of, get_word, list_words

blueprint = Blueprint("sounding", __name__, url_prefix=f"{PREFIX}/questions")
answers = Blueprint("sounding_answers", __name__, url_prefix=f"{PREFIX}/questions/<question>/words")


def _page_of(question: Question) -> str:
    return in_group("sounding.show", question=question.public_id)


def _find(question: str) -> Question:
    return queries.get_question(membership(), question)


def _find_answer(question: str, answer: str) -> Word:
    return get_word(membership(), _find(question).conversation_id, answer)


let_take_down(blueprint, "question", _find, _page_of)
let_take_down(
    answers, "answer", _find_answer, lambda _word: request.path.rpartition("/")[0] + "/edit"
)


def _fold(question: Question) -> str:
    """The words it starts folded under, for the viewer."""
    by = question.author.person_id
    return fold_for([membership()], by, question.labels, question.words)


def _render(template: str, **more: Any) -> str:
    return render_template(f"shelves/sounding/{template}.html", hopes=HOPES, fold=_fold, **more)


@blueprint.get("/")
def index() -> ResponseReturnValue:
    after = request.args.get("after", "")
    return _render("index", page=queries.list_page(membership(), closed=False, after=after))


@blueprint.get("/closed")
def closed() -> ResponseReturnValue:
    """Those that one asked or answered."""
    after = request.args.get("after", "")
    return _render("closed", page=queries.list_page(membership(), closed=True, after=after))


def _offer(form: EditQuestion) -> EditQuestion:
    form.people.offer(list_others(membership()))
    return form


@blueprint.get("/new")
def new() -> ResponseReturnValue:
    """A form, with one of the starters in it if someone took one."""
    start = request.args.get("start", -1, type=int)
    words = STARTERS[start] if 0 <= start < len(STARTERS) else ""
    return _render("new", form=_offer(AskQuestion(words=str(words))), starters=STARTERS)


@blueprint.post("/")
def create() -> ResponseReturnValue:
    form = _offer(AskQuestion())
    if form.validate_on_submit():
        page = once(membership().public_id, form.form_key.data, lambda: _ask(form))
        say_shared(
            _("Shared with your friends. It closes by itself after three weeks.")
            if form.people.data is None
            else _("Shared with those you chose. It closes by itself after three weeks."),
            f"{page}/undo",
        )
        return redirect(page, 303)
    return _render("new", form=form, starters=STARTERS), 422


def _ask(form: EditQuestion) -> str:
    return _page_of(actions.ask(membership(), **_values(form)))


def _values(form: EditQuestion) -> dict[str, Any]:
    return {
        "words": form.words.data,
        "hope": form.hope.data,
        "people": form.people.data,
        "labels": form.labels,
    }


@blueprint.get("/<question>")
def show(question: str) -> ResponseReturnValue:
    return _show(_find(question), Say())


def _show(question: Question, form: Say) -> ResponseReturnValue:
    viewer = membership()
    mine = can_change(viewer, question)
    said = list_words([viewer], [question.conversation_id])[question.conversation_id]
    page = _render(
        "show",
        question=question,
        words=[(word, fold_of(viewer, word)) for word in said],
        form=form,
        is_open=policy.is_open(question, clock.now()),
        can_change=mine,
        chosen=list_chosen(viewer, question.audience) if mine else None,
        can_change_word=lambda word: can_change(viewer, word),
        beside_answers=str(BESIDE_ANSWERS[question.hope]) % {"name": question.author.person.name},
    )
    return page, 422 if form.errors else 200


@blueprint.route("/<question>/edit", methods=["GET", "POST"])
def edit(question: str) -> ResponseReturnValue:
    found, viewer = _find(question), membership()
    check_can_change(viewer, found)
    form = _offer(EditQuestion(obj=found, people=list_chosen(viewer, found.audience)))
    if form.validate_on_submit():
        actions.edit(viewer, found, **_values(form))
        flash(_("Saved."), "saved")
        return redirect(_page_of(found), 303)
    return _render("edit", form=form, question=found), 422 if form.errors else 200


@blueprint.post("/<question>/close")
def close(question: str) -> ResponseReturnValue:
    found = _find(question)
    actions.close(membership(), found)
    flash(_("Closed. You, and those who answered, can still find it."), "saved")
    return redirect(_page_of(found), 303)


@answers.post("/")
def create_answer(question: str) -> ResponseReturnValue:
    found, form = _find(question), Say()
    if form.validate_on_submit():
        with form.refusals():
            page = once(membership().public_id, form.form_key.data, lambda: _answer(found, form))
            answer = page.rpartition("-")[2]
            undo = in_group("sounding_answers.undo", question=question, answer=answer)
            say_shared(_("Sent. Take it down whenever you like."), undo)
            return redirect(page, 303)
    return _show(found, form)


def _answer(question: Question, form: Say) -> str:
    word = actions.answer(membership(), question, form.body.data)
    return f"{_page_of(question)}#word-{word.public_id}"


@answers.route("/<answer>/edit", methods=["GET", "POST"], endpoint="edit")
def edit_answer(question: str, answer: str) -> ResponseReturnValue:
    found, said = _find(question), _find_answer(question, answer)
    check_can_change(membership(), said)
    form = Reword(obj=said)
    if form.validate_on_submit():
        words.reword(membership(), said, form.body.data)
        flash(_("Saved."), "saved")
        return redirect(_page_of(found), 303)
    page = _render("reword", form=form, question=found, word=said)
    return page, 422 if form.errors else 200
