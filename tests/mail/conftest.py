"""A house whose mail goes to a real server on loopback."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, current_app
from sqlalchemy import select

from reunite.db import atomic, db
from reunite.mail.jobs import carrier_for, deliver
from reunite.mail.models import Message
from reunite.mail.outbox import Mail, queue, register_kind
from reunite.web.urls import settings
from tests.conftest import lend_house
from tests.support.smtp import Sink

MAIL = Mail(to="ben@example.org", subject="Hello", text="Hello Ben.\n", html="<p>Hello Ben.</p>")


@pytest.fixture
def smtp(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sink]:
    """A mail server that takes everything until it is told otherwise; nobody waits long for it."""
    monkeypatch.setattr("reunite.mail.smtp.CONNECTING", 0.5)
    monkeypatch.setattr("reunite.mail.smtp.TALKING", 0.5)
    monkeypatch.setattr("reunite.mail.smtp.RESTS", (0,))
    sink = Sink()
    sink.start()
    yield sink
    sink.stop()


@pytest.fixture
def app(instance: Path, smtp: Sink) -> Iterator[Flask]:
    """The app, with that mail server."""
    for app in lend_house(instance):
        own = {"smtp_host": "127.0.0.1", "smtp_port": smtp.port, "smtp_security": "none"}
        app.extensions["reunite.settings"] = replace(settings(), **own)
        yield app


@pytest.fixture
def unwanted() -> Iterator[set[str]]:
    """The subjects that mail of the kind "test" is no longer wanted about."""
    subjects: set[str] = set()
    register_kind("test", lambda subject: subject not in subjects)
    return subjects


@pytest.fixture
def owe(unwanted: set[str]) -> Callable[..., None]:
    """Owe a mail of the kind "test" under a key."""

    @atomic
    def owe(key: str = "a", mail: Mail = MAIL, **more: Any) -> None:
        queue(mail, kind="test", key=key, **more)

    return owe


def send_due() -> None:
    """One run of the mail job."""
    carrier = carrier_for(settings(), Path(current_app.instance_path))
    deliver(carrier, threading.Event())


def row(key: str = "a") -> Message:
    """The outbox row of this key, as it is now."""
    db.session.rollback()
    return db.session.scalars(select(Message).where(Message.key == key)).one()
