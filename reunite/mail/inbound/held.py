"""Words in reply to a mail: said where it is sure whose they are, else held for them to say."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

from sqlalchemy import delete, select

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.mail.inbound import handlers
from reunite.mail.inbound.handlers import Result
from reunite.mail.inbound.post import Post
from reunite.mail.inbound.words import LONGEST, new_words
from reunite.mail.models import HeldReply, Message, Outcome
from reunite.mail.outbox import Mail, queue, render
from reunite.sealed import keyring
from reunite.tokens import named_in
from reunite.web.urls import absolute_url, settings

KIND = "reply"
LINK = "held reply"
HELD_FOR = timedelta(days=7)
LOCALE = "en_GB"
_TOKEN = re.compile(r"[\w-]{32}")


def take(post: Post, message: Message, *, is_proven: bool) -> Result:
    """Say or hold what the reader of `message` wrote in reply to it; joins the transaction.

    Nothing is said where the quote could not be cut: it holds personal links.
    """
    words = new_words(post)
    if not handlers.takes_words(message.kind):
        _write_back(post.sender, message, "mail/unread", link=settings().base_url)
        return Result(Outcome.UNCHANGED, "Mail of that kind takes no words in reply.")
    if not words or len(words) > LONGEST or _holds_link_of_ours(words):
        _write_back(post.sender, message, "mail/unread", link=settings().base_url)
        return Result(Outcome.UNCHANGED, "What is new in it can’t be told from what it quotes.")
    if is_proven:
        return _say(message, words)
    reply = HeldReply(message=message, words=words, held_at=clock.now())
    db.session.add(reply)
    db.session.flush()
    link = absolute_url("held.show", token=link_of(reply))
    _write_back(post.sender, message, "mail/confirm", link=link)
    return Result(Outcome.HELD, "Its author is asked whether the words are theirs.")


def _say(message: Message, words: str) -> Result:
    if handlers.give_words(message.kind, message.subject_key, words):
        return Result(Outcome.SAID, "The words stand where they belong.")
    return Result(Outcome.UNCHANGED, "What it replies to is gone, or its author has left.")


def _holds_link_of_ours(words: str) -> bool:
    """Is there a link or an address of ours with a token in it, left from the quote?"""
    ours = {urlsplit(settings().base_url).netloc, *settings().answers_to.split("@")} - {""}
    return any(
        _TOKEN.search(word) and any(name.lower() in word.lower() for name in ours)
        for word in words.split()
    )


def _write_back(sender: str, message: Message, template: str, **context: object) -> None:
    """One automatic mail a day at most, and only to an address that we wrote to first."""
    today = clock.now().date()
    queue(
        Mail(to=sender, submitted="auto-replied", **render(template, locale=LOCALE, **context)),
        kind=KIND,
        key=f"{KIND}:{message.address_hash[:32]}:{today}",
    )


def still_wanted(_subject: str) -> bool:
    """It answers what they just wrote."""
    return True


def link_of(reply: HeldReply) -> str:
    """The token of the page on which its author says it."""
    return keyring().personal_link(LINK, reply.public_id, 0)


def find(token: str) -> list[HeldReply]:
    """All that is held for whoever has this link, the oldest first; nothing for a wrong one."""
    key = named_in(token) or ""
    if not keyring().opens(token, LINK, key, 0):
        return []
    opened = db.session.scalar(select(HeldReply).where(HeldReply.public_id == key))
    if opened is None:
        return []
    of_the_same = (
        select(HeldReply)
        .join(HeldReply.message)
        .where(Message.address_hash == opened.message.address_hash)
        .order_by(HeldReply.id)
    )
    return [
        reply
        for reply in db.session.scalars(of_the_same)
        if reply.words and reply.message.takes_replies
    ]


@atomic
def say(reply: HeldReply) -> bool:
    """Say what was held, as its author wishes; could it be said?"""
    lock(reply)
    words, reply.words = reply.words, ""
    return bool(words) and _say(reply.message, words).outcome is Outcome.SAID


@atomic
def throw_away(reply: HeldReply) -> None:
    """Forget what was held."""
    reply.words = ""


def forget_old() -> None:
    """Forget what nobody wished to say; joins the transaction."""
    db.session.execute(delete(HeldReply).where(HeldReply.held_at < clock.now() - HELD_FOR))
