"""`keys`: new keys for old."""

import click
from flask.cli import with_appcontext

from reunite import rotation


@click.group()
def keys() -> None:
    """Look after the keys that lock what rests encrypted, and sign links."""


@keys.command()
@with_appcontext
def rotate() -> None:
    """Make a new key and lock everything anew with it; safe while Reunite runs, and to repeat.

    The older keys stay in the file for links and calendar addresses made with them.
    """
    rotation.add_key()
    rotation.lock_anew()
    click.echo("Everything is locked with a new key. Copy it: flask --app reunite backup-key")
    click.echo("Older keys still open links. To end those: flask --app reunite keys drop")


@keys.command()
@click.confirmation_option(
    prompt="Calendar addresses, invitations and links in mail made before then stop. Drop them?"
)
@with_appcontext
def drop() -> None:
    """Drop every key but the newest, when an older one may be in the wrong hands."""
    rotation.drop_old_keys()
    click.echo("Only the newest key is left. Everyone subscribes to their calendar again.")
    click.echo("Restart Reunite, so that sessions are signed with it as well.")
