"""Mail about a group that closes: everyone gets it, also who rests from mail, since what is there
goes."""

from reunite.closing.queries import find_closing
from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import Group, MailSort, Membership
from reunite.mail.outbox import forget
from reunite.web.urls import absolute_url

ASKED, CLOSES, STAYS = "closing_asked", "closing", "closing_called_off"


def _about(kind: str, group: Group) -> str:
    return f"{kind}-{group.public_id}"


def _write(member: Membership, kind: str, version: str, page: str = "closing.index") -> None:
    write_to_member(
        member,
        MailSort.NOTES,
        f"closing/{kind}",
        kind=kind,
        about=_about(kind, member.group),
        version=version,
        whatever_rests=True,
        link=absolute_url(page, group=member.group.public_id),
    )


def ask_host(host: Membership, version: str) -> None:
    """Tell a host that another has begun to close the group."""
    _write(host, ASKED, version)


def tell_it_closes(member: Membership, version: str) -> None:
    """Tell a member when the group closes."""
    _write(member, CLOSES, version)


def take_notice_back(group: Group) -> None:
    """Tell nobody any more who hasn't been told yet."""
    forget(_about(CLOSES, group))


def tell_it_stays(member: Membership, version: str) -> None:
    """Tell a member that it doesn't, after all."""
    _write(member, STAYS, version, "home.group")


def still_asked(subject: str) -> bool:
    """Is it still to be settled, and are they a host?"""
    _about, member = about_member(subject)
    return bool(
        member
        and member.is_in
        and member.is_host
        and find_closing(member)
        and not member.group.closes_at
    )


def still_closes(subject: str) -> bool:
    """Does it still close, and are they in?"""
    _about, member = about_member(subject)
    return bool(member and member.is_in and member.group.closes_at)


def still_stays(subject: str) -> bool:
    """Does it still stay, and are they in?"""
    _about, member = about_member(subject)
    return bool(member and member.is_in and not member.group.closes_at)
