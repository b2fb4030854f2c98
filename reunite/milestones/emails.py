"""A discreet line to those who asked for one: something new is there, and not what."""

from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import MailSort, Membership
from reunite.milestones import queries
from reunite.milestones.models import Milestone
from reunite.web import undo
from reunite.web.urls import absolute_url

KIND = "milestone"


def _sort(milestone: Milestone, reader: Membership) -> MailSort:
    """What is told to someone before others, or has their name on it, is for them in person, and
    else they might never learn of it."""
    named = {one.person_id for one in milestone.moment.named if not one.taken_off_at}
    in_person = milestone.is_told_first or reader.person_id in named
    return MailSort.NOTES if in_person else MailSort.MILESTONES


def would_reach(milestone: Milestone, reader: Membership) -> bool:
    """Has this member asked to be told of such a milestone at once?"""
    return reader.wants_mail(_sort(milestone, reader))


def send_news(milestone: Milestone, reader: Membership, *, is_theirs: bool) -> None:
    """Tell one member that something is new in the group; or that it has their own name on it."""
    words, version = ("named", "named") if is_theirs else ("news", "shared")
    _send(milestone, reader, words, version)


def send_ask(milestone: Milestone, reader: Membership) -> None:
    """Tell one member that there is something new; that they are asked to take it over stands on
    its page. However often they are asked, they are told once."""
    _send(milestone, reader, "news", "asked")


def _send(milestone: Milestone, reader: Membership, words: str, version: str) -> None:
    write_to_member(
        reader,
        _sort(milestone, reader),
        f"milestones/{words}",
        kind=KIND,
        about=milestone.public_id,
        version=version,
        not_before=undo.not_before(),
        link=absolute_url(
            "milestones.show", group=reader.group.public_id, milestone=milestone.public_id
        ),
    )


def still_wanted(subject: str) -> bool:
    """Is the milestone still there for this reader, and its author in, when the mail is about to
    go?"""
    public_id, reader = about_member(subject)
    milestone = queries.READS.find_among([reader], public_id) if reader else None
    return bool(reader and milestone and milestone.author.is_in and would_reach(milestone, reader))
