"""Mail about who looks after a group."""

from typing import Any

from reunite import clock
from reunite.groups.emails import about_member, write_to_member
from reunite.groups.hosting import policy, queries
from reunite.groups.hosting.models import Offer
from reunite.groups.models import MailSort, Membership
from reunite.groups.queries import find_membership
from reunite.web.urls import absolute_url

ASKED, NAMED, NEW_HOST = "asked_to_host", "next_host", "new_host"
OFFER, OFFER_ENDED, TAKEN_ON = "host_offer", "host_offer_ended", "host_taken_on"


def _write(
    member: Membership,
    template: str,
    *,
    kind: str,
    about: str,
    version: str = "told",
    **more: Any,
) -> None:
    write_to_member(
        member,
        MailSort.NOTES,
        template,
        kind=kind,
        about=about,
        version=version,
        link=absolute_url("hosting.index", group=member.group.public_id),
        **more,
    )


def ask_to_host(member: Membership) -> None:
    """Tell a member that they are asked to look after the group as well."""
    version = f"{member.asked_to_host_at:%Y%m%dT%H%M%S}"
    _write(member, "groups/ask_to_host", kind=ASKED, about=ASKED, version=version)


def ask_to_be_next(host: Membership, member: Membership) -> None:
    """Tell a member that a host has a question for them."""
    version = "now" if host.hands_over else "later"
    _write(member, "groups/ask_to_host", kind=NAMED, about=host.public_id, version=version)


def tell_of_offer(offer: Offer, member: Membership) -> None:
    """Tell a member that somebody would look after the group, and until when they may object."""
    about, until = offer.public_id, offer.ends_at
    _write(member, "groups/host_offer", kind=OFFER, about=about, expires_at=until, offer=offer)


def tell_of_end(offer: Offer) -> None:
    """Tell whoever offered, kindly, that it comes to nothing."""
    _write(offer.member, "groups/host_offer_ended", kind=OFFER_ENDED, about=offer.public_id)


def tell_new_host(member: Membership) -> None:
    """Tell a member that they look after the group from now on."""
    version = f"{clock.now():%Y%m%dT%H%M%S}"
    _write(member, "groups/new_host", kind=NEW_HOST, about=NEW_HOST, version=version)


def tell_of_taking_on(host: Membership, member: Membership) -> None:
    """Tell a member that somebody looks after the group where nobody did."""
    version = f"{clock.now():%Y%m%dT%H%M%S}"
    _write(
        member,
        "groups/taken_on",
        kind=TAKEN_ON,
        about=host.public_id,
        version=version,
        host=host.person,
    )


def _wants(member: Membership | None) -> bool:
    return member is not None and member.wants_mail(MailSort.NOTES)


def still_asked(subject: str) -> bool:
    """Are they still asked when the mail is about to go?"""
    _about, member = about_member(subject)
    return bool(_wants(member) and member and member.asked_to_host_at)


def still_named(subject: str) -> bool:
    """Is the question still open when the mail is about to go?"""
    about, member = about_member(subject)
    host = find_membership(about)
    return bool(_wants(member) and member and host and policy.has_named(host, member))


def still_offered(subject: str) -> bool:
    """Is the offer still open, and the reader still one to object?"""
    about, member = about_member(subject)
    offer = queries.find_offer(member) if member and _wants(member) else None
    return offer is not None and offer.public_id == about


def still_told(subject: str) -> bool:
    """Are they still in, and want such mail?"""
    return _wants(about_member(subject)[1])


def still_taken_on(subject: str) -> bool:
    """Does whoever it is about still look after it, and does the reader want such mail?"""
    about, member = about_member(subject)
    host = find_membership(about)
    return bool(_wants(member) and host and host.is_host)


def still_host(subject: str) -> bool:
    """Do they still look after the group?"""
    _about, member = about_member(subject)
    return bool(member and member.is_host and _wants(member))
