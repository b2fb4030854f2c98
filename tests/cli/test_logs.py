"""What is written down names no path, no address and no person."""

import logging
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reunite import logs
from reunite.web.access import public
from tests.cast import Cast
from tests.conftest import inside, make_app
from tests.support.page import Browser


def formatted(message: str, *arguments: object, error: BaseException | None = None) -> str:
    """A record as it is written."""
    written = StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logs.Discreet(logs.LINE))
    log = logging.getLogger("test.discreet")
    log.propagate = False
    log.handlers = [handler]
    log.warning(message, *arguments, exc_info=error)
    return written.getvalue()


@given(st.text())
def test_one_record_is_one_printable_line(said: str) -> None:
    line = formatted("%s", said)
    assert line.endswith("\n")
    assert line[:-1].isprintable()


def test_of_an_error_the_place_is_written_and_not_its_words() -> None:
    who = "ana@example.org"
    try:
        try:
            raise KeyError(who)
        except KeyError as first:
            raise ValueError(f"Key (email)=({who}) already exists") from first
    except ValueError as error:
        written = formatted("broken", error=error)
    for seen in ("test_logs.py", "ValueError", "KeyError"):
        assert seen in written
    assert who not in written


def test_a_request_is_written_down_by_its_rule(
    ana: Browser, cast: Cast, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    ana.get(f"/g/{cast.group.public_id}/?year=2019")
    assert caplog.messages[-1].startswith("GET /g/<group>/ 200 ")
    assert cast.group.public_id not in caplog.text
    assert "2019" not in caplog.text


def test_who_asked_too_often_is_not_written_down(
    cast: Cast, anyone: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = StringIO()
    monkeypatch.setattr("sys.stderr", written)
    monkeypatch.setattr(logging.root, "handlers", [])
    logs.write_to_stderr()
    for _ in range(6):
        anyone.get("/sign-in")
        page = anyone.send("/sign-in", email="ana@example.org")
    assert page.status == 429
    assert "POST /sign-in 429" in written.getvalue()
    assert "exceeded" not in written.getvalue()


def test_an_address_that_leads_nowhere_is_not_written_down(
    anyone: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    anyone.get("/i-mistyped-my-secret")
    assert caplog.messages[-1].startswith("GET - 404 ")
    assert "secret" not in caplog.text


def test_who_opens_help_now_is_not_written_down(
    anyone: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    anyone.visit("/help/")
    assert not [message for message in caplog.messages if "/help" in message]


def test_a_fault_is_written_down_by_its_id_without_the_path(
    instance: Path, caplog: pytest.LogCaptureFixture
) -> None:
    app = make_app(instance)

    @app.get("/break/<token>")
    @public
    def break_down(token: str) -> str:
        raise RuntimeError(token)

    app.config["PROPAGATE_EXCEPTIONS"] = False
    [page] = [Browser(inner).get("/break/very-secret") for inner in inside(app)]
    assert page.status == 500
    (fault,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert fault.message.split()[1] in page.main
    assert "very-secret" not in fault.message
