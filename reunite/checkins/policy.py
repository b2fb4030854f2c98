"""How long what is said stays, who may change it, and what the time of day offers."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flask_babel import gettext as _

from reunite.checkins.models import CheckIn, Folds, Lasts
from reunite.errors import DomainError, NotAllowed
from reunite.groups.models import Membership
from reunite.posts.models import Post

DRAFT = "check-in"  # what a draft kept till morning is for
DRAFT_KEPT = timedelta(days=1)
KEEPSAKE_KEPT = timedelta(days=3)
NEXT_STEPS_AFTER = timedelta(hours=12)
LASTS = {
    Lasts.DAYS: timedelta(days=3),
    Lasts.WEEKS: timedelta(days=14),
    Lasts.MONTHS: timedelta(days=60),
}
_LATE, _EARLY = 22, 5


def is_late(now: datetime, timezone: str) -> bool:
    """Is it night where they live, so that it may keep till morning?"""
    hour = now.astimezone(ZoneInfo(timezone)).hour
    return hour >= _LATE or hour < _EARLY


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


def can_fold(viewer: Membership, post: Post) -> bool:
    """A host folds what somebody else wrote."""
    return viewer.is_host and post.author_id != viewer.id


def check_can_fold(viewer: Membership, post: Post) -> None:
    """Raises `NotAllowed` for who is no host, and for what is one's own."""
    if not can_fold(viewer, post):
        raise NotAllowed(_("That’s for another host."))


def wants_next_steps(viewer: Membership, check_in: CheckIn, now: datetime, *, said: bool) -> bool:
    """Is it the author's own, of half a day ago, with nothing `said` to it so far?"""
    return (
        viewer.id == check_in.author_id
        and not said
        and takes_replies(check_in)
        and now - check_in.shared_at >= NEXT_STEPS_AFTER
    )
