"""Starting: `init`, `serve`, `worker`."""

import os
import signal
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import click
from flask import Flask, current_app

from reunite import clock, schema
from reunite import worker as workers
from reunite.accounts.queries import anyone_here
from reunite.backups import archive, daily
from reunite.errors import CannotStart
from reunite.health.checks import check_debugging, check_start
from reunite.joining.policy import setup_token
from reunite.logs import write_to_stderr
from reunite.sealed import keyring
from reunite.settings import PREFIX, Settings
from reunite.web.urls import absolute_url, settings

ROOT = Path(__file__).parent.parent.parent
MOST_PROCESSES = 2
THREADS = 2
REQUESTS_AT_ONCE = 64
SECONDS_TO_FINISH = 30


def _this_app() -> Flask:
    found: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    return found


def prepare() -> None:
    """Make what is missing, and bring the database up to date. Doing it again changes nothing."""
    instance = Path(current_app.instance_path)
    if instance.stat().st_mode & 0o077:
        instance.chmod(0o700)
    revision = schema.present()
    if revision is None or (revision != schema.newest() and schema.knows(revision)):
        if revision:
            archive.make(daily.next_name())
        schema.bring_up_to_date()
    check_start()


def _say_where() -> None:
    """Where to go with a browser."""
    if anyone_here():
        click.echo(f"Reunite is at {absolute_url('home.index')}")
    else:
        token = setup_token(keyring(), clock.now())
        click.echo("Nobody is here yet. Begin within the hour, at this address:")
        click.echo(f"  {absolute_url('joining.setup', token=token)}")
    if not settings().smtp_host and settings().is_local:
        click.echo(f"Mail is kept, and shown at {absolute_url('mail.index')}")


@click.command()
def init() -> None:
    """Make the instance folder, its key and its database."""
    prepare()
    _say_where()


@click.command()
@click.option("--drain", is_flag=True, help="Do all that is due, and end.")
def worker(drain: bool) -> None:
    """Send mail, tidy up and make backups."""
    check_start()
    write_to_stderr()
    (workers.drain if drain else workers.work)(_this_app())


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), help="By default the one of base_url.")
@click.option(
    "--processes",
    type=click.IntRange(1),
    help="Of the app server; by default one a core, two at most.",
)
def serve(host: str, port: int | None, processes: int | None) -> None:
    """Serve pages and do the mail, until Ctrl-C or SIGTERM."""
    check_debugging()
    port = _port_to_use(port)
    _check_free(host, port)
    prepare()
    _say_where()
    granian = [
        *("granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--workers", str(processes or min(os.cpu_count() or 1, MOST_PROCESSES))),
        *("--blocking-threads", str(THREADS), "--backpressure", str(REQUESTS_AT_ONCE)),
        *("--http", "1", "--no-ws", "--respawn-failed-workers", "--log-level", "warning"),
        *("--workers-kill-timeout", str(SECONDS_TO_FINISH), "reunite.wsgi:app"),
    ]
    run_together([granian, ["flask", "--app", "reunite", "worker"]])


def _port_to_use(port: int | None) -> int:
    """The port asked for; while base_url was left alone, links begin with it too."""
    address = urlsplit(settings().base_url)
    if port is None:
        return (address.port if settings().is_local else None) or 5000
    if settings().base_url == Settings.base_url:
        base_url = f"{address.scheme}://{address.hostname}:{port}"
        os.environ[f"{PREFIX}BASE_URL"] = base_url
        current_app.extensions["reunite.settings"] = replace(settings(), base_url=base_url)
    return port


def _check_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        raise CannotStart(
            f"Something else uses port {port}, or this computer is not {host}. Try another --port."
        ) from error


def run_together(modules: list[list[str]]) -> None:
    """Run these Python modules with their arguments until one ends or a signal comes; then stop
    them all. Raises `CannotStart` when it was one that ended by itself."""
    children: list[subprocess.Popen[bytes]] = []
    interrupted = False
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # inherited: Ctrl-C reaches us, and we tell them
    try:
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        for module in modules:
            children.append(subprocess.Popen([sys.executable, "-m", *module], cwd=ROOT))  # noqa: S603
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.wait()
    except KeyboardInterrupt:
        interrupted = True
    for child in children:
        child.terminate()
    try:
        for child in children:
            child.wait()
    except KeyboardInterrupt:
        for child in children:
            child.kill()
    if not interrupted:
        raise CannotStart("One of the two ended by itself, so the other was stopped. See above.")
