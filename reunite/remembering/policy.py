"""Who may say that someone has died, who confirms it, and until when it can be undone."""

from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.accounts.models import Person
from reunite.errors import DomainError, Gone, NotAllowed
from reunite.groups.models import Membership
from reunite.groups.policy import check_host
from reunite.remembering.models import LastWish, Remembrance, Shared

UNDONE_WITHIN = timedelta(days=14)
ASKED_FOR = timedelta(days=30)


def can_confirm(one: Membership, about: Membership, host: Membership) -> bool:
    """Could this member be asked to confirm what the host says about another?"""
    return one.id not in {about.id, host.id} and not one.is_paused


def check_can_begin(host: Membership, about: Membership, asked: Membership) -> None:
    """Raises `NotAllowed` for who is no host, `DomainError` for oneself, and for asking one of the
    two."""
    check_host(host)
    if host.id == about.id:
        raise DomainError(_("That’s for others to say."))
    if not can_confirm(asked, about, host):
        raise DomainError(_("Ask somebody else in the group."), field="asked")


def is_asked(viewer: Membership, remembrance: Remembrance) -> bool:
    """Is it for this member to confirm, and does who said it still look after the group?"""
    host = remembrance.begun_by
    is_said = host is not None and host.is_in and host.is_host
    return is_said and remembrance.confirmed_at is None and remembrance.asked_id == viewer.id


def check_is_asked(viewer: Membership, remembrance: Remembrance) -> None:
    """Raises `DomainError` for what isn't for this member to confirm, or isn't any more."""
    if not is_asked(viewer, remembrance):
        raise DomainError(nothing_to_confirm())


def nothing_to_confirm() -> str:
    """What someone reads who is asked nothing (any more)."""
    return _("There’s nothing to confirm here.")


def can_drop(viewer: Membership, remembrance: Remembrance) -> bool:
    """May they say that it isn't so, before anything has changed?"""
    return remembrance.confirmed_at is None and (
        viewer.is_host or viewer.id in {remembrance.begun_by_id, remembrance.asked_id}
    )


def ends_at(remembrance: Remembrance) -> datetime | None:
    """Until when it can be undone, once it is confirmed."""
    confirmed_at = remembrance.confirmed_at
    return confirmed_at + UNDONE_WITHIN if confirmed_at else None


def can_undo(remembrance: Remembrance, now: datetime) -> bool:
    """Can the account still be opened again?"""
    until = ends_at(remembrance)
    return until is not None and remembrance.ended_at is None and until > now


def check_can_undo(remembrance: Remembrance | None, now: datetime) -> Remembrance:
    """One that can be undone; raises `Gone`."""
    if remembrance is None or not can_undo(remembrance, now):
        raise Gone(_("This link has been used or has run out."))
    return remembrance


def check_wish(shared: Shared, decides: Person | None) -> None:
    """Raises `DomainError` for leaving it to someone without saying whom."""
    if shared is Shared.SOMEONE_DECIDES and decides is None:
        raise DomainError(_("Choose who decides."), field="decides")


def decides(viewer: Membership, wish: LastWish | None) -> bool:
    """Is it for this member to say what becomes of what was shared?"""
    return (
        wish is not None
        and wish.shared is Shared.SOMEONE_DECIDES
        and wish.decides_id == viewer.person_id
    )


def check_decides(viewer: Membership, wish: LastWish | None) -> LastWish:
    """The wish; raises `NotAllowed` for anyone but whom it names."""
    if wish is None or not decides(viewer, wish):
        raise NotAllowed(_("That’s for someone else to decide."))
    return wish


def may_have_page(wish: LastWish | None) -> bool:
    """Or would they have none?"""
    return wish is None or not wish.wants_no_page


def check_can_make_page(host: Membership, wish: LastWish | None) -> None:
    """Raises `NotAllowed` for who is no host, `DomainError` where no page was wished for."""
    check_host(host)
    if not may_have_page(wish):
        raise DomainError(_("A page isn’t what they wished for."))
