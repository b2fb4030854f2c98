"""What can be set, in one place: defaults, then instance/settings.toml, then REUNITE_* variables.

A bad value or an unknown name stops the start with one plain sentence.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from urllib.parse import urlsplit

from reunite.errors import CannotStart

PREFIX = "REUNITE_"
INSTANCE = "REUNITE_INSTANCE"  # where settings.toml itself is, so it can't be set inside it
MAILBOX_LENGTH = 14  # what an extension of fifty leaves of a local part (RFC 5321 4.5.3.1.1)
IMAP_TLS = 993
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class SettingsError(CannotStart):
    """A setting is wrong; the message says which, and what would be right."""


def _about(sentence: str) -> dict[str, str]:
    return {"about": sentence}


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Every setting; `about` is the sentence in the README's table."""

    base_url: str = field(
        default="http://127.0.0.1:5000",
        metadata=_about("The address people type; every link in mail and calendars starts with it"),
    )
    database_url: str = field(
        default="",
        metadata=_about(
            "Empty for SQLite in the instance folder, or postgresql+psycopg://name:password@host/db"
        ),
    )
    looked_after_by: str = field(
        default="", metadata=_about("Who runs this server, shown to people who are invited")
    )
    contact_email: str = field(
        default="",
        metadata=_about(
            "Where a quiet word goes when no host of a group is left whom it doesn't concern"
        ),
    )
    mail_from: str = field(
        default="reunite@localhost",
        metadata=_about("The address mail comes from"),
    )
    smtp_host: str = field(
        default="",
        metadata=_about("Your mail server; while empty, mail is kept in instance/mail"),
    )
    smtp_port: int = field(default=587, metadata=_about("Its port"))
    smtp_security: str = field(default="starttls", metadata=_about("starttls, tls or none"))
    smtp_username: str = field(default="", metadata=_about("Empty where none is needed"))
    smtp_password: str = field(default="", metadata=_about("Its password"))
    answers_to: str = field(
        default="",
        metadata=_about(
            "A mailbox for calendar answers, replies and bounces; while empty, none are read"
        ),
    )
    answers_separator: str = field(
        default="+",
        metadata=_about(
            "What stands before the extension of an address there; empty where there is none"
        ),
    )
    imap_host: str = field(
        default="", metadata=_about("Where that mailbox is read; empty if mail comes by LMTP")
    )
    imap_port: int = field(default=IMAP_TLS, metadata=_about("Its IMAP port"))
    imap_security: str = field(default="tls", metadata=_about("tls, starttls or none, for IMAP"))
    imap_username: str = field(default="", metadata=_about("Its name there"))
    imap_password: str = field(default="", metadata=_about("And its password"))
    imap_folder: str = field(default="INBOX", metadata=_about("The folder that answers come into"))
    authserv_id: str = field(
        default="",
        metadata=_about(
            "The name in your mail server’s Authentication-Results; while empty, no sender is "
            "taken for proven"
        ),
    )
    quiet_hours: bool = field(
        default=True,
        metadata=_about(
            "Hold mail that can wait over its reader's quiet hours (22:00 to 08:00, or their own)"
        ),
    )
    photo_store: str = field(
        default="",
        metadata=_about(
            "Empty for the folder photos of the instance, or s3://bucket/prefix (see below)"
        ),
    )
    photos_per_person: int = field(
        default=500, metadata=_about("How many photos one person may keep here")
    )
    photo_mb_per_person: int = field(
        default=1_000, metadata=_about("How many megabytes of photos one person may keep here")
    )
    photo_mb: int = field(
        default=10_000, metadata=_about("How many megabytes of photos this server keeps in all")
    )
    leave_to: str = field(
        default="https://www.bbc.co.uk/weather",
        metadata=_about("The dull page that Leave quickly ends on"),
    )
    proxies: int = field(
        default=0,
        metadata=_about("How many proxies of yours stand in front and set X-Forwarded-*"),
    )
    limits_factor: int = field(
        default=1, metadata=_about("Multiplies every limit on how often something may be tried")
    )
    outbox_keys: bool = field(
        default=False,
        metadata=_about("For testing: mails carry the outbox row they came from, as X-Outbox-Key"),
    )

    def __post_init__(self) -> None:
        address = urlsplit(self.base_url)
        if address.scheme not in {"http", "https"} or not address.hostname:
            raise SettingsError(
                f"base_url should look like https://friends.example.org, not {self.base_url!r}."
            )
        if address.scheme == "http" and address.hostname not in LOOPBACK:
            raise SettingsError(
                "base_url starts with http://, so everyone on the way could read along. "
                "Put a proxy with TLS in front and use https://."
            )
        if self.smtp_security not in {"starttls", "tls", "none"}:
            raise SettingsError("smtp_security is starttls, tls or none.")
        if self.database_url and not self.database_url.startswith(
            ("postgresql+psycopg:", "sqlite:")
        ):
            raise SettingsError("database_url should start with postgresql+psycopg:// or be empty.")
        if "@" not in self.mail_from:
            raise SettingsError(f"mail_from should be an email address, not {self.mail_from!r}.")
        if self.contact_email and "@" not in self.contact_email:
            raise SettingsError(
                f"contact_email should be an email address, not {self.contact_email!r}."
            )
        self._check_answers()
        if self.limits_factor < 1 or self.proxies < 0:
            raise SettingsError("limits_factor is 1 or more, proxies 0 or more.")

    def _check_answers(self) -> None:
        local, at, domain = self.answers_to.rpartition("@")
        if self.answers_to and not (at and domain and 0 < len(local) <= MAILBOX_LENGTH):
            raise SettingsError(
                f"answers_to should be an address with at most {MAILBOX_LENGTH} characters before "
                f"the @, not {self.answers_to!r}."
            )
        if len(self.answers_separator) > 1:
            raise SettingsError("answers_separator is one character, mostly +, or empty.")
        if self.imap_host and not self.answers_to:
            raise SettingsError("imap_host is set, so say in answers_to which mailbox is there.")
        if self.imap_security not in {"starttls", "tls", "none"}:
            raise SettingsError("imap_security is tls, starttls or none.")
        if self.imap_security == "starttls" and self.imap_port == IMAP_TLS:
            raise SettingsError("Port 993 is for imap_security tls; starttls goes by port 143.")

    @property
    def is_local(self) -> bool:
        """Is this a server for the person at the keyboard only?"""
        return urlsplit(self.base_url).hostname in LOOPBACK

    @property
    def is_secure(self) -> bool:
        """Do people reach it by https?"""
        return self.base_url.startswith("https://")

    @property
    def mail_domain(self) -> str:
        """The domain of our own addresses and Message-IDs."""
        return self.mail_from.rpartition("@")[2]


def _parse(name: str, kind: type, value: object) -> object:
    if kind is bool and isinstance(value, str):
        if value.lower() in {"1", "true", "yes", "on", "0", "false", "no", "off"}:
            return value.lower() in {"1", "true", "yes", "on"}
        raise SettingsError(f"{name} is yes or no, not {value!r}.")
    if kind is int and isinstance(value, str):
        if value.isascii() and value.isdigit():
            return int(value)
        raise SettingsError(f"{name} is a whole number, not {value!r}.")
    if type(value) is not kind:
        raise SettingsError(f"{name} should be of the kind {kind.__name__}, not {value!r}.")
    return value.rstrip("/") if name == "base_url" and isinstance(value, str) else value


def load(
    instance: Path,
    environment: Mapping[str, str] | None = None,
    overrides: Mapping[str, object] | None = None,
) -> Settings:
    """The settings of the server whose instance folder this is.

    Raises `SettingsError` for an unknown name, a value of the wrong kind, or a file that is not
    TOML.
    """
    environment = os.environ if environment is None else environment
    known: dict[str, type] = {f.name: type(f.default) for f in fields(Settings)}
    path = instance / "settings.toml"
    try:
        values: dict[str, object] = tomllib.loads(path.read_text()) if path.exists() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path.name} can't be read as TOML: {error}.") from error
    for name, value in environment.items():
        if name.startswith(PREFIX) and name != INSTANCE:
            values[name.removeprefix(PREFIX).lower()] = value
    values |= overrides or {}
    for name in values:
        if name not in known:
            raise SettingsError(f"There is no setting called {name}. The README lists them all.")
    return Settings(**{n: _parse(n, known[n], v) for n, v in values.items()})  # type: ignore[arg-type]
