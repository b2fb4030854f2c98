"""The letter: now and then, one for each group and reader, of what is coming up and was shared."""

from flask import Flask

from reunite.letters import emails
from reunite.letters.wording import init_wording
from reunite.mail.outbox import register_kind


def init_app(app: Flask) -> None:
    """Give its mail the words it needs; the worker writes it."""
    init_wording(app)
    register_kind(emails.KIND, emails.still_wanted)
