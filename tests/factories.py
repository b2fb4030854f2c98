"""Things that friends did, made by the app's own actions."""

from datetime import UTC, date, datetime, timedelta

import time_machine

from reunite import clock
from reunite.checkins import actions as checkins
from reunite.checkins.models import CheckIn, Content, Lasts, Wish
from reunite.checkins.space import actions as space
from reunite.checkins.space.models import Place, Space
from reunite.db import atomic, db
from reunite.groups.models import Membership
from reunite.meetups import actions as meetups
from reunite.meetups.models import Meetup
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind, Milestone
from reunite.safety.labels import NO_LABELS, Labels
from reunite.when import AllDay, PartialDate
from reunite.words import actions as words
from reunite.words.models import Word


def share(
    author: Membership,
    title: str = "The tomatoes came up",
    *,
    story: str = "",
    when: PartialDate | None = None,
    kind: Kind = Kind.SMALL,
) -> Milestone:
    """A milestone, of 2020 unless `when` says otherwise."""
    when = when or PartialDate(2020)
    return milestones.share(author, kind=kind, title=title, story=story, when=when)


def say(author: Membership, milestone: Milestone, body: str = "So glad.") -> Word:
    """A reply to a milestone."""
    return words.say(author, milestone.conversation_id, body)


def plan(organiser: Membership, title: str, day: date) -> Meetup:
    """A meetup that is to come, on one whole day."""
    return meetups.plan(
        organiser, title=title, when=AllDay(day, day), timezone="UTC", place="Whitby", notes=""
    )


def meet(organiser: Membership, title: str, day: date) -> Meetup:
    """A meetup that has happened; it was planned the week before."""
    planned_on = datetime.combine(day, datetime.min.time(), UTC) - timedelta(days=7)
    with time_machine.travel(planned_on, tick=False):
        return plan(organiser, title, day)


@atomic
def open_space(*members: Membership) -> list[Place]:
    """A check-in space that these members have joined, however many hosts there are."""
    first = members[0]
    db.session.add(Space(group_id=first.group_id, opened_by_id=first.id, opened_at=clock.now()))
    db.session.flush()
    return [space.join(member) for member in members]


def check_in(
    author: Membership,
    words: str = "A grey week.",
    *,
    wishes: Wish = Wish.LISTENING,
    labels: Labels = NO_LABELS,
    people: list[Membership] | None = None,
    lasts: Lasts = Lasts.WEEKS,
    nudges: bool = False,
) -> CheckIn:
    """A check-in of someone who has joined."""
    content = Content(wishes, words, labels)
    return checkins.share(author, content, people=people, lasts=lasts, nudges=nudges)
