"""A discreet line to those who asked for one: something new is there, and not what."""

from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import MailSort, Membership
from reunite.milestones import queries
from reunite.milestones.models import Milestone
from reunite.web import undo
from reunite.web.urls import absolute_url

KIND = "milestone"


def send_news(milestone: Milestone, reader: Membership) -> None:
    """Tell one member that something is new in the group."""
    write_to_member(
        reader,
        MailSort.MILESTONES,
        "milestones/news",
        kind=KIND,
        about=milestone.public_id,
        version="shared",
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
