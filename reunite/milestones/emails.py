"""A discreet line to those who asked for one: something new is there, and not what."""

from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import MailSort, Membership
from reunite.milestones import queries
from reunite.milestones.models import Milestone
from reunite.web import undo
from reunite.web.urls import absolute_url

KIND = "milestone"


def would_reach(reader: Membership) -> bool:
    """Has this member asked to be told at once?"""
    return reader.wants_mail(MailSort.MILESTONES)


def send_news(milestone: Milestone, reader: Membership, *, is_theirs: bool) -> None:
    """Tell one member that something is new in the group; or that it has their own name on it."""
    write_to_member(
        reader,
        MailSort.MILESTONES,
        "milestones/named" if is_theirs else "milestones/news",
        kind=KIND,
        about=milestone.public_id,
        version="named" if is_theirs else "shared",
        not_before=undo.not_before(),
        link=absolute_url(
            "milestones.show", group=reader.group.public_id, milestone=milestone.public_id
        ),
    )


def still_wanted(subject: str) -> bool:
    """Is the milestone still there for this reader when the mail is about to go?"""
    public_id, reader = about_member(subject)
    return bool(
        reader
        and reader.wants_mail(MailSort.MILESTONES)
        and queries.READS.find_among([reader], public_id)
    )
