"""The key, kept apart from the backups, under a passphrase if one is given.

Put back by `python -m reunite.backups.key FILE`, which needs nothing else to be in order: without
its key, Reunite itself would not start.
"""

import base64
import os
from pathlib import Path

import click
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from reunite.errors import CannotStart
from reunite.settings import INSTANCE
from reunite.tokens import KEY_FILE

_LOCKED = b"reunite key, locked with a passphrase\n"
_SALT_LENGTH = 16
_OWNER_ONLY = 0o600
_HERE = Path(__file__).parents[2] / "instance"


def _box(passphrase: str, salt: bytes) -> Fernet:
    derived = Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(passphrase.encode())
    return Fernet(base64.urlsafe_b64encode(derived))


def lock_with(passphrase: str, keys: bytes) -> bytes:
    """What can be opened with this passphrase alone."""
    salt = os.urandom(_SALT_LENGTH)
    return _LOCKED + salt.hex().encode() + b"\n" + _box(passphrase, salt).encrypt(keys)


def is_locked(content: bytes) -> bool:
    """Is a passphrase needed?"""
    return content.startswith(_LOCKED)


def open_with(passphrase: str, content: bytes) -> bytes:
    """The reverse of `lock_with`. Raises `CannotStart` with another passphrase."""
    salt, _line, locked = content.removeprefix(_LOCKED).partition(b"\n")
    try:
        return _box(passphrase, bytes.fromhex(salt.decode())).decrypt(locked)
    except (InvalidToken, ValueError) as error:
        raise CannotStart("That isn't the passphrase, or the file is damaged.") from error


def write_new(file: Path, content: bytes) -> None:
    """For its owner only. Raises `CannotStart` when there is a file of this name."""
    try:
        with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY), "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        raise CannotStart(f"The key can't be written there: {error.strerror}.") from error


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def put_back(file: Path) -> None:
    """Put a kept key back where there is none, into the folder that REUNITE_INSTANCE names."""
    content = file.read_bytes()
    if is_locked(content):
        content = open_with(click.prompt("Its passphrase", hide_input=True), content)
    place = Path(os.environ.get(INSTANCE) or _HERE) / KEY_FILE
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_new(place, content)
    click.echo(f"The key is in {place}.")


if __name__ == "__main__":
    put_back()
