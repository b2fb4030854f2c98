"""Who may close a group, and when it is gone."""

from datetime import timedelta

from flask_babel import gettext as _

from reunite.closing.models import Closing
from reunite.errors import DomainError
from reunite.groups.models import Group, Membership

NOTICE = timedelta(days=30)
LAST_ARCHIVE = timedelta(days=1)  # before the end, so that it holds what was shared until then


def needs_another(host: Membership, members: list[Membership]) -> bool:
    """Is there another host, who has to agree?"""
    return any(member.is_host and member.id != host.id for member in members)


def may_settle(host: Membership, closing: Closing | None, members: list[Membership]) -> bool:
    """Can this host settle what was begun: as another than who began it, or as the only one?"""
    if closing is None or host.group.closes_at or not host.is_host:
        return False
    return closing.begun_by_id != host.id or not needs_another(host, members)


def check_can_close(group: Group) -> None:
    """Raises `DomainError` for a group that is to become one with another."""
    if group.merges_at:
        raise DomainError(_("It’s to become one group with another. Call that off first."))
