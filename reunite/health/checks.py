"""Looking after a server: what is looked at, and what to do about it, in plain words."""

import shutil
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from email_validator import EmailNotValidError, validate_email
from flask import current_app
from sqlalchemy.exc import SQLAlchemyError

from reunite import clock, schema
from reunite.backups import daily
from reunite.errors import CannotStart
from reunite.jobs import heartbeat
from reunite.mail import addresses
from reunite.mail.addresses import Purpose
from reunite.mail.carrier import Unreachable
from reunite.mail.inbound.imap import opened
from reunite.mail.queries import (
    last_failed_at,
    last_given_up_at,
    newest_queued_at,
    newest_received_at,
    oldest_due_at,
)
from reunite.mail.smtp import Line
from reunite.settings import LOOPBACK
from reunite.tokens import KEY_FILE
from reunite.web.urls import settings

ENOUGH_DISK = 200_000_000
SILENT_FOR = timedelta(seconds=120)
CLOCK_MAY_DIFFER = timedelta(minutes=2)
OVERDUE = timedelta(hours=1)
GIVEN_UP_LATELY = timedelta(days=7)
MAILBOX_UNREAD_FOR = timedelta(minutes=10)
BACKUP_AT_LEAST = timedelta(days=2)


@dataclass(frozen=True)
class Finding:
    """What one look found."""

    right: bool
    sentence: str


def _instance() -> Path:
    return Path(current_app.instance_path)


def check_database() -> Finding:
    """Is it there, and of the revision this code was written for?"""
    try:
        trouble = schema.trouble()
    except SQLAlchemyError as error:
        name = type(error.__cause__ or error).__name__
        return Finding(False, f"The database can't be reached ({name}).")
    return Finding(not trouble, trouble or "The database is there and up to date.")


def check_clock() -> Finding:
    """Is it later than when the newest mail was queued or came in?"""
    newest = max(filter(None, (newest_queued_at(), newest_received_at())), default=None)
    if newest and newest > clock.now() + CLOCK_MAY_DIFFER:
        return Finding(
            False,
            f"The clock says {clock.now():%d %B %Y %H:%M} UTC, but mail was written at "
            f"{newest:%d %B %Y %H:%M} UTC. Set the clock right.",
        )
    return Finding(True, f"The clock says {clock.now():%d %B %Y %H:%M} UTC.")


def check_disk() -> Finding:
    """Is there room to write?"""
    free = shutil.disk_usage(_instance()).free
    right = free > ENOUGH_DISK
    sentence = f"{free // 1_000_000} MB are free on the disk."
    return Finding(right, sentence if right else f"Only {sentence} Make room.")


def check_worker() -> Finding:
    """Has it shown lately that it lives?"""
    silence = heartbeat.silence(_instance())
    if silence is not None and silence < SILENT_FOR:
        return Finding(True, "The worker is at work.")
    return Finding(
        False, "No worker is at work, so no mail is sent. Start one: flask --app reunite worker"
    )


def check_folder() -> Finding:
    """Is what this server keeps closed to everyone else on the machine?"""
    open_to_others = [
        path.name for path in (_instance(), _instance() / KEY_FILE) if path.stat().st_mode & 0o077
    ]
    if open_to_others:
        return Finding(
            False,
            f"Others on this machine can look into {' and '.join(open_to_others)}. "
            f"Close it: chmod -R go= {_instance()}",
        )
    return Finding(True, "What is kept here is closed to others on this machine.")


def check_address() -> Finding:
    """Do base_url and the proxies fit together?"""
    here = settings()
    if here.is_secure and not here.proxies:
        return Finding(
            False,
            f"base_url is {here.base_url}, and Reunite itself speaks no https. Put a proxy with "
            "TLS in front, and set proxies = 1.",
        )
    if here.is_local:
        return Finding(True, f"Only this computer reaches it, at {here.base_url}.")
    return Finding(True, f"People reach it at {here.base_url}.")


def check_mail_server() -> Finding:
    """Does it answer, with a certificate that holds, and let us in?"""
    here = settings()
    if not here.smtp_host:
        kept = "No mail server is set, so mail is kept in instance/mail"
        if here.is_local:
            return Finding(True, f"{kept} and shown on a page of this computer.")
        return Finding(False, f"{kept} and nobody gets it. Set smtp_host.")
    if here.smtp_username and here.smtp_security == "none" and here.smtp_host not in LOOPBACK:
        return Finding(False, "The mail password travels in the open. Set smtp_security.")
    sender = addresses.make(Purpose.BOUNCE, "0") or here.mail_from
    line = Line(here)
    try:
        code, _words = line.open().mail(sender)
    except (Unreachable, OSError) as error:
        return Finding(False, f"The mail server {here.smtp_host} can't be used ({error}).")
    finally:
        line.close()
    if code >= 400:
        local, _at, domain = sender.partition("@")
        return Finding(
            False,
            f"The mail server {here.smtp_host} won't take mail from {local[:12]}…@{domain} "
            f"({code}). Let it, or leave answers_to empty.",
        )
    return Finding(True, f"The mail server {here.smtp_host} takes mail from here.")


def check_outbox() -> Finding:
    """Is what is owed on its way?"""
    now, due, given_up = clock.now(), oldest_due_at(), last_given_up_at()
    if due and due < now - OVERDUE:
        since = f"{due:%d %B %Y %H:%M} UTC"
        return Finding(False, f"Mail has been due since {since}. See what the worker says.")
    if given_up and given_up > now - GIVEN_UP_LATELY:
        return Finding(
            False, "Mail was given up. See which: flask --app reunite mail list --trouble"
        )
    return Finding(True, "No mail is overdue.")


def check_received() -> Finding:
    """Could all that came in be dealt with?"""
    failed = last_failed_at()
    if failed and failed > clock.now() - GIVEN_UP_LATELY:
        return Finding(
            False,
            "Mail came in that could not be dealt with. See which: "
            "flask --app reunite mail list --trouble",
        )
    return Finding(True, "All mail that came in was dealt with.")


def check_mailbox() -> Finding:
    """Can the answering mailbox be read, and was it lately?"""
    here = settings()
    if not here.answers_to:
        return Finding(True, "No mailbox is set for answers from calendars (answers_to).")
    if not here.imap_host:
        return Finding(True, f"Answers to {here.answers_to} come by LMTP.")
    try:
        with opened(here):
            pass
    except Unreachable as error:
        return Finding(False, f"The mailbox at {here.imap_host} can't be read ({error}).")
    silence = heartbeat.silence(_instance(), heartbeat.MAILBOX)
    if silence is None or silence > MAILBOX_UNREAD_FOR:
        return Finding(False, "The mailbox can be read, but lately no worker did.")
    minutes = int(silence.total_seconds() // 60)
    return Finding(True, f"The mailbox at {here.imap_host} was read {minutes} minutes ago.")


def check_names() -> Finding:
    """Are the names that stand in our addresses known to the world?"""
    here = settings()
    if here.is_local:
        return Finding(True, "Names are not looked up, since only this computer reaches it.")
    unknown = [] if _resolves(urlsplit(here.base_url).hostname or "") else [here.base_url]
    for address in filter(None, {here.mail_from, here.answers_to}):
        try:
            validate_email(address, check_deliverability=True)
        except EmailNotValidError:
            unknown.append(address)
    if unknown:
        return Finding(False, f"The DNS doesn't know where {' and '.join(unknown)} is.")
    return Finding(True, "The names in our addresses are known.")


def _resolves(host: str) -> bool:
    try:
        return bool(socket.getaddrinfo(host, None))
    except OSError:
        return False


def check_backup() -> Finding:
    """Was a copy made lately?"""
    newest = daily.newest()
    if newest is None or clock.now() - newest > BACKUP_AT_LEAST:
        last = f"The last backup is of {newest:%d %B %Y}." if newest else "There is no backup."
        return Finding(False, f"{last} Make one: flask --app reunite backup")
    hours = int((clock.now() - newest).total_seconds() // 3600)
    size = daily.size() // 1_000_000
    return Finding(
        True,
        f"The last backup is of {newest:%d %B %Y %H:%M} UTC, {hours} hours ago. "
        f"All of them take {size} MB.",
    )


def age_of_backup() -> str:
    """How old the newest copy is, in whole days: nothing that a stranger could use."""
    newest = daily.newest()
    return f"{(clock.now() - newest).days}" if newest else "none yet"


_OF_THE_DATABASE = (check_clock, check_outbox, check_received)
_OF_THE_REST = (
    check_disk,
    check_folder,
    check_address,
    check_names,
    check_mail_server,
    check_mailbox,
    check_worker,
    check_backup,
)


def look_at_everything() -> Iterator[Finding]:
    """One finding for each thing there is to look at."""
    database = check_database()
    yield database
    for check in (*(_OF_THE_DATABASE if database.right else ()), *_OF_THE_REST):
        yield check()


def is_ready() -> bool:
    """Can this server do its work?"""
    return all(check().right for check in (check_database, check_disk, check_worker))


def check_debugging() -> None:
    """Raises `CannotStart` where pages would show what goes on inside."""
    if current_app.debug:
        raise CannotStart("Debugging shows everyone what goes on inside. Unset FLASK_DEBUG.")


def check_start() -> None:
    """Raises `CannotStart` where serving or working would do harm."""
    for check in (check_database, check_clock):
        finding = check()
        if not finding.right:
            raise CannotStart(finding.sentence)
