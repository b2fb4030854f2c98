"""A server is lost, and what was backed up serves elsewhere, as if nothing had been."""

import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from flask import Flask, url_for

from reunite import ROOT
from reunite.backups import archive
from reunite.calendars.actions import open_feed
from reunite.calendars.views import feed_address
from reunite.groups.actions import invite
from tests.cast import FINN, gather
from tests.cli.test_running import wait_for
from tests.conftest import open_house
from tests.factories import check_in, open_space, plan, share
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.pictures import add_photo
from tests.support.post import link_in, mail_to
from tests.support.smtp import Sink, free_port
from tests.support.terminal import environment, run, start

PASSPHRASE = "correct horse"


class Kept(NamedTuple):
    """What somebody has of the old server, and what they saw there."""

    cookie: str
    invitation: str
    feed: str
    etag: str
    seen: dict[str, bytes]  # of addresses whose every byte counts
    said: dict[str, str]  # words by address


@pytest.fixture
def sink() -> Iterator[Sink]:
    """A mail server."""
    sink = Sink()
    sink.start()
    yield sink
    sink.stop()


def live_here(app: Flask) -> Kept:
    """Friends live here for a while, and mail is owed."""
    cast = gather()
    milestone = share(cast.ana, title="The tomatoes came up")
    photo = add_photo(cast.ana, milestone.moment)
    plan(cast.ana, "Chips by the sea", in_days(3))
    open_space(cast.ana, cast.ben)
    shared = check_in(cast.ana, "A grey week.")
    invite(cast.ana, [FINN], "")
    feed = urlsplit(feed_address(open_feed(cast.ana.person))).path
    with app.test_request_context():
        group = cast.group.public_id
        picture = url_for(
            "pictures.file",
            group=group,
            milestone=milestone.public_id,
            photo=photo.public_id,
            width=480,
        )
        room = url_for("checkins.show", group=group, check_in=shared.public_id)
        page = url_for("milestones.show", group=group, milestone=milestone.public_id)
    ana = Browser(app).signed_in(cast.ana.person)
    seen = {path: ana.client.get(path).get_data() for path in (feed, picture)}
    cookie = ana.client.get_cookie("session")
    assert cookie
    return Kept(
        cookie=f"session={cookie.value}",
        invitation=link_in(mail_to(FINN)[0], "/i/"),
        feed=feed,
        etag=ana.client.get(feed).headers["ETag"],
        seen=seen,
        said={room: "A grey week.", page: "The tomatoes came up"},
    )


def back_up(app: Flask, to: Path) -> None:
    archive.make(to / "copy.zip", with_pictures=True)
    archive.copy_key(to / "key", PASSPHRASE)


def move_in(instance: Path, kept_in: Path) -> None:
    """On another machine: first the key, then the rest."""
    subprocess.run(
        [sys.executable, "-m", "reunite.backups.key", str(kept_in / "key")],
        cwd=ROOT,
        env=environment(instance),
        input=f"{PASSPHRASE}\n",
        text=True,
        capture_output=True,
        check=True,
    )
    code, written = run(instance, "restore", str(kept_in / "copy.zip"))
    assert code == 0, written


def ask(address: str, **headers: str) -> tuple[int, bytes]:
    """What is answered there."""
    asked = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


@contextmanager
def serving(instance: Path, base: str) -> Iterator[None]:
    """A server of its own, with its worker, until it is told to stop."""
    with start(instance, "serve") as house:
        try:
            wait_for(f"{base}/readyz", 200)
            yield
        finally:
            house.send_signal(signal.SIGTERM)
            house.communicate(timeout=90)


def test_a_lost_server_serves_elsewhere_as_before(
    made_house: Path, tmp_path: Path, sink: Sink
) -> None:
    old, new, base = tmp_path / "old", tmp_path / "new", f"http://127.0.0.1:{free_port()}"
    shutil.copytree(made_house, old)
    mail = {"smtp_host": "127.0.0.1", "smtp_port": sink.port, "smtp_security": "none"}
    for app in open_house(old, base_url=base, **mail):
        kept = live_here(app)
        back_up(app, tmp_path)
    shutil.rmtree(old)
    move_in(new, tmp_path)
    with serving(new, base):
        for path, content in kept.seen.items():
            assert ask(base + path, Cookie=kept.cookie) == (200, content)
        for path, words in kept.said.items():
            assert words.encode() in ask(base + path, Cookie=kept.cookie)[1]
        assert ask(base + kept.feed, **{"If-None-Match": kept.etag})[0] == 304
        assert ask(base + kept.invitation)[0] == 200
    assert [run(new, "worker", "--drain")[0], sink.recipients.count(FINN)] == [0, 1]
