"""The one way to make a secret.

Two kinds. A *random* token is shown once and stored as its hash (sessions, sign-in). A *personal
link* is derived from a key outside the database, so it can be written into every mail and shown
again, a stolen database holds none, and raising the row's version puts an end to it (feeds,
invitations, answers, unsubscribing).
"""

import base64
import contextlib
import hashlib
import hmac
import os
import secrets
from collections.abc import Sequence
from pathlib import Path

from cryptography.fernet import Fernet, MultiFernet

from reunite.db import PUBLIC_ID_LENGTH
from reunite.errors import CannotStart

KEY_FILE = "secret.key"
_MAC_LENGTH = 22  # 132 bits: short enough that mail headers are never folded into =?…?=
_ADDRESS_MAC_LENGTH = 20  # 100 bits in base 32: mail programs write addresses in lower case
_OWNER_ONLY = 0o600


class KeyFileError(CannotStart):
    """The key file can't be trusted; the message says what to do."""


def new_token() -> str:
    """256 random bits for an address or a cookie."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """Six digits for typing over from another device."""
    return f"{secrets.randbelow(1_000_000):06d}"


def hashed(token: str) -> str:
    """What is stored of a random token. The tokens are long and random, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def same(left: str, right: str) -> bool:
    """Compare two secrets in constant time."""
    return hmac.compare_digest(left.encode(), right.encode())


class Keyring:
    """The server's keys: the newest signs and locks, all of them still open."""

    def __init__(self, keys: Sequence[bytes], path: Path | None = None, *, is_new: bool = False):
        self._keys = list(keys)
        self._boxes: dict[str, MultiFernet] = {}
        self.is_new = is_new
        self._path = path
        self._read_at = path.stat().st_mtime_ns if path else 0

    def refresh(self) -> None:
        """Read the keys again if their file has changed: a command may have added or dropped some
        while the server runs."""
        with contextlib.suppress(FileNotFoundError):
            if self._path and self._path.stat().st_mtime_ns != self._read_at:
                self._read_at = self._path.stat().st_mtime_ns
                self._keys, self._boxes = read_keys(self._path), {}

    @staticmethod
    def _derived(key: bytes, purpose: str) -> bytes:
        return hmac.digest(key, b"reunite/" + purpose.encode(), "sha256")

    @property
    def session_keys(self) -> list[str]:
        """For signing cookies, newest first."""
        return [self._derived(key, "session").hex() for key in self._keys]

    def _mac(self, key: bytes, purpose: str, public_id: str, version: int) -> str:
        mac = hmac.digest(self._derived(key, purpose), f"{public_id}.{version}".encode(), "sha256")
        return base64.urlsafe_b64encode(mac).decode()[:_MAC_LENGTH]

    def personal_link(self, purpose: str, public_id: str, version: int) -> str:
        """The token for one purpose about one row, as long as the row has this version."""
        return public_id + self._mac(self._keys[0], purpose, public_id, version)

    def opens(self, token: str, purpose: str, public_id: str, version: int) -> bool:
        """Was this token made for that purpose, row and version, by us?"""
        return any(
            same(token, public_id + self._mac(key, purpose, public_id, version))
            for key in self._keys
        )

    def _address_mac(self, key: bytes, purpose: str, name: str) -> str:
        mac = hmac.digest(self._derived(key, f"address {purpose}"), name.encode(), "sha256")
        return base64.b32encode(mac).decode().lower()[:_ADDRESS_MAC_LENGTH]

    def address_token(self, purpose: str, name: str) -> str:
        """A token for the local part of an address, for one purpose about what `name` (in lower
        case) stands for; it holds for as long as the key."""
        return name + self._address_mac(self._keys[0], purpose, name)

    def named_in_address(self, token: str, purpose: str) -> str | None:
        """What this token was made about, for that purpose, by us; in whatever case it comes."""
        name, mac = token[:-_ADDRESS_MAC_LENGTH].lower(), token[-_ADDRESS_MAC_LENGTH:].lower()
        ours = any(same(mac, self._address_mac(key, purpose, name)) for key in self._keys)
        return name if ours else None

    def _box(self, purpose: str) -> MultiFernet:
        if purpose not in self._boxes:
            keys = [self._derived(key, purpose) for key in self._keys]
            self._boxes[purpose] = MultiFernet([Fernet(base64.urlsafe_b64encode(k)) for k in keys])
        return self._boxes[purpose]

    def lock_away(self, content: bytes, purpose: str) -> bytes:
        """Encrypt what rests in the database; what is locked for one purpose opens for no other."""
        return self._box(purpose).encrypt(content)

    def lock_anew(self, content: bytes, purpose: str) -> bytes:
        """The same, locked with the newest key; raises `cryptography.fernet.InvalidToken`."""
        return self._box(purpose).rotate(content)

    def unlock(self, content: bytes, purpose: str) -> bytes:
        """The reverse of `lock_away`; raises `cryptography.fernet.InvalidToken`."""
        return self._box(purpose).decrypt(content)


def named_in(token: str) -> str | None:
    """The public id of the row that a personal link is about, or None for what is no link."""
    if len(token) != PUBLIC_ID_LENGTH + _MAC_LENGTH or not token.isascii():
        return None
    return token[:PUBLIC_ID_LENGTH]


def _draft(path: Path, keys: Sequence[bytes]) -> Path:
    """A file beside `path` that holds these keys, on the disk."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY), "w") as file:
        file.writelines(f"{key.hex()}\n" for key in keys)
        file.flush()
        os.fsync(file.fileno())
    return draft


def _make_key_file(path: Path) -> None:
    """Whole or not at all, and of two starts at once one makes it."""
    draft = _draft(path, [new_key()])
    with contextlib.suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()


def load_keyring(instance: Path) -> Keyring:
    """The keys of this server, made at the first start.

    One key a line, newest first. Raises `KeyFileError` when others can read the file or it holds
    no key.
    """
    path = instance / KEY_FILE
    is_new = not path.exists()
    if is_new:
        _make_key_file(path)
    return Keyring(read_keys(path), path, is_new=is_new)


def read_keys(path: Path) -> list[bytes]:
    """The keys in a file, newest first. Raises `KeyFileError`."""
    if path.stat().st_mode & 0o077:
        raise KeyFileError(f"Others can read {path.name}. Make it yours alone: chmod 600 {path}")
    try:
        keys = [bytes.fromhex(line) for line in path.read_text().split()]
    except ValueError:
        keys = []
    if not keys:
        raise KeyFileError(f"{path.name} holds no key. Put it back from where you keep it safe.")
    return keys


def new_key() -> bytes:
    """A key for the key file."""
    return secrets.token_bytes(32)


def write_keys(path: Path, keys: Sequence[bytes]) -> None:
    """Put these keys, newest first, in place of those in the file: all of them or none."""
    draft = _draft(path, keys)
    draft.replace(path)
