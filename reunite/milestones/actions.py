"""Sharing what happened."""

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.emails import about_member
from reunite.groups.models import Membership
from reunite.milestones import emails, policy, queries
from reunite.milestones.models import Kind, Milestone, Moment
from reunite.posts.policy import check_can_change
from reunite.safety.actions import make_audience
from reunite.safety.queries import list_chosen, list_readers
from reunite.when import PartialDate
from reunite.words.actions import open_conversation, say


@atomic
def share(
    author: Membership,
    *,
    kind: Kind,
    title: str,
    story: str,
    when: PartialDate,
    people: list[Membership] | None = None,
) -> Milestone:
    """Share a milestone with the group, or with these `people` of it, and tell those who asked to
    be told.

    Raises `DomainError` for a time that is still to come where the author lives.
    """
    policy.check_has_begun(when, clock.today(author.person.timezone))
    milestone = Milestone(
        group_id=author.group_id,
        conversation_id=open_conversation(author.group_id).id,
        author=author,
        audience=make_audience(author, people),
        moment=Moment(person_id=author.person_id, kind=kind, title=title, story=story),
        shared_at=clock.now(),
    )
    milestone.moment.when = when
    db.session.add(milestone)
    db.session.flush()
    for reader in list_readers(author, milestone.audience):
        emails.send_news(milestone, reader)
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
    people: list[Membership] | None,
) -> None:
    """Change one's own milestone, and with it whom it is for: `people`, or None for everyone.
    Those who see it from now on are told, if they asked to be.

    Raises `NotAllowed` for somebody else's, `DomainError` for a time that is still to come.
    """
    lock(milestone)
    check_can_change(author, milestone)
    policy.check_has_begun(when, clock.today(author.person.timezone))
    moment = milestone.moment
    moment.kind, moment.title, moment.story = kind, title, story
    moment.when, moment.edited_at = when, clock.now()
    if people != list_chosen(author, milestone.audience):
        _share_with(author, milestone, people)


def _share_with(author: Membership, milestone: Milestone, people: list[Membership] | None) -> None:
    before = list_readers(author, milestone.audience)
    milestone.audience = make_audience(author, people)
    db.session.flush()
    for reader in list_readers(author, milestone.audience):
        if reader not in before:
            emails.send_news(milestone, reader)


@atomic
def say_by_mail(subject_key: str, words: str) -> bool:
    """Say what someone wrote in reply to the mail with this subject; False if they can't see the
    milestone, or aren't a member any more."""
    public_id, reader = about_member(subject_key)
    if reader is None or not reader.is_in:
        return False
    milestone = queries.READS.find_among([reader], public_id)
    if milestone is None:
        return False
    say(reader, milestone.conversation_id, words)
    return True
