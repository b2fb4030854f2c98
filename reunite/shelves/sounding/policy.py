"""How long a question is open."""

from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.errors import DomainError
from reunite.shelves.sounding.models import Question

OPEN_FOR = timedelta(days=21)


def is_open(question: Question, now: datetime) -> bool:
    """Can it still be answered?"""
    return question.closes_at > now and not question.taken_down_at


def check_is_open(question: Question, now: datetime) -> None:
    """Raises `DomainError` for one that has closed."""
    if not is_open(question, now):
        raise DomainError(_("This has closed meanwhile, so nothing can be added."))
