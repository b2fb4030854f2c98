"""What whoever looks after the server has to check."""

from datetime import UTC, datetime

import pytest
from flask import Flask
from time_machine import travel

from reunite.help import queries


def told(app: Flask) -> list[str]:
    return app.test_cli_runner().invoke(args=["helplines"]).output.splitlines()


def test_a_line_nobody_has_verified_is_listed(app: Flask) -> None:
    with travel(datetime(2026, 11, 22, tzinfo=UTC)):
        assert any(line.startswith("GB, Beat, 0808 801 0677, ") for line in told(app))


def test_a_line_checked_lately_is_not(app: Flask) -> None:
    with travel(datetime(2026, 11, 22, tzinfo=UTC)):
        assert not any("Samaritans, 116 123" in line for line in told(app))


def test_a_line_checked_long_ago_is(app: Flask) -> None:
    with travel(datetime(2027, 11, 22, tzinfo=UTC)):
        assert any("Shout, text SHOUT to 85258" in line for line in told(app))


def test_it_says_when_there_is_nothing_to_do(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "list_due", lambda today: [])
    assert told(app) == ["Every number was checked in the last six months."]
