"""Mail about staying away. What it is about stands on pages, except for whom it is about."""

from reunite import clock
from reunite.groups.emails import about_member, write_from_group, write_to_member
from reunite.groups.models import MailSort, Membership
from reunite.groups.removing import policy, queries
from reunite.groups.removing.models import Parting
from reunite.sealed import keyring
from reunite.tokens import named_in
from reunite.web.urls import absolute_url

AWAY, BACK, ASKED, ANSWERED = "away", "let_back", "asked_to_decide", "answer_of_away"
LINK = "away"


def link_of(parting: Parting) -> str:
    """The token of the page on which the one who is away reads why, and answers."""
    return keyring().personal_link(LINK, parting.public_id, 0)


def find_by_link(token: str) -> Parting | None:
    """Whose page this link opens, whatever became of it."""
    parting = queries.find_parting(named_in(token) or "")
    return parting if parting and keyring().opens(token, LINK, parting.public_id, 0) else None


def tell_member(parting: Parting) -> None:
    """Tell a member that they are to stay away, why, and how to answer: whatever mail they chose,
    for no other way is left."""
    member = parting.member
    write_from_group(
        member.group,
        member.person,
        member.public_id,
        f"groups/{parting.kind.value}",
        kind=AWAY,
        about=parting.public_id,
        version="told",
        parting=parting,
        member=member,
        link=absolute_url("removing.away", token=link_of(parting)),
    )


def _something(member: Membership, kind: str, about: str, version: str, link: str) -> None:
    write_to_member(
        member,
        MailSort.NOTES,
        "quietly/something",
        kind=kind,
        about=about,
        version=version,
        link=link,
    )


def tell_of_return(member: Membership) -> None:
    """Tell a member that the group is open to them again."""
    version = f"{clock.now():%Y%m%dT%H%M%S}"
    link = absolute_url("home.group", group=member.group.public_id)
    _something(member, BACK, BACK, version, link)


def ask_to_decide(parting: Parting, decider: Membership) -> None:
    """Tell someone that there is something for them to say yes or no to."""
    link = absolute_url("removing.asked", group=decider.group.public_id, parting=parting.public_id)
    _something(decider, ASKED, parting.public_id, "asked", link)


def tell_of_answer(parting: Parting, host: Membership) -> None:
    """Tell a host that someone who is away has answered."""
    link = absolute_url("removing.index", group=host.group.public_id)
    _something(host, ANSWERED, parting.public_id, "answered", link)


def still_away(subject: str) -> bool:
    """Are they still to stay away when the mail is about to go?"""
    about, _member = about_member(subject)
    return policy.holds(queries.find_parting(about), clock.now())


def still_back(subject: str) -> bool:
    """Is the group still open to them?"""
    _about, member = about_member(subject)
    return member is not None and member.wants_mail(MailSort.NOTES)


def still_asked(subject: str) -> bool:
    """Is it still theirs to decide?"""
    public_id, member = about_member(subject)
    parting = queries.find_parting(public_id)
    return bool(
        member
        and parting
        and member.wants_mail(MailSort.NOTES)
        and policy.is_open(parting, clock.now())
        and policy.may_decide(member, parting, clock.now())
    )


def still_answered(subject: str) -> bool:
    """Does the host still look after the group, and is the answer kept?"""
    public_id, host = about_member(subject)
    is_host = host is not None and host.is_host and host.wants_mail(MailSort.NOTES)
    return is_host and queries.find_parting(public_id) is not None
