"""Starting and stopping, as from a terminal."""

import re
import signal
import socket
import stat
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask
from sqlalchemy import text

from reunite import schema
from reunite.backups import daily
from reunite.cli.running import prepare
from reunite.db import db
from reunite.errors import CannotStart
from tests.cast import gather
from tests.support.page import Browser
from tests.support.smtp import free_port
from tests.support.terminal import call, run, start


def status(url: str) -> int:
    """What a GET is answered with; 0 while nobody listens."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    except OSError:
        return 0


def wait_for(url: str, expected: int, seconds: float = 90) -> None:
    """Until this address is answered so."""
    end = time.monotonic() + seconds
    while status(url) != expected:
        assert time.monotonic() < end, f"{url} is answered with {status(url)}"
        time.sleep(0.1)


def test_init_makes_everything_and_prints_a_setup_link(tmp_path: Path) -> None:
    instance = tmp_path / "new"
    code, written = run(instance, "init")
    assert (code, "/setup/" in written) == (0, True)
    assert stat.S_IMODE(instance.stat().st_mode) == 0o700
    assert stat.S_IMODE((instance / "secret.key").stat().st_mode) == 0o600


def test_init_again_changes_nothing_and_prints_the_address(app: Flask, instance: Path) -> None:
    gather()
    key = (instance / "secret.key").read_bytes()
    code, written = call(app, "init")
    assert (code, "/setup/" in written) == (0, False)
    assert "http://127.0.0.1:5000/" in written
    assert (instance / "secret.key").read_bytes() == key


def test_the_setup_link_opens_the_first_page(app: Flask) -> None:
    _code, written = call(app, "init")
    link = re.search(r"http://\S+/setup/\S+", written)
    assert link
    assert Browser(app).get(urlsplit(link[0]).path).status == 200


@pytest.mark.parametrize("kept", ["", "not a key"])
def test_a_key_file_without_a_key_is_one_plain_sentence(instance: Path, kept: str) -> None:
    (instance / "secret.key").write_text(kept)
    sentence = "Error: secret.key holds no key. Put it back from where you keep it safe.\n"
    assert run(instance, "init") == (1, sentence)


def test_a_wrong_setting_is_one_plain_sentence(tmp_path: Path) -> None:
    code, written = run(tmp_path / "new", "init", nonsense=1)
    assert code == 1
    assert written == "Error: There is no setting called nonsense. The README lists them all.\n"


def test_a_worker_never_makes_a_database(tmp_path: Path) -> None:
    code, written = run(tmp_path / "new", "worker", "--drain")
    assert (code, "flask --app reunite init" in written) == (1, True)
    assert not list((tmp_path / "new").glob("*.sqlite3"))


@pytest.mark.parametrize("revision", ["", "9999"])
def test_a_worker_refuses_another_schema(app: Flask, revision: str) -> None:
    db.session.execute(text("DELETE FROM alembic_version"))
    if revision:
        db.session.execute(text("INSERT INTO alembic_version VALUES (:it)"), {"it": revision})
    db.session.commit()
    code, written = call(app, "worker", "--drain")
    assert code == 1
    assert written.startswith("Error: The")


def test_a_database_is_copied_before_it_is_brought_up_to_date(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies: list[Path] = []
    monkeypatch.setattr(schema, "newest", lambda: "0002")
    monkeypatch.setattr(
        schema, "bring_up_to_date", lambda: copies.extend(daily.folder().glob("*.zip"))
    )
    with pytest.raises(CannotStart, match="earlier Reunite"):
        prepare()
    assert len(copies) == 1


def test_serve_serves_pages_and_works_until_it_is_told_to_stop(tmp_path: Path) -> None:
    port = free_port()
    with start(tmp_path / "new", "serve", "--port", str(port)) as house:
        wait_for(f"http://127.0.0.1:{port}/readyz", 200)
        assert status(f"http://127.0.0.1:{port}/mail/") == 200
        house.send_signal(signal.SIGTERM)
        written, _nothing = house.communicate(timeout=90)
    assert house.returncode == 0
    assert f"http://127.0.0.1:{port}/setup/" in written
    assert "GET /mail/ 200" in written
    assert status(f"http://127.0.0.1:{port}/healthz") == 0


def test_nothing_is_served_while_debugging(app: Flask) -> None:
    app.debug = True
    code, written = call(app, "serve", "--port", str(free_port()))
    assert (code, "Unset FLASK_DEBUG" in written) == (1, True)


def test_serve_says_when_the_port_is_taken(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REUNITE_BASE_URL", "")  # serve tells its children; put back afterwards
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, written = call(app, "serve", "--port", str(port))
    assert code == 1
    assert f"Something else uses port {port}" in written
