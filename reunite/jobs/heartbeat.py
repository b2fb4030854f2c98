"""A worker shows that it lives, and that it reads mail, by touching a file for each."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reunite import clock

WORKER, MAILBOX = "worker", "mailbox"


def beat(instance: Path, of: str = WORKER) -> None:
    """Show that the worker of this instance lives, or that it has read the mailbox."""
    now = clock.now().timestamp()
    file = instance / f"{of}.heartbeat"
    file.touch(mode=0o600)
    os.utime(file, (now, now))


def silence(instance: Path, of: str = WORKER) -> timedelta | None:
    """How long ago it last showed that; None if it never did."""
    file = instance / f"{of}.heartbeat"
    if not file.exists():
        return None
    return clock.now() - datetime.fromtimestamp(file.stat().st_mtime, UTC)
