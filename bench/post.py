"""How fast mail that is owed leaves: by the worker's own hands, to a mail server on this machine
that takes all and keeps nothing."""

import threading
import time
from pathlib import Path

from sqlalchemy import func, select

from bench.server import free_port, started
from reunite import create_app
from reunite.db import db
from reunite.mail.jobs import carrier_for, deliver
from reunite.mail.models import Message, State
from reunite.web.urls import settings


def mails_a_second(instance: Path) -> float:
    """Send all that is owed in this instance folder."""
    port = free_port()
    listen = ("-n", "-c", "aiosmtpd.handlers.Sink", "-l", f"127.0.0.1:{port}")
    smtp = {"smtp_host": "127.0.0.1", "smtp_port": port, "smtp_security": "none"}
    app = create_app(smtp, instance=instance)
    with started(port, "aiosmtpd", *listen), app.app_context():
        start = time.perf_counter()
        deliver(carrier_for(settings(), instance), threading.Event())
        took = time.perf_counter() - start
        sent = select(func.count()).where(Message.state == State.SENT)
        return (db.session.scalar(sent) or 0) / took
