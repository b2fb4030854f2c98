"""Mail about two groups that become one: everyone gets what concerns their place, also who rests
from mail."""

from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import Group, MailSort, Membership, Standing
from reunite.groups.queries import list_everyone_in, list_everyones_places
from reunite.mail.outbox import forget
from reunite.merging import queries
from reunite.merging.models import Merger
from reunite.sealed import keyring
from reunite.tokens import named_in
from reunite.web.urls import absolute_url

ASKED, NOTICE, STAY_TWO, TOGETHER = "merger_asked", "merger", "merger_called_off", "merged"
_LINK = "merger"
_PAGES = {NOTICE: "merging.index", STAY_TWO: "home.group"}


def link_of(merger: Merger) -> str:
    """The token of the personal link by which a host of the other group answers."""
    return keyring().personal_link(_LINK, merger.public_id, 0)


def find_of_link(token: str) -> Merger | None:
    """What the token of a link asks."""
    merger = queries.find_merger_named(named_in(token) or "")
    opens = merger and keyring().opens(token, _LINK, merger.public_id, 0)
    return merger if opens else None


def _about(kind: str, merger: Merger) -> str:
    return f"{kind}-{merger.public_id}"


def _write(
    member: Membership, kind: str, merger: Merger, link: str, *, comes_along: bool = True
) -> None:
    joining, receiving = groups_of(merger)
    write_to_member(
        member,
        MailSort.NOTES,
        f"merging/{kind}",
        kind=kind,
        about=_about(kind, merger),
        version="told",
        whatever_rests=True,
        link=link,
        joining=joining,
        receiving=receiving,
        comes_along=comes_along,
    )


def ask_host(host: Membership, merger: Merger) -> None:
    """Tell a host of the other group that they are asked."""
    _write(host, ASKED, merger, absolute_url("merging.answer", token=link_of(merger)))


def tell_everyone(kind: str, merger: Merger) -> None:
    """Tell everyone in both groups, each once."""
    joining, receiving = groups_of(merger)
    kept_out = {
        place.person_id
        for place in list_everyones_places(receiving)
        if place.standing is Standing.REMOVED
    }
    told: set[int] = set()
    for member in (*list_everyone_in(receiving), *list_everyone_in(joining)):
        if member.person_id not in told:
            told.add(member.person_id)
            page = absolute_url(_PAGES[kind], group=member.group.public_id)
            _write(member, kind, merger, page, comes_along=member.person_id not in kept_out)


def groups_of(merger: Merger) -> tuple[Group, Group]:
    """The group that comes in, and the one that it comes into; only once both are known."""
    other = merger.other or merger.group
    return (other, merger.group) if merger.receives else (merger.group, other)


def tell_they_are_one(members: list[Membership], joining: Group, receiving: Group) -> None:
    """Tell everyone that the day has come."""
    for member in members:
        write_to_member(
            member,
            MailSort.NOTES,
            f"merging/{TOGETHER}",
            kind=TOGETHER,
            about=TOGETHER,
            version=joining.public_id,
            link=absolute_url("home.group", group=receiving.public_id),
            joining=joining,
        )


def take_notice_back(merger: Merger) -> None:
    """Tell nobody any more who hasn't been told yet."""
    forget(_about(NOTICE, merger))


def still_asked(subject: str) -> bool:
    """Is the question still open, and are they a host?"""
    about, member = about_member(subject)
    merger = queries.find_merger_named(about.rpartition("-")[2])
    return bool(member and member.is_in and member.is_host and merger and not merger.agreed_by)


def still_merges(subject: str) -> bool:
    """Are the groups still to become one, and are they in?"""
    _about, member = about_member(subject)
    return bool(member and member.is_in and member.group.merges_at)


def still_in(subject: str) -> bool:
    """Are they in?"""
    _about, member = about_member(subject)
    return bool(member and member.is_in)
