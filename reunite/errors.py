"""Refusals that the domain itself makes, each with a sentence a friend could have written."""

from click import ClickException


class CannotStart(ClickException):
    """Why this server can't start or a command can't go on, in one plain sentence.

    Raised out of a command, the sentence is printed and the command ends with 1.
    """


class DomainError(Exception):
    """Something that can't be done, and why, in words for the person who tried.

    `sentence` is shown as it is (it may be a lazy gettext string). `field` names the form field
    it belongs beside, where there is one. `status` is the HTTP status of a page that shows it.
    """

    status = 422

    def __init__(self, sentence: object, *, field: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field

    def __str__(self) -> str:
        return str(self.sentence)


class NotFound(DomainError):
    """What was asked for does not exist for this viewer: strangers can't tell the difference."""

    status = 404

    def __init__(self, sentence: object = "") -> None:
        super().__init__(sentence)


class NotAllowed(DomainError):
    """The viewer may see it, but may not do this."""

    status = 403


class Gone(DomainError):
    """A personal link that has been used, has run out, was withdrawn, or never was."""

    status = 410


class Changed(DomainError):
    """Somebody else got there first; nothing of either's is lost."""

    status = 409
