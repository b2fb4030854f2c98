"""What probes are told: yes or no, how old the newest backup is, and no more."""

import os
import shutil
from collections import namedtuple
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from sqlalchemy import text

from reunite import clock
from reunite.backups.daily import make_daily
from reunite.db import db
from reunite.jobs import heartbeat
from tests.support.page import Browser

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def ready(app: Flask, instance: Path) -> None:
    """A worker is at work."""
    heartbeat.beat(instance)


def test_a_process_that_answers_is_alive(anyone: Browser) -> None:
    page = anyone.get("/healthz")
    assert (page.status, page.text) == (200, "ok")


def test_it_is_alive_without_a_database(anyone: Browser, instance: Path) -> None:
    (instance / "reunite.sqlite3").unlink()
    assert anyone.get("/healthz").status == 200


def test_it_is_ready_when_all_is_well(ready: None, anyone: Browser) -> None:
    page = anyone.get("/readyz")
    assert (page.status, page.source.split("\n")[0]) == (200, "ok")
    assert page.answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in page.answer.headers


def not_ready(anyone: Browser) -> bool:
    page = anyone.get("/readyz")
    return (page.status, page.source.split("\n")[0]) == (503, "no")


def test_it_says_how_old_the_newest_backup_is_and_turns_nobody_away(
    app: Flask, anyone: Browser, instance: Path
) -> None:
    def said(day: int) -> tuple[int, str]:
        with time_machine.travel(began + timedelta(days=day, hours=1), tick=False):
            heartbeat.beat(instance)
            page = anyone.get("/readyz")
            return page.status, page.source.split("\n")[1]

    began, words = clock.now(), "age of the newest backup in days: "
    assert said(0) == (200, f"{words}none yet")
    make_daily()
    assert [said(0), said(40)] == [(200, f"{words}0"), (200, f"{words}40")]


def test_it_is_not_ready_while_no_worker_has_ever_worked(anyone: Browser) -> None:
    assert not_ready(anyone)


def test_it_is_not_ready_when_the_worker_has_fallen_silent(ready: None, anyone: Browser) -> None:
    with time_machine.travel(clock.now() + timedelta(seconds=121)):
        assert not_ready(anyone)


def test_it_is_not_ready_without_a_database_and_makes_none(
    ready: None, anyone: Browser, instance: Path
) -> None:
    db.engine.dispose()
    (instance / "reunite.sqlite3").unlink()
    assert not_ready(anyone)
    assert not (instance / "reunite.sqlite3").exists()


def test_it_is_not_ready_on_an_older_database(ready: None, anyone: Browser) -> None:
    db.session.execute(text("DELETE FROM alembic_version"))
    db.session.commit()
    assert not_ready(anyone)


def test_it_is_not_ready_when_the_database_is_broken(
    ready: None, anyone: Browser, instance: Path
) -> None:
    db.session.remove()
    db.engine.dispose()
    (instance / "reunite.sqlite3").write_bytes(b"no database" * 1000)
    assert not_ready(anyone)


def test_it_is_not_ready_when_the_disk_is_nearly_full(
    ready: None, anyone: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(10**12, 10**12, 199_000_000))
    assert not_ready(anyone)


def test_a_heartbeat_keeps_to_our_clock(app: Flask, instance: Path) -> None:
    with time_machine.travel("2031-01-01"):
        heartbeat.beat(instance)
        assert heartbeat.silence(instance) < timedelta(seconds=1)  # type: ignore[operator]
    assert os.stat(instance / "worker.heartbeat").st_size == 0
