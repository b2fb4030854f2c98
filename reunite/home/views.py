"""Home, and the timeline and meetups of one group or of all of them."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite import clock
from reunite.accounts.door import me
from reunite.errors import Gone
from reunite.groups import actions as groups
from reunite.groups.door import PREFIX, all_my_places, membership, my_paused_places, my_places
from reunite.groups.emails import find_stopped
from reunite.groups.lines import Line, list_lines
from reunite.groups.models import MailSort, Membership
from reunite.groups.queries import list_alone
from reunite.groups.removing.page import closed_for_now, no_longer_in
from reunite.meetups import queries as meetups_queries
from reunite.meetups.afterwards.policy import Rhythm
from reunite.meetups.afterwards.queries import find_rhythm
from reunite.meetups.page import asked_along
from reunite.meetups.polls.queries import list_glances
from reunite.memories.lookback.queries import BY_ITSELF, list_on_this_day
from reunite.memories.parts import EVERYTHING, KINDS, by, list_friends, of_kind
from reunite.memories.queries import Entry, get_timeline, list_years
from reunite.milestones.queries import list_latest_shared, list_with_draft
from reunite.plans.page import lines_on_home
from reunite.shelves.queries import list_open
from reunite.web import csrf
from reunite.web.access import by_token
from reunite.when import FIRST_YEAR

blueprint = Blueprint("home", __name__)

NEXT_ON_HOME = 3
MEMORIES_ON_HOME = 2
PAST_ON_A_PAGE = 30


@blueprint.get("/")
def index() -> ResponseReturnValue:
    viewers = my_places()
    coming = meetups_queries.list_coming(viewers, NEXT_ON_HOME)
    return render_template(
        "home/index.html",
        today=clock.today(me().timezone),
        coming=coming,
        glances=list_glances(viewers, coming),
        groups={viewer.group_id: viewer.group for viewer in viewers},
        answers=meetups_queries.list_answers(viewers, coming),
        on_this_day=_on_this_day(viewers),
        latest=list_latest_shared(viewers),
        alone=list_alone(viewers),
        drafts=list_with_draft(viewers),
        shelves=list_open(viewers),
        lines=[*_lines_apart(), *lines_on_home(viewers), *list_lines(viewers)],
        paused=my_paused_places(),
    )


def _lines_apart(*, on_meetups: bool = False) -> list[Line]:
    """Which groups are closed to the viewer; and where none is theirs, from which they were removed
    and what they are asked along to, which the pages for leaving and of meetups say always."""
    places = all_my_places()
    lines = closed_for_now(my_paused_places()) if places else no_longer_in(me())
    return lines if places and not on_meetups else [*lines, *asked_along(me())]


def _on_this_day(viewers: list[Membership]) -> list[Entry]:
    """What happened on this day of other years, for who asked to be shown it here."""
    if not me().looks_back_on_home:
        return []
    today = clock.today(me().timezone)
    return list_on_this_day(viewers, today, MEMORIES_ON_HOME, part=BY_ITSELF)


@blueprint.get("/timeline")
def timeline() -> ResponseReturnValue:
    return _timeline(my_places())


@blueprint.get(f"{PREFIX}/")
def group() -> ResponseReturnValue:
    return _timeline([membership()])


def _timeline(viewers: list[Membership]) -> ResponseReturnValue:
    year = request.args.get("year", type=int)
    if year and not FIRST_YEAR <= year <= clock.now().year:
        year = None
    friends = list_friends(viewers)
    chosen = {friend.public_id: friend for friend in friends}.get(request.args.get("who", ""))
    kind = request.args.get("kind", "")
    part = of_kind(kind) if kind in KINDS else EVERYTHING
    return render_template(
        "home/timeline.html",
        timeline=get_timeline(
            viewers,
            part & by(viewers, chosen) if chosen else part,
            after=request.args.get("after", ""),
            year=year,
        ),
        spine=list_years(viewers),
        groups={viewer.group_id: viewer.group for viewer in viewers},
        rhythm=None if request.args else _rhythm(viewers),
        lines=list_lines(viewers) if g.get("membership") else _lines_apart(),
        paused=my_paused_places(),
        shelves=list_open(viewers) if g.get("membership") else {},
        friends=tuple((friend.public_id, friend.name) for friend in friends),
        who=chosen.public_id if chosen else "",
        kind=kind if kind in KINDS else "",
    )


def _rhythm(viewers: list[Membership]) -> Rhythm | None:
    """How often the one group whose page this is meets, when that is worth a word."""
    return find_rhythm(viewers[0]) if g.get("membership") else None


@blueprint.get("/meetups")
def meetups() -> ResponseReturnValue:
    return _meetups(my_places())


@blueprint.get(f"{PREFIX}/meetups/")
def group_meetups() -> ResponseReturnValue:
    return _meetups([membership()])


def _meetups(viewers: list[Membership]) -> ResponseReturnValue:
    coming = meetups_queries.list_coming(viewers)
    return render_template(
        "home/meetups.html",
        coming=coming,
        glances=list_glances(viewers, coming),
        past=meetups_queries.list_past_page(viewers, None, PAST_ON_A_PAGE),
        groups={viewer.group_id: viewer.group for viewer in viewers},
        answers=meetups_queries.list_answers(viewers, coming),
        rhythm=_rhythm(viewers),
        lines=[] if g.get("membership") else _lines_apart(on_meetups=True),
        paused=my_paused_places(),
    )


@blueprint.get("/you/leaving")
def leaving() -> ResponseReturnValue:
    lines = [*closed_for_now(my_paused_places()), *no_longer_in(me())]
    return render_template("home/leaving.html", memberships=my_places(), lines=lines)


def _stopped(token: str) -> tuple[Membership, MailSort]:
    """Whose mail of which sort this link stops; raises `Gone`."""
    found = find_stopped(token)
    if found is None:
        raise Gone(_("Sign in to choose which emails come."))
    return found


@blueprint.get("/u/<token>")
@by_token
def stop_mail(token: str) -> ResponseReturnValue:
    member, sort = _stopped(token)
    return render_template(
        "home/stop_mail.html",
        member=member,
        sort=sort.value,
        token=token,
        on=member.wants_mail(sort),
        before=request.args.get("before", ""),
    )


@blueprint.post("/u/<token>")
@by_token
@csrf.exempt
def stop_mail_now(token: str) -> ResponseReturnValue:
    """Also what a mail program sends by itself when its own button is pressed (RFC 8058)."""
    member, sort = _stopped(token)
    before = member.mail_choice(sort).value
    if "again" in request.form:
        groups.start_mail_again(member, sort, request.form["again"])
    else:
        groups.stop_mail(member, sort)
    if request.form.get("List-Unsubscribe") == "One-Click":
        return "", 200
    flash(_("Saved."), "saved")
    return redirect(url_for("home.stop_mail", token=token, before=before), 303)
