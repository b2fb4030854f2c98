"""The outbox: mail is queued in the same transaction as what caused it, and sent by the worker."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, time, timedelta
from enum import Enum
from typing import Any, TypedDict
from zoneinfo import ZoneInfo

import css_inline
from flask import render_template
from flask_babel import force_locale
from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from reunite import clock
from reunite.db import atomic, db, lock, new_public_id
from reunite.mail.bounces import address_hash, comes_back
from reunite.mail.models import Message, State, Unwanted
from reunite.mail.reading import read
from reunite.sealed import keyring
from reunite.web.urls import settings

URGENT, ORDINARY = 0, 1
NOWHERE = "@nowhere.invalid"  # the address of whoever has none ends so (RFC 2606 2)


class QuietHours(Enum):
    """When mail that can wait does not come, by its reader's clock."""

    USUAL = "22-8"
    LONG = "20-9"
    NONE = "none"


_FROM_UNTIL = {QuietHours.USUAL: (22, 8), QuietHours.LONG: (20, 9)}


@dataclass(frozen=True, kw_only=True)
class Mail:
    """What one mail says, and to whom. `calendar` is iCalendar text, `method` its method.

    `sender` is the address it comes from where that is not the usual one. `stop` names, in lower
    case, the sort of mail for the address that puts an end to it. `submitted` tells what is
    written of itself from what answers a mail, auto-replied (RFC 3834 5). `to_stranger` says that
    it comes to whoever has the address, not to a member, whose settings say what comes.
    """

    to: str
    to_name: str = ""
    from_name: str = "Reunite"
    sender: str = ""
    subject: str
    text: str
    html: str
    calendar: str = ""
    method: str = ""
    thread: str = ""
    list_id: str = ""
    unsubscribe: str = ""
    stop: str = ""
    submitted: str = "auto-generated"
    to_stranger: bool = False


class Parts(TypedDict):
    """What a mail says, of what a `Mail` holds."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True)
class Kind:
    """A sort of mail. `still_wanted` is asked again when it is sent, about its `subject_key`."""

    name: str
    still_wanted: Callable[[str], bool]


_KINDS: dict[str, Kind] = {}


def register_kind(name: str, still_wanted: Callable[[str], bool]) -> None:
    """Say how to find out, when a mail of this kind is about to go, whether it still should."""
    _KINDS[name] = Kind(name, still_wanted)


def also_ask(name: str, still_wanted: Callable[[str], bool]) -> None:
    """Ask this as well before a mail of a kind goes that is registered already: for a feature that
    whoever writes the mail knows nothing of."""
    before = kind_named(name).still_wanted
    register_kind(name, lambda subject: before(subject) and still_wanted(subject))


def kind_named(name: str) -> Kind:
    """The kind registered under this name; raises KeyError for one that never was."""
    return _KINDS[name]


def render(template: str, *, locale: str, **context: object) -> Parts:
    """Subject, text and HTML of `<feature>/email/<name>`, in the reader's language. `name` in the
    context is whom it greets."""
    feature, _, name = template.partition("/")
    with force_locale(locale):
        html = render_template(f"{feature}/email/{name}.html", locale=locale, **context)
    subject, text = read(html)
    return {
        "subject": subject,
        "text": text,
        "html": css_inline.inline(html, keep_style_tags=True),
    }


def after_quiet_hours(
    moment: datetime, timezone: str, quiet: QuietHours = QuietHours.USUAL
) -> datetime:
    """The first moment from then on at which mail that can wait may arrive in that zone."""
    if quiet is QuietHours.NONE or not settings().quiet_hours:
        return moment
    begin, end = _FROM_UNTIL[quiet]
    local = moment.astimezone(ZoneInfo(timezone))
    if end <= local.hour < begin:
        return moment
    day = local.date() + timedelta(days=int(local.hour >= begin))
    morning = datetime.combine(day, time(end), local.tzinfo)
    return max(moment, morning.astimezone(moment.tzinfo))


def queue(
    mail: Mail,
    *,
    kind: str,
    key: str,
    subject_key: str = "",
    due_at: datetime | None = None,
    expires_at: datetime | None = None,
    urgency: int = ORDINARY,
    void: bool = False,
) -> None:
    """Owe this mail; must be called inside `@atomic`. A key that is owed already changes nothing.

    After `expires_at` it is of no use and is dropped unsent. To an address whose owner wants no
    mail from this server, or from which mail comes back, only urgent mail (which they asked for
    themselves) is owed. With `void` the row is written and never sent: the same work, for an
    address nobody here has.
    """
    kind_named(kind)
    now = clock.now()
    state = State.DROPPED if void else fate_of(mail, urgency)
    values = {
        "key": key,
        "kind": kind,
        "subject_key": subject_key,
        "address_hash": address_hash(mail.to),
        "contents": keyring().lock_away(json.dumps(asdict(mail)).encode(), "outbox"),
        "urgency": urgency,
        "state": state,
        "due_at": due_at or now,
        "expires_at": expires_at,
        "queued_at": now,
        "attempts": 0,
    }
    dialects: dict[str, Any] = {"sqlite": sqlite_insert, "postgresql": postgresql_insert}
    statement = dialects[db.engine.dialect.name](Message).values(**values)
    db.session.execute(statement.on_conflict_do_nothing(index_elements=["key"]))


def opened(message: Message) -> Mail:
    """What a queued row says. Raises `cryptography.fernet.InvalidToken` with other keys."""
    return Mail(**json.loads(keyring().unlock(message.contents or b"", "outbox")))


def fate_of(mail: Mail, urgency: int) -> State:
    """How this mail, of this urgency, stands before it has left."""
    if mail.to.endswith(NOWHERE):
        return State.DROPPED
    is_refused = is_unwanted(mail.to) or (
        mail.to_stranger and is_unwanted(mail.to, as_stranger=True)
    )
    if urgency != URGENT and is_refused:
        return State.DROPPED
    if urgency != URGENT and comes_back(mail.to):
        return State.BOUNCED
    return State.QUEUED


def address_of_nobody() -> str:
    """An address for someone who has none: like no other's, and no mail goes there."""
    return f"{new_public_id()}{NOWHERE}"


def _refused(address: str, *, as_stranger: bool) -> str:
    return address_hash(f"stranger {address}" if as_stranger else address)


def is_unwanted(address: str, *, as_stranger: bool = False) -> bool:
    """Has the owner of this address asked never to hear from this server, or not `as_stranger`?"""
    return db.session.get(Unwanted, _refused(address, as_stranger=as_stranger)) is not None


def refuse_all_mail(address: str, *, as_stranger: bool = False) -> None:
    """Never write to this address again, unless its owner asks for a way in; or only not
    `as_stranger`: what comes from groups they are in, or will be, is for their settings to say."""
    if not is_unwanted(address, as_stranger=as_stranger):
        refused = _refused(address, as_stranger=as_stranger)
        db.session.execute(insert(Unwanted).values(address_hash=refused, since=clock.now()))


def take_mail_again(address: str) -> None:
    """Write to an address again that refused all mail."""
    db.session.execute(delete(Unwanted).where(Unwanted.address_hash == address_hash(address)))


def take_no_replies(address: str) -> None:
    """Take no reply any more to a mail that went to this address, nor what is held of one; joins
    the caller's transaction."""
    db.session.execute(
        update(Message)
        .where(Message.address_hash == address_hash(address))
        .values(takes_replies=False)
    )


def latest_states(subject_keys: list[str]) -> dict[str, State]:
    """How the newest mail about each of these is doing."""
    rows = db.session.execute(
        select(Message.subject_key, Message.state)
        .where(Message.subject_key.in_(subject_keys))
        .order_by(Message.id)
    )
    return dict(rows.all())


@atomic
def send_again(message: Message) -> bool:
    """Owe once more what was given up, by order of whoever runs the server; False for what is on
    its way, was sent, or isn't kept any more."""
    lock(message)
    if message.state not in {State.DEAD, State.BOUNCED, State.DROPPED} or not message.contents:
        return False
    message.state, message.due_at, message.attempts = State.QUEUED, clock.now(), 0
    return True


def withdraw(*, subject_key: str) -> None:
    """Do not send what is still owed about this."""
    db.session.execute(
        update(Message)
        .where(Message.subject_key == subject_key, Message.state == State.QUEUED)
        .values(state=State.DROPPED, contents=None)
    )


def forget(about: str) -> None:
    """Owe nobody the mails about this thing that haven't left, as if they had never been owed: the
    same may be queued again."""
    db.session.execute(
        delete(Message).where(
            Message.subject_key.startswith(f"{about}:", autoescape=True),
            Message.state == State.QUEUED,
        )
    )


def has_left(subject_key: str) -> bool:
    """Has a mail about this been sent, or is one on the wire?"""
    left = select(Message.id).where(
        Message.subject_key == subject_key, Message.state.in_([State.SENDING, State.SENT])
    )
    return db.session.scalar(left.limit(1)) is not None
