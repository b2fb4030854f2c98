"""The answering mailbox, read by IMAP (RFC 3501): what is new, one mail at a time.

Mails stay where they are. One that was for us is marked as seen once what it says is safe in the
database; one that fails again and again goes to a folder of its own.
"""

import imaplib
import logging
import re
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from imap_tools import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError

from reunite.db import db
from reunite.mail.carrier import Unreachable
from reunite.mail.inbound.post import MOST_BYTES, TOO_LARGE
from reunite.mail.inbound.receive import (
    MOST_TRIES,
    Where,
    begin,
    finish,
    last_uid,
    list_to_fetch_again,
    receive,
    retry_failed,
)
from reunite.mail.models import Outcome
from reunite.settings import Settings
from reunite.web.urls import settings

log = logging.getLogger("reunite.mail")

ASIDE = "Put aside"
TIMEOUT = 30.0  # seconds for each step
MOST_AT_ONCE = 500
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")


def poll(stopping: threading.Event, once_read: Callable[[], object]) -> None:
    """Deal with what is new, and with what failed before (a job); `once_read` is called each time
    that the mailbox could be read."""
    given_up = retry_failed()
    if not settings().imap_host:
        return
    try:
        with opened(settings()) as mailbox:
            validity = uid_validity(mailbox)
            _put_aside(mailbox, [lies.uid for lies in given_up if lies.uid_validity == validity])
            _read_new(mailbox, validity, stopping)
    except Unreachable as error:
        log.warning("the mailbox can't be read: %s", error)
    else:
        once_read()


@contextmanager
def opened(of: Settings) -> Iterator[BaseMailBox]:
    """The mailbox of these settings, signed in, its folder open. Raises `Unreachable` for
    whatever goes wrong with it until it is closed."""
    try:
        mailbox = _connect(of)
        try:
            yield mailbox.login(of.imap_username, of.imap_password, of.imap_folder)
        finally:
            for part in (mailbox.client.logout, mailbox.client.shutdown):
                with suppress(OSError, imaplib.IMAP4.error):
                    part()
    except (OSError, imaplib.IMAP4.error, ImapToolsError) as error:
        raise Unreachable(type(error).__name__) from error


def _connect(of: Settings) -> BaseMailBox:
    if of.imap_security == "none":
        return MailBoxUnencrypted(of.imap_host, of.imap_port, timeout=TIMEOUT)
    kind = MailBox if of.imap_security == "tls" else MailBoxStartTls
    context = ssl.create_default_context()
    return kind(of.imap_host, of.imap_port, timeout=TIMEOUT, ssl_context=context)


def uid_validity(mailbox: BaseMailBox) -> int:
    """By which the UIDs of the open folder are told from those it had before a renumbering."""
    _name, values = mailbox.client.response("UIDVALIDITY")
    return int(values[0] or 0)


def _read_new(mailbox: BaseMailBox, validity: int, stopping: threading.Event) -> None:
    last, again = last_uid(validity), list_to_fetch_again(validity)
    found = map(int, mailbox.uids(f"UID {last + 1}:*", charset=None))
    new = sorted(uid for uid in found if uid > last)  # the last one is found even if it is old
    for uid in [*again, *new][:MOST_AT_ONCE]:
        if stopping.is_set():
            return
        _read(mailbox, Where(validity, uid))


def _read(mailbox: BaseMailBox, lies: Where) -> None:
    tries = begin(lies)
    db.session.rollback()  # no transaction stays open while the server takes its time
    size = _SIZE.search(_fetched(mailbox, lies.uid, "(RFC822.SIZE)"))
    if size and int(size[1]) > MOST_BYTES:
        finish(lies, note=TOO_LARGE)
        return
    content = _fetched(mailbox, lies.uid, "(BODY.PEEK[])") if size else b""
    if content:
        outcome = receive(content, lies=lies)
        finish(lies)
        if outcome not in {Outcome.IGNORED, Outcome.FAILED}:
            mailbox.client.uid("STORE", str(lies.uid), "+FLAGS.SILENT", r"(\Seen)")
    elif tries >= MOST_TRIES:
        _put_aside(mailbox, [lies.uid])


def _fetched(mailbox: BaseMailBox, uid: int, what: str) -> bytes:
    """What the server says of a mail: its literal, or else its lines; empty if it says no."""
    answer, lines = mailbox.client.uid("FETCH", str(uid), what)
    found = [line for line in lines if line] if answer == "OK" else []
    literals = [line[1] for line in found if isinstance(line, tuple)]
    return literals[0] if literals else b" ".join(found)


def _put_aside(mailbox: BaseMailBox, uids: list[int]) -> None:
    if not uids:
        return
    if not mailbox.folder.exists(ASIDE):
        mailbox.folder.create(ASIDE)
    mailbox.move([str(uid) for uid in uids], ASIDE)
    log.warning("%s mails were put aside, since they fail again and again", len(uids))
