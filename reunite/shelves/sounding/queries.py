"""Reads of questions: those that are open, and the closed ones by who took part in them."""

from sqlalchemy import bindparam, or_, select

from reunite import clock
from reunite.db import UTCDateTime, db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.posts.queries import Page, reads_of
from reunite.safety.queries import is_own
from reunite.shelves.sounding.models import Question
from reunite.words.models import Word

IS_OPEN = Question.closes_at > bindparam("now", type_=UTCDateTime())
_HAS_ANSWERED = (
    select(Word.id)
    .where(
        Word.group_id == Question.group_id,
        Word.conversation_id == Question.conversation_id,
        Word.taken_down_at.is_(None),
        is_own(Word.author_id),
    )
    .correlate(Question)
    .exists()
)
READS = reads_of(
    Question,
    or_(IS_OPEN, is_own(Question.author_id), _HAS_ANSWERED),
    at=Question.asked_at,
    said=(Question.words,),
)


def list_page(viewer: Membership, *, closed: bool, after: str = "") -> Page[Question]:
    """The open questions, or the closed ones that the viewer asked or answered."""
    return READS.list_page(viewer, ~IS_OPEN if closed else IS_OPEN, after, now=clock.now())


def get_talked_of(viewer: Membership, conversation_id: int) -> Question:
    """The question that this conversation answers; raises `NotFound`."""
    talked_of = READS.visible_to([viewer]).where(Question.conversation_id == conversation_id)
    question = db.session.scalar(talked_of, {"now": clock.now()})
    if question is None:
        raise NotFound
    return question


def get_question(viewer: Membership, public_id: str) -> Question:
    """One that the viewer may see; raises `NotFound`."""
    return READS.get(viewer, public_id, now=clock.now())
