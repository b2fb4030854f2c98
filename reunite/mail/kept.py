"""Without a mail server, letters are kept in a folder and shown on a page of this computer."""

import os
import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from reunite.mail.carrier import Unreachable
from reunite.mail.letter import Letter

_NAME = re.compile(r"\d{8}T\d{6}-\d+")


@dataclass(frozen=True)
class Kept:
    """A kept letter; `at` is in this computer's own zone."""

    name: str
    to: str
    subject: str
    at: datetime
    text: str
    html: str
    calendar: str


def _part(letter: EmailMessage, kind: str) -> str:
    """What it says in one of its three ways; empty if it doesn't."""
    parts = (part for part in letter.walk() if part.get_content_type() == kind)
    found = next(parts, None)
    return str(found.get_content()).replace("\r\n", "\n") if found else ""


class Folder:
    """Kept letters: `<when it was owed>-<row>.eml`, for the owner of the instance folder only."""

    is_resting = False

    def __init__(self, instance: Path) -> None:
        self._path = instance / "mail"

    def carry(self, letter: Letter) -> None:
        """Keep it, whole or not at all. Raises `Unreachable` when the disk takes nothing."""
        draft = self._path / f"{letter.name}.part"
        try:
            self._path.mkdir(mode=0o700, exist_ok=True)
            with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(letter.content)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(draft.with_suffix(".eml"))
        except OSError as error:
            raise Unreachable(type(error).__name__) from error

    def close(self) -> None:
        """Nothing is left open."""

    def names(self) -> list[str]:
        """The names of all letters, the newest first."""
        found = (file.stem for file in self._path.glob("*.eml"))
        return sorted(filter(_NAME.fullmatch, found), key=_age, reverse=True)

    def find(self, name: str) -> Kept | None:
        """The letter of this name."""
        file = self._path / f"{name}.eml"
        if not _NAME.fullmatch(name) or not file.exists():
            return None
        letter = message_from_bytes(file.read_bytes(), EmailMessage, policy=default)
        return Kept(
            name=name,
            to=str(letter["To"]),
            subject=str(letter["Subject"]),
            at=letter["Date"].datetime.astimezone(),
            text=_part(letter, "text/plain"),
            html=_part(letter, "text/html"),
            calendar=_part(letter, "text/calendar"),
        )

    def delete_to(self, address: str) -> None:
        """Delete the letters to this address."""
        for name in self.names():
            if (letter := self.find(name)) and address in letter.to:
                (self._path / f"{name}.eml").unlink(missing_ok=True)

    def latest(self, most: int) -> list[Kept]:
        """The newest letters, the newest first."""
        found = map(self.find, self.names()[:most])
        return [letter for letter in found if letter]


def _age(name: str) -> tuple[str, int]:
    moment, _dash, row = name.partition("-")
    return moment, int(row)
