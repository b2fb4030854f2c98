"""Asking, answering and closing."""

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.posts.policy import check_can_change
from reunite.safety.actions import make_audience
from reunite.safety.labels import NO_LABELS, Labels
from reunite.safety.queries import list_chosen
from reunite.shelves.sounding import policy
from reunite.shelves.sounding.models import Hope, Question
from reunite.words.actions import open_conversation, say
from reunite.words.models import Word


@atomic
def ask(
    author: Membership,
    *,
    words: str,
    hope: Hope,
    people: list[Membership] | None = None,
    labels: Labels = NO_LABELS,
) -> Question:
    """Ask the group, or these `people` of it; it closes by itself."""
    now = clock.now()
    question = Question(
        group_id=author.group_id,
        author=author,
        words=words,
        hope=hope,
        audience=make_audience(author, people),
        conversation_id=open_conversation(author.group_id).id,
        asked_at=now,
        closes_at=now + policy.OPEN_FOR,
    )
    question.labels = labels
    db.session.add(question)
    db.session.flush()
    return question


@atomic
def edit(
    author: Membership,
    question: Question,
    *,
    words: str,
    hope: Hope,
    people: list[Membership] | None,
    labels: Labels,
) -> None:
    """Change one's own question, and whom it is for. Raises `NotAllowed` for somebody else's."""
    lock(question)
    check_can_change(author, question)
    question.words, question.hope, question.labels = words, hope, labels
    question.edited_at = clock.now()
    if people != list_chosen(author, question.audience):
        question.audience = make_audience(author, people)


@atomic
def close(author: Membership, question: Question) -> None:
    """Close one's own question now. Raises `NotAllowed` for somebody else's."""
    lock(question)
    check_can_change(author, question)
    question.closes_at = min(question.closes_at, clock.now())


@atomic
def answer(author: Membership, question: Question, body: str) -> Word:
    """Say something in answer. Raises `DomainError` when it has closed."""
    lock(question)
    policy.check_is_open(question, clock.now())
    return say(author, question.conversation_id, body)
