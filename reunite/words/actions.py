"""Saying something, and thinking better of it."""

from reunite import clock
from reunite.db import atomic, db
from reunite.groups.models import Membership
from reunite.posts.policy import check_can_change
from reunite.words import policy
from reunite.words.models import Conversation, Word
from reunite.words.queries import get_conversation


def open_conversation(group_id: int) -> Conversation:
    """A place for replies; joins the caller's transaction."""
    conversation = Conversation(group_id=group_id)
    db.session.add(conversation)
    db.session.flush()
    return conversation


@atomic
def say(author: Membership, conversation_id: int, body: str) -> Word:
    """Reply in words. Raises `NotFound` for a conversation of another group, `DomainError` for one
    that is closed."""
    policy.check_is_open(get_conversation(author, conversation_id))
    word = Word(
        group_id=author.group_id,
        conversation_id=conversation_id,
        author=author,
        body=body,
        said_at=clock.now(),
    )
    db.session.add(word)
    db.session.flush()
    return word


def close(conversation: Conversation) -> None:
    """Take no more replies; what was said stays. Joins the caller's transaction."""
    conversation.closed_at = conversation.closed_at or clock.now()


def reopen(conversation: Conversation) -> None:
    """Take replies again. Joins the caller's transaction."""
    conversation.closed_at = None


@atomic
def reword(author: Membership, word: Word, body: str) -> None:
    """Change one's own words. Raises `NotAllowed` for somebody else's."""
    check_can_change(author, word)
    word.body, word.edited_at = body, clock.now()
