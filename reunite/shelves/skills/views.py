"""The scratchpad, and what skills are called. Both are a person's own, of no group."""

from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.accounts.door import me
from reunite.shelves.skills.forms import AskWell
from reunite.shelves.skills.words import SKILLS
from reunite.web.drafts import draft_purpose, find_draft, keep_draft, let_draft_go

blueprint = Blueprint("skills", __name__)

KEPT_FOR = timedelta(days=30)
_PURPOSE = draft_purpose("asking well")


@blueprint.get("/you/asking")
def asking() -> ResponseReturnValue:
    """The scratchpad, with what its owner saved, if they did."""
    kept = find_draft(me().public_id, _PURPOSE)
    return _asking(AskWell(formdata=kept), is_kept=kept is not None)


def _asking(form: AskWell, *, is_kept: bool, to_say: list[str] | None = None) -> str:
    return render_template("shelves/skills/asking.html", form=form, is_kept=is_kept, to_say=to_say)


@blueprint.post("/you/asking")
def put_together() -> ResponseReturnValue:
    """Show it as one text, which keeps nothing; or keep it, if that is what was pressed."""
    form, writer = AskWell(), me().public_id
    is_kept = find_draft(writer, _PURPOSE) is not None
    if not form.validate_on_submit():
        return _asking(form, is_kept=is_kept), 422
    if "keep" not in request.form:
        return _asking(form, is_kept=is_kept, to_say=form.to_say)
    keep_draft(writer, _PURPOSE, request.form, clock.now() + KEPT_FOR)
    flash(_("Kept for you alone, for a month."), "saved")
    return redirect(url_for("skills.asking"), 303)


@blueprint.post("/you/asking/forget")
def forget() -> ResponseReturnValue:
    let_draft_go(me().public_id, _PURPOSE)
    flash(_("It’s gone."), "saved")
    return redirect(url_for("skills.asking"), 303)


@blueprint.get("/skills")
def glossary() -> ResponseReturnValue:
    return render_template("shelves/skills/glossary.html", skills=SKILLS)
