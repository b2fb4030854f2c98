"""Looking after a server: what is looked at, and what to do about it, in plain words."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from flask import current_app
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from reunite import clock, schema
from reunite.db import db
from reunite.errors import CannotStart
from reunite.jobs import heartbeat
from reunite.mail.models import Message

ENOUGH_DISK = 200_000_000
SILENT_FOR = timedelta(seconds=120)
CLOCK_MAY_DIFFER = timedelta(minutes=2)


@dataclass(frozen=True)
class Finding:
    """What one look found."""

    right: bool
    sentence: str


Check = Callable[[], Finding]


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
    """Is it later than when the newest mail was queued?"""
    newest = db.session.scalar(select(Message.queued_at).order_by(Message.id.desc()).limit(1))
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


def is_ready() -> bool:
    """Can this server do its work?"""
    return all(check().right for check in (check_database, check_disk, check_worker))


def check_start() -> None:
    """Raises `CannotStart` where serving or working would do harm."""
    for check in (check_database, check_clock):
        finding = check()
        if not finding.right:
            raise CannotStart(finding.sentence)
