"""How long what is said stays, who may read, answer and fold it."""

from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.checkins.models import CheckIn, Folds, Lasts
from reunite.errors import DomainError, NotAllowed
from reunite.groups.models import Membership
from reunite.web.drafts import draft_purpose

DRAFT = draft_purpose("check-in")  # what a draft kept till morning is for
DRAFT_KEPT = timedelta(days=1)
KEEPSAKE_KEPT = timedelta(days=3)
NEXT_STEPS_AFTER = timedelta(hours=12)
LASTS = {
    Lasts.DAYS: timedelta(days=3),
    Lasts.WEEKS: timedelta(days=14),
    Lasts.MONTHS: timedelta(days=60),
}


def takes_replies(check_in: CheckIn) -> bool:
    """Is there a reply box on it?"""
    return check_in.closed_at is None and not check_in.is_folded


def check_takes_replies(check_in: CheckIn) -> None:
    """Raises `DomainError` where its author left it there, or is changing it."""
    if not takes_replies(check_in):
        raise DomainError(
            _("%(name)s is leaving it there for now.", name=check_in.author.person.name)
        )


def can_read(viewer: Membership, post: Folds) -> bool:
    """Folded, it is for its author and the host who folded it."""
    return not post.is_folded or viewer.id in {post.author_id, post.folded_by_id}


def can_fold(viewer: Membership, post: Folds) -> bool:
    """A host folds what somebody else wrote; what is folded stays with whoever folded it."""
    return viewer.is_host and post.author_id != viewer.id and not post.is_folded


def check_can_fold(viewer: Membership, post: Folds) -> None:
    """Raises `NotAllowed` for who is no host, and for what is one's own or folded already."""
    if not can_fold(viewer, post):
        raise NotAllowed(_("That’s for another host."))


def can_answer_fold(viewer: Membership, post: Folds) -> bool:
    """Was it the viewer's own that a host folded, who is still in the group?"""
    host = post.folded_by
    return host is not None and host.is_in and post.author_id == viewer.id


def check_can_answer_fold(viewer: Membership, post: Folds) -> Membership:
    """The host to answer; raises `DomainError` for what no host folded, or isn't one's own."""
    if post.folded_by is None or not can_answer_fold(viewer, post):
        raise DomainError(_("There’s nothing to answer here."))
    return post.folded_by


def wants_next_steps(viewer: Membership, check_in: CheckIn, now: datetime, *, said: bool) -> bool:
    """Is it the author's own, of half a day ago, with nothing `said` to it so far?"""
    return (
        viewer.id == check_in.author_id
        and not said
        and takes_replies(check_in)
        and now - check_in.shared_at >= NEXT_STEPS_AFTER
    )
