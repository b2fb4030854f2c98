"""What takes a letter away, and how it may fail."""

from typing import Protocol

from reunite.mail.letter import Letter


class CarrierError(Exception):
    """A letter was not taken; the words name the step and the code, never an address."""


class Unreachable(CarrierError):
    """No letter can be taken now, whichever it is."""


class TryAgain(CarrierError):
    """This letter was not taken this time."""


class Refused(CarrierError):
    """The other server will never take a letter to this address; `status` says why (RFC 3463),
    if it does."""

    def __init__(self, words: str, status: str = "") -> None:
        super().__init__(words)
        self.status = status


class Carrier(Protocol):
    """Takes letters, one at a time."""

    @property
    def is_resting(self) -> bool:
        """Is it no use to ask just now, since there was no reaching it a moment ago?"""

    def carry(self, letter: Letter) -> None:
        """Take it, or raise one of the errors above. Once it returns, the letter is safe."""

    def close(self) -> None:
        """That was all for now."""
