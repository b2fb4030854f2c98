"""A discreet line to those who asked for one: something new is there, and not what, nor from whom.
At most one until they have looked in."""

from reunite import clock
from reunite.accounts.policy import is_adult
from reunite.accounts.queries import has_been_here_since
from reunite.checkins import queries
from reunite.checkins.models import CheckIn, Folds, Reply
from reunite.checkins.space.models import Place
from reunite.checkins.space.queries import find_place
from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import MailSort
from reunite.web import undo
from reunite.web.urls import absolute_url

KIND, FOLD = "check_in", "check_in_fold"


def _may_be_told(place: Place) -> bool:
    may_write = is_adult(place.membership.person) and place.membership.takes_mail
    return may_write and place.is_in and not place.is_paused and not place.rests(clock.now())


def _wants(place: Place, *, nudges: bool) -> bool:
    now = clock.now()
    asked = place.membership.wants_mail(MailSort.CHECK_INS) or (nudges and place.has_room(now))
    looked_in = place.nudged_at is None or has_been_here_since(
        place.membership.person, place.nudged_at
    )
    return asked and looked_in and _may_be_told(place)


def send_news(check_in: CheckIn, place: Place, *, nudges: bool) -> None:
    """Tell one reader that something is new: who asked for that, or, with `nudges`, who has some
    room today."""
    if _wants(place, nudges=nudges):
        page = absolute_url("checkins.index", group=place.membership.group.public_id)
        _write(KIND, check_in, place, page, asked_for=nudges)
        place.nudged_at = clock.now()


def tell_of_fold(post: CheckIn | Reply, place: Place) -> None:
    """Tell its author, as of any words from whoever looks after the group, that something there is
    for them."""
    group = place.membership.group.public_id
    check_in = post.check_in if isinstance(post, Reply) else post
    page = absolute_url("checkins.show", group=group, check_in=check_in.public_id)
    _write(FOLD, post, place, page, sort=MailSort.NOTES)


def _write(
    kind: str,
    post: Folds,
    place: Place,
    page: str,
    *,
    sort: MailSort = MailSort.CHECK_INS,
    asked_for: bool = False,
) -> None:
    write_to_member(
        place.membership,
        sort,
        "checkins/news",
        kind=kind,
        about=post.public_id,
        version=clock.now().isoformat(timespec="seconds") if kind == FOLD else "shared",
        asked_for=asked_for,
        not_before=undo.not_before(),
        link=page,
    )


def still_wanted(subject: str) -> bool:
    """Is it still there for this reader, and are they up to it, when the mail is about to go?"""
    public_id, reader = about_member(subject)
    place = find_place(reader) if reader and reader.is_in else None
    if reader is None or place is None or not _may_be_told(place):
        return False
    asked = reader.wants_mail(MailSort.CHECK_INS) or place.has_room(clock.now())
    return asked and queries.find_check_in(reader, public_id) is not None


def fold_still_wanted(subject: str) -> bool:
    """Is its author still there?"""
    _public_id, author = about_member(subject)
    place = find_place(author) if author and author.is_in else None
    return bool(place and _may_be_told(place) and place.membership.wants_mail(MailSort.NOTES))
