"""Mail as whoever runs the server sees it: `mail list | show | retry | receive`, and `lmtp`.

Nothing here shows what a mail says, or who wrote it.
"""

import signal
import threading
from pathlib import Path
from typing import Any

import click
from flask import current_app

from reunite.errors import CannotStart
from reunite.health.checks import check_start
from reunite.logs import write_to_stderr
from reunite.mail import queries
from reunite.mail.inbound import lmtp as lmtp_server
from reunite.mail.inbound.receive import receive as take_in
from reunite.mail.inbound.receive import try_again as deal_with_again
from reunite.mail.models import Message, Received
from reunite.mail.outbox import send_again
from reunite.web.urls import settings

_A_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_MOMENT = "%Y-%m-%d %H:%M"


def _line(mail: Message | Received) -> str:
    if isinstance(mail, Message):
        parts = [str(mail.id), "out", mail.kind, mail.state.value, mail.last_error or ""]
        at = mail.sent_at or mail.due_at
    else:
        parts = [mail.public_id, "in", mail.purpose, mail.outcome.value, mail.note]
        at = mail.received_at
    return f"{at:{_MOMENT}}  " + "  ".join(part for part in parts if part)


def _found(name: str) -> Message | Received:
    mail = queries.find_mail(name)
    if mail is None:
        raise CannotStart(f"There is no mail {name}. See them all: flask --app reunite mail list")
    return mail


@click.group("mail")
def mail() -> None:
    """Mail on its way out, and mail that came in."""


@mail.command("list")
@click.option("--most", type=click.IntRange(1), default=30, show_default=True)
@click.option("--trouble", is_flag=True, help="Only what went wrong.")
def list_mail(most: int, trouble: bool) -> None:
    """The newest mail, out and in."""
    for found in queries.list_outgoing(most, only_trouble=trouble):
        click.echo(_line(found))
    for came in queries.list_incoming(most, only_trouble=trouble):
        click.echo(_line(came))


@mail.command()
@click.argument("name")
def show(name: str) -> None:
    """All that is known of one mail, but for what it says."""
    found = _found(name)
    for column in found.__table__.columns:
        value: Any = getattr(found, column.name)
        if column.name in {"content", "contents"}:
            value = "kept, encrypted" if value else "not kept"
        click.echo(f"{column.name}: {getattr(value, 'value', value)}")


@mail.command()
@click.argument("name")
def retry(name: str) -> None:
    """Send a mail that was given up once more, or deal again with one that came in."""
    found = _found(name)
    if isinstance(found, Received):
        outcome = deal_with_again(found)
        click.echo(f"{outcome.value}: {found.note}" if outcome else "What it said isn’t kept.")
    elif send_again(found):
        click.echo("It goes out with the next mail.")
    else:
        click.echo("It is on its way, or sent, or what it said isn’t kept.")


@mail.command()
@click.argument("file", type=_A_FILE)
@click.option("--to", default="", help="The address it came to; by default from its headers.")
def receive(file: Path, to: str) -> None:
    """Deal with a mail from a file, as if it had just come in."""
    click.echo(take_in(file.read_bytes(), to).value)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8024, show_default=True)
@click.option("--socket", default="", help="A path to listen on, in place of host and port.")
def lmtp(host: str, port: int, socket: str) -> None:
    """Take mail from a mail server on this machine, until Ctrl-C or SIGTERM."""
    if not settings().answers_to:
        raise CannotStart("Say in answers_to which mailbox answers come to.")
    check_start()
    write_to_stderr()
    app = current_app._get_current_object()  # type: ignore[attr-defined]
    listener = lmtp_server.listener(app, host=host, port=port, socket=socket)
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    try:
        listener.start()
    except OSError as error:
        raise CannotStart(f"It can’t listen there ({type(error).__name__}).") from error
    click.echo(f"Taking mail at {socket or f'{host}:{port}'}")
    stopping.wait()
    listener.stop()
