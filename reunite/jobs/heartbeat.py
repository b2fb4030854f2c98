"""A worker shows that it lives by touching a file."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reunite import clock

_FILE = "worker.heartbeat"


def beat(instance: Path) -> None:
    """Show that the worker of this instance lives."""
    now = clock.now().timestamp()
    file = instance / _FILE
    file.touch(mode=0o600)
    os.utime(file, (now, now))


def silence(instance: Path) -> timedelta | None:
    """How long ago the worker last showed that it lives; None if it never did."""
    file = instance / _FILE
    if not file.exists():
        return None
    return clock.now() - datetime.fromtimestamp(file.stat().st_mtime, UTC)
