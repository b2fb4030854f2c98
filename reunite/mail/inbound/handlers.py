"""Who acts on what came in. Mail knows nothing of meetups or groups: they say so here."""

from collections.abc import Callable
from typing import NamedTuple

from reunite.ical import CalendarReply
from reunite.mail.models import Outcome


class Result(NamedTuple):
    """What became of a mail, and a sentence for whoever runs the server.

    The sentence holds nothing that the mail says.
    """

    outcome: Outcome
    note: str


class Author(NamedTuple):
    """Who a mail is from: the place (a public id) that the address it came to was made for, and
    the address it was sent from if our own mail server vouches for it. Either may be empty."""

    place: str
    address: str


AnswersHandler = Callable[[Author, CalendarReply], Result]
WordsHandler = Callable[[str, str], bool]
StopHandler = Callable[[str], bool]

_answers: list[AnswersHandler] = []
_words: dict[str, WordsHandler] = {}
_stops: list[StopHandler] = []


def register_answers(handler: AnswersHandler) -> None:
    """Give this function every answer of a calendar. It runs inside the transaction in which the
    mail is dealt with, and may raise `DomainError` for what can't be answered."""
    _answers[:] = [handler]


def register_words(kind: str, handler: WordsHandler) -> None:
    """Give this function what someone says in reply to a mail of this kind: the mail's
    `subject_key` and the words. It says whether they could be said (they are still a member, the
    thing is still there); it runs inside the transaction."""
    _words[kind] = handler


def register_stop(handler: StopHandler) -> None:
    """Give this function the `Mail.stop` of a sort of mail that its reader wants no more of. It
    says whether there is such a sort for someone; it runs inside the transaction."""
    _stops[:] = [handler]


def give_answer(author: Author, reply: CalendarReply) -> Result:
    """Pass an answer on."""
    for handler in _answers:
        return handler(author, reply)
    return Result(Outcome.UNCHANGED, "Nothing here takes answers.")


def takes_words(kind: str) -> bool:
    """Can mail of this kind be replied to in words?"""
    return kind in _words


def give_words(kind: str, subject_key: str, words: str) -> bool:
    """Pass words on; were they said?"""
    return takes_words(kind) and _words[kind](subject_key, words)


def stop(sort: str) -> bool:
    """Put an end to a sort of mail; is there such a one?"""
    return any(handler(sort) for handler in _stops)
