"""What has been owed by mail, as its reader would find it."""

import re

from sqlalchemy import select

from reunite.db import db
from reunite.mail.models import Message, State
from reunite.mail.outbox import Mail, address_hash, opened


def mail_to(address: str) -> list[Mail]:
    """The mails owed to this address, the oldest first; not those that are never to leave."""
    db.session.rollback()
    rows = db.session.scalars(
        select(Message)
        .where(Message.address_hash == address_hash(address), Message.state != State.DROPPED)
        .order_by(Message.id)
    )
    return [opened(row) for row in rows]


def link_in(mail: Mail, start: str = "/") -> str:
    """The path of the mail's first link that begins so, as without JavaScript it is pressed."""
    found = re.search(rf"https?://[^/\s]+({re.escape(start)}\S*)", mail.text)
    assert found, mail.text
    return found[1]


def code_in(mail: Mail) -> str:
    """The six digits of a sign-in mail, as they are printed there."""
    found = re.search(r"^(\d{3} \d{3})$", mail.text, re.M)
    assert found, mail.text
    return found[1]
