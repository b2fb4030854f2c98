"""What is looked for in a mail, in the order in which a wrong turn would cost most: its address,
reports, loops, answers of calendars, machines, words."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from sqlalchemy import func, select

from reunite import clock, ical
from reunite.db import db
from reunite.mail import addresses, bounces
from reunite.mail.addresses import Named, Purpose
from reunite.mail.inbound import handlers, held, reports
from reunite.mail.inbound.handlers import Author, Result
from reunite.mail.inbound.post import Post
from reunite.mail.inbound.proof import proven_sender
from reunite.mail.models import Message, Outcome, Received
from reunite.web.urls import settings

_A_HOUR = {Purpose.REPLY: 10}  # how many may come to one address
_USUAL_PER_HOUR = 60
_CAME_TO = ("Delivered-To", "X-Original-To", "Envelope-To", "To")


def named_by(post: Post, recipient: str) -> Named | None:
    """What the address it came to is for."""
    came_to = [recipient] if recipient else [_ for name in _CAME_TO for _ in post.headers(name)]
    read = [found for address in _addresses(came_to) if (found := addresses.read(address))]
    return next((named for named in read if named.purpose), read[0] if read else None)


def judge(post: Post, named: Named | None) -> Result:
    """What is to become of a mail that came to this address, and do it; joins the transaction.

    Raises what its handlers raise.
    """
    if named is None:
        return Result(Outcome.IGNORED, "It came to no address of ours.")
    if _is_too_much(named):
        return Result(Outcome.IGNORED, "Too many came to this address within an hour.")
    for step in _STEPS:
        result = step(post, named)
        if result:
            return result
    return Result(Outcome.UNCHANGED, "There is no answer in it.")


def _addresses(headers: list[str]) -> Iterator[str]:
    for header in headers:
        for part in header.split(","):
            yield part.rpartition("<")[2].partition(">")[0]


def _is_too_much(named: Named) -> bool:
    if not named.purpose:
        return False
    lately = select(func.count()).where(
        Received.purpose == named.purpose.value,
        Received.about == named.about,
        Received.received_at > clock.now() - timedelta(hours=1),
    )
    most = _A_HOUR.get(named.purpose, _USUAL_PER_HOUR) * settings().limits_factor
    return (db.session.scalar(lately) or 0) > most


def _message(about: str | None) -> Message | None:
    return db.session.get(Message, int(about)) if about else None


def _as_report(post: Post, named: Named) -> Result | None:
    """Reports about our mail are believed about the address that the mail went to, no other."""
    if reports.is_complaint(post):
        message = _message(addresses.find(Purpose.BOUNCE, post.opening))
        if message is None:
            return Result(Outcome.IGNORED, "A complaint about a mail that can’t be told.")
        bounces.rest(message.address_hash)
        return Result(Outcome.UNDELIVERED, "A complaint: nothing more goes to that address.")
    if named.purpose is not Purpose.BOUNCE:
        return Result(Outcome.IGNORED, "A report, and no answer.") if post.report_type else None
    message = _message(named.about)
    if message is None:
        return Result(Outcome.IGNORED, "It is about a mail that isn’t known any more.")
    for address, status in reports.failures(post):
        if address == message.address_hash:
            bounces.take_back(message, status)
            return _returned(status)
    return Result(Outcome.IGNORED, "It reports no failure of the address that we wrote to.")


def _returned(status: str) -> Result:
    said = {
        bounces.Verdict.NOTHING: "it may still arrive",
        bounces.Verdict.ABOUT_US: "the other server takes no mail from here; see to that",
        bounces.Verdict.COUNTS: "counted; after three days none goes there",
        bounces.Verdict.NOBODY: "no more goes there",
    }
    words = said[bounces.judge(status)]
    return Result(Outcome.UNDELIVERED, f"Mail {status or 'returned without a status'}: {words}.")


def _as_stop(post: Post, named: Named) -> Result | None:
    if named.purpose is not Purpose.STOP:
        return None
    if handlers.stop(named.about):
        return Result(Outcome.STOPPED, "No more mail of that sort.")
    return Result(Outcome.UNCHANGED, "There is no such sort of mail.")


def _as_loop(post: Post, named: Named) -> Result | None:
    ours = post.sender == settings().mail_from.lower() or addresses.read(post.sender)
    listed = post.header("List-Id").rstrip("> ").lower().endswith(f".{settings().mail_domain}")
    return Result(Outcome.IGNORED, "A mail of our own.") if ours or listed else None


def _as_answer(post: Post, named: Named) -> Result | None:
    """The first calendar in it; a mail may hold equal copies."""
    found = next(post.calendars(), None)
    if found is None:
        return None
    part, content = found
    place = named.about if named.purpose is Purpose.ANSWER else ""
    author = Author(place, proven_sender(post, settings().authserv_id))
    try:
        method = ical.read_method(content)
        told = str(part.get_param("method") or method).upper()
        if told != method:
            return Result(Outcome.UNREADABLE, "Mail and calendar differ about what it is.")
        replies = ical.read_replies(content)
    except ical.UnreadableCalendar as reason:
        return Result(Outcome.UNREADABLE, f"The calendar in it: {reason}.")
    if not any(author):
        return Result(Outcome.REFUSED, "Nothing shows whom the answer is from.")
    return [handlers.give_answer(author, reply) for reply in replies][-1]


def _as_automatic(post: Post, named: Named) -> Result | None:
    return Result(Outcome.IGNORED, "Written by a machine.") if post.is_automatic else None


def _as_words(post: Post, named: Named) -> Result | None:
    message = _message(named.about) if named.purpose is Purpose.REPLY else None
    if message is None or not message.takes_replies:
        return None
    if bounces.address_hash(post.sender) != message.address_hash:
        return Result(Outcome.REFUSED, "It is from another address than the mail went to.")
    return held.take(post, message, is_proven=bool(proven_sender(post, settings().authserv_id)))


_STEPS: tuple[Callable[[Post, Named], Result | None], ...] = (
    _as_report,
    _as_stop,
    _as_loop,
    _as_answer,
    _as_automatic,
    _as_words,
)
