"""Pages about someone who has died, and about what one would wish for."""

from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.accounts.door import fresh, me
from reunite.groups.door import PREFIX, hosts_only, in_group, membership, my_places
from reunite.groups.models import Membership
from reunite.groups.queries import get_member, list_members
from reunite.help.models import Concern
from reunite.help.queries import list_lines_about
from reunite.photos.policy import Opened
from reunite.photos.views import AlbumPages
from reunite.posts.page import let_take_down
from reunite.posts.policy import can_change, check_can_change
from reunite.remembering import actions, policy, queries
from reunite.remembering.forms import AskToConfirm, SayInMemory, Wishes
from reunite.remembering.models import LastWish, Remembering, Remembrance, Shared
from reunite.safety.queries import list_friends
from reunite.web.access import by_token
from reunite.web.forms import Form
from reunite.web.limits import at_most, limiter
from reunite.web.once import once
from reunite.words import actions as words
from reunite.words.forms import Reword
from reunite.words.models import Word
from reunite.words.queries import fold_of, get_word, list_words

# no address says of anyone that they have died: mail holds some
REMEMBERED = f"{PREFIX}/pages/<remembered>"

blueprint = Blueprint("remembering", __name__)
stories = Blueprint("stories", __name__, url_prefix=f"{REMEMBERED}/words")
photos = Blueprint("remembering_photos", __name__, url_prefix=f"{REMEMBERED}/photos")


@blueprint.route("/you/wishes", methods=["GET", "POST"])
def wishes() -> ResponseReturnValue:
    wish = queries.find_wish(me().id) or LastWish(shared=Shared.STAYS, wants_no_page=False)
    friends = list_friends(my_places())
    decides = next((friend.public_id for friend in friends if friend.id == wish.decides_id), "")
    form = Wishes(friends, shared=wish.shared, decides=decides, wants_no_page=wish.wants_no_page)
    if form.validate_on_submit():
        with form.refusals():
            actions.keep_wish(
                me(),
                shared=form.shared.data,
                decides=form.friend(),
                wants_no_page=form.wants_no_page.data,
            )
            flash(_("Saved. Nobody can read it."), "saved")
            return redirect(url_for("remembering.wishes"), 303)
    return render_template("remembering/wishes.html", form=form), 422 if form.errors else 200


def _back_to_members(words: str, kind: str = "info") -> ResponseReturnValue:
    flash(words, kind)
    return redirect(in_group("groups.members"), 303)


@blueprint.route(f"{PREFIX}/members/<member>/say", methods=["GET", "POST"])
@hosts_only
@fresh
def begin(member: str) -> ResponseReturnValue:
    about, viewer = get_member(membership(), member), membership()
    others = [one for one in list_members(viewer) if policy.can_confirm(one, about, viewer)]
    form = AskToConfirm(others)
    if form.validate_on_submit():
        with form.refusals():
            actions.begin(viewer, about, form.chosen() or about)
            return redirect(in_group("remembering.begin", member=member), 303)
    page = render_template(
        "remembering/begin.html",
        form=form,
        about=about,
        others=others,
        begun=queries.find_begun(viewer, about),
    )
    return page, 422 if form.errors else 200


@blueprint.post(f"{PREFIX}/members/<member>/say/drop")
def drop(member: str) -> ResponseReturnValue:
    if begun := queries.find_begun(membership(), get_member(membership(), member)):
        actions.drop(membership(), begun)
    return _back_to_members(_("Nothing has changed, and nobody is told."), "saved")


@blueprint.route(f"{PREFIX}/members/<member>/look", methods=["GET", "POST"])
@fresh
def confirm(member: str) -> ResponseReturnValue:
    about = get_member(membership(), member)
    begun = queries.find_begun(membership(), about)
    if begun is None or not policy.is_asked(membership(), begun):
        return _back_to_members(policy.nothing_to_confirm())
    form = Form()
    if form.validate_on_submit():
        with form.refusals():
            actions.confirm(membership(), begun)
            flash(_("Thank you. The account is closed now."), "saved")
            return redirect(in_group("remembering.show", remembered=member), 303)
    page = render_template("remembering/confirm.html", form=form, about=about, begun=begun)
    return page, 422 if form.errors else 200


@blueprint.route("/closed/<token>", methods=["GET", "POST"])
@by_token
@limiter.limit(lambda: at_most(60, timedelta(hours=1)), methods=["POST"])
def undo(token: str) -> ResponseReturnValue:
    found: Remembrance = policy.check_can_undo(queries.find_by_link(token), clock.now())
    form = Form()
    if form.validate_on_submit():
        actions.undo(found)
        flash(_("The account is open again, with everything as it was. Sign in here."), "saved")
        return redirect(url_for("accounts.sign_in"), 303)
    return render_template("remembering/undo.html", form=form)


def _find(remembered: str) -> Membership:
    return queries.get_remembered(membership(), remembered)


def _page_of(about: Membership) -> str:
    return in_group("remembering.show", remembered=about.public_id)


@blueprint.get(REMEMBERED)
def show(remembered: str) -> ResponseReturnValue:
    return _show(_find(remembered), SayInMemory())


def _show(about: Membership, form: SayInMemory) -> ResponseReturnValue:
    viewer, wish = membership(), queries.find_wish(about.person_id)
    page = queries.find_page(viewer, about)
    parts = _parts_of(viewer, page) if page else {}
    rendered = render_template(
        "remembering/show.html",
        about=about,
        page=page,
        form=form,
        until=queries.can_still_be_undone(about) if viewer.is_host else None,
        may_have_page=policy.may_have_page(wish),
        decides=policy.decides(viewer, wish),
        lines=_lines(),
        **parts,
    )
    return rendered, 422 if form.errors else 200


def _parts_of(viewer: Membership, page: Remembering) -> dict[str, object]:
    conversation = page.conversation_id
    return {
        "said": list_words([viewer], [conversation])[conversation],
        "photos": queries.list_photos(viewer, page),
        "is_set_aside": queries.is_set_aside(viewer, page),
        "fold_of_word": lambda word: fold_of(viewer, word),
        "can_change_word": lambda word: can_change(viewer, word),
    }


def _lines() -> list[object]:
    """Lines for people who are bereaved, those after a suicide among them."""
    country, today = me().country, clock.today("UTC")
    about = (Concern.LOSS, Concern.SUICIDE_LOSS)
    return list(
        dict.fromkeys(
            line for concern in about for line in list_lines_about(concern, country, today)
        )
    )


@blueprint.post(f"{REMEMBERED}/page")
@hosts_only
def make_page(remembered: str) -> ResponseReturnValue:
    about = _find(remembered)
    actions.make_page(membership(), about)
    return redirect(_page_of(about), 303)


@blueprint.post(f"{REMEMBERED}/open")
@hosts_only
def take_words(remembered: str) -> ResponseReturnValue:
    """Take words and photos again or, without `on`, no more of them."""
    page = queries.get_page(membership(), remembered)
    actions.take_words(membership(), page, is_open="on" in request.form)
    flash(_("Saved."), "saved")
    return redirect(_page_of(page.membership), 303)


@blueprint.post(f"{REMEMBERED}/aside")
def set_aside(remembered: str) -> ResponseReturnValue:
    """Not to come upon the page or, without `on`, to come upon it again."""
    page, is_on = queries.get_page(membership(), remembered), "on" in request.form
    (actions.set_aside if is_on else actions.put_back)(membership(), page)
    flash(_("Set aside, for you alone.") if is_on else _("It’s back."), "saved")
    return redirect(_page_of(page.membership), 303)


@blueprint.post(f"{REMEMBERED}/decide")
def decide(remembered: str) -> ResponseReturnValue:
    """What was shared goes or, without `goes`, stays."""
    about = _find(remembered)
    actions.decide(membership(), about, goes="goes" in request.form)
    flash(_("Thank you. That’s settled."), "saved")
    return redirect(_page_of(about), 303)


@blueprint.post(f"{REMEMBERED}/words")
def say(remembered: str) -> ResponseReturnValue:
    page, form = queries.get_page(membership(), remembered), SayInMemory()
    if form.validate_on_submit():
        with form.refusals():
            onwards = once(membership().public_id, form.form_key.data, lambda: _say(page, form))
            return redirect(onwards, 303)
    return _show(page.membership, form)


def _say(page: Remembering, form: SayInMemory) -> str:
    word = words.say(membership(), page.conversation_id, form.body.data)
    return f"{_page_of(page.membership)}#word-{word.public_id}"


def _find_story(remembered: str, story: str) -> Word:
    page = queries.get_page(membership(), remembered)
    return get_word(membership(), page.conversation_id, story)


let_take_down(
    stories, "story", _find_story, lambda _word: request.path.rpartition("/")[0] + "/edit"
)


@stories.route("/<story>/edit", methods=["GET", "POST"])
def edit(remembered: str, story: str) -> ResponseReturnValue:
    found = _find_story(remembered, story)
    check_can_change(membership(), found)
    form = Reword(obj=found)
    if form.validate_on_submit():
        words.reword(membership(), found, form.body.data)
        flash(_("Saved."), "saved")
        return redirect(in_group("remembering.show", remembered=remembered), 303)
    page = render_template("remembering/edit.html", form=form, word=found, remembered=remembered)
    return page, 422 if form.errors else 200


def _open_album(remembered: str) -> Opened:
    return queries.open_album(membership(), queries.get_page(membership(), remembered))


def _back(remembered: str) -> tuple[str, str]:
    return in_group("remembering.show", remembered=remembered), _("The page")


AlbumPages(photos, _open_album, _back, reported_as="remembering_photo").hang()
