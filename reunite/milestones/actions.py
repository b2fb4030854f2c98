"""Sharing what happened."""

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.groups.queries import list_members
from reunite.milestones import emails, policy
from reunite.milestones.models import Kind, Milestone
from reunite.when import PartialDate
from reunite.words.actions import open_conversation


@atomic
def share(
    author: Membership, *, kind: Kind, title: str, story: str, when: PartialDate
) -> Milestone:
    """Share a milestone with the group, and tell those who asked to be told.

    Raises `DomainError` for a time that is still to come where the author lives.
    """
    policy.check_has_begun(when, clock.today(author.person.timezone))
    milestone = Milestone(
        group_id=author.group_id,
        conversation_id=open_conversation(author.group_id).id,
        author=author,
        kind=kind,
        title=title,
        story=story,
        when=when,
        shared_at=clock.now(),
    )
    db.session.add(milestone)
    db.session.flush()
    for member in list_members(author):
        if member.id != author.id:
            emails.send_news(milestone, member)
    return milestone


@atomic
def edit(
    author: Membership,
    milestone: Milestone,
    *,
    kind: Kind,
    title: str,
    story: str,
    when: PartialDate,
) -> None:
    """Change one's own milestone.

    Raises `NotAllowed` for somebody else's, `DomainError` for a time that is still to come.
    """
    lock(milestone)
    policy.check_can_change(author, milestone)
    policy.check_has_begun(when, clock.today(author.person.timezone))
    milestone.kind, milestone.title, milestone.story = kind, title, story
    milestone.when, milestone.edited_at = when, clock.now()


@atomic
def take_down(author: Membership, milestone: Milestone) -> None:
    """Take one's own milestone down; it can be put back. Raises `NotAllowed`."""
    policy.check_can_change(author, milestone)
    milestone.taken_down_at = milestone.taken_down_at or clock.now()


@atomic
def put_back(author: Membership, milestone: Milestone) -> None:
    """Put one's own milestone back. Raises `NotAllowed`."""
    policy.check_can_change(author, milestone)
    milestone.taken_down_at = None
