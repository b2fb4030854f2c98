"""Whether anything more may be said."""

from flask_babel import gettext as _

from reunite.errors import DomainError
from reunite.words.models import Conversation


def check_is_open(conversation: Conversation) -> None:
    """Raises `DomainError` for a conversation that has been closed."""
    if conversation.closed_at:
        raise DomainError(_("No more replies here for now. What was said stays."), field="body")
