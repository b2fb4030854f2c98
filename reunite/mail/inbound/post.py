"""A mail that came in, as far as it can be trusted to be one: within limits, read leniently."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message as Mime

MOST_BYTES = 2_000_000
TOO_LARGE = "It is larger than two megabytes."
DEEPEST = 20
TOO_DEEP = "It has parts within parts without end."
MOST_OPENINGS = 200  # more parts within parts than this, and reading them fails by its own depth
HEADER_LENGTH = 2000
MOST_READ = 100_000
_OPENING = re.compile(rb"boundary|message/", re.IGNORECASE)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_ONE_ADDRESS = re.compile(
    r"(?:[^@<>,]*<)?\s*([^\s@<>,;()]+@[^\s@<>,;()]+)\s*>?(?:\s*\([^@<>()]*\))?"
)
_CALENDARS = {"text/calendar", "application/ics"}


class TooMuch(ValueError):
    """A mail beyond what is read here; the words say in what."""


class Post:
    """One mail. Raises `TooMuch` for one that is too large or goes too deep."""

    def __init__(self, raw: bytes) -> None:
        if len(raw) > MOST_BYTES:
            raise TooMuch(TOO_LARGE)
        if len(_OPENING.findall(raw)) > MOST_OPENINGS:
            raise TooMuch(TOO_DEEP)
        self.opening = raw[:MOST_READ].decode("latin-1")
        self.mime = message_from_bytes(raw)
        if _depth(self.mime) > DEEPEST:
            raise TooMuch(TOO_DEEP)

    def header(self, name: str) -> str:
        """The first header of this name, on one line; empty if there is none."""
        return next(iter(self.headers(name)), "")

    def headers(self, name: str) -> list[str]:
        """Every header of this name, the topmost first, each on one line."""
        found = (str(value)[:HEADER_LENGTH] for value in self.mime.get_all(name, []))
        return [" ".join(value.split()) for value in found]

    @property
    def sender(self) -> str:
        """The one address it says it is from, in lower case; empty for none or several."""
        senders = [_QUOTED.sub("", header) for header in self.headers("From")]
        found = _ONE_ADDRESS.fullmatch(senders[0]) if len(senders) == 1 else None
        return found[1].lower() if found else ""

    def parts(self) -> Iterator[Mime]:
        """What it says itself, part by part: not what it passes on from others."""
        return _leaves(self.mime)

    def calendars(self) -> Iterator[tuple[Mime, bytes]]:
        """Its calendars, with their content in UTF-8."""
        for part in self.parts():
            named = (part.get_filename() or "").lower().endswith(".ics")
            if part.get_content_type() in _CALENDARS or named:
                yield part, decoded(part).encode()

    @property
    def report_type(self) -> str:
        """What it reports (RFC 6522); empty for what is no report."""
        if self.mime.get_content_type() != "multipart/report":
            return ""
        return str(self.mime.get_param("report-type", "")).lower() or "unknown"

    @property
    def is_automatic(self) -> bool:
        """Did a machine write it by itself (RFC 3834), or a list pass it on?"""
        submitted = self.header("Auto-Submitted").partition(";")[0].strip().lower()
        return (
            submitted not in {"", "no"}
            or self.header("Precedence").lower() in {"bulk", "junk", "list", "auto_reply"}
            or self.header("Return-Path") == "<>"
            or any(
                self.header(name)
                for name in ("X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress", "List-Id")
            )
        )


def decoded(part: Mime) -> str:
    """A part's words, by whichever of its charset, UTF-8 and Latin-1 fits first."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    for charset in (str(part.get_content_charset("utf-8")), "utf-8"):
        try:
            return content.decode(charset)
        except (LookupError, ValueError):
            continue
    return content.decode("latin-1")


def inside(part: Mime) -> list[Mime]:
    """The parts of a part; none of what is no container."""
    return (
        [one for one in part.get_payload() if isinstance(one, Mime)] if part.is_multipart() else []
    )


def _depth(mime: Mime) -> int:
    depth, level = 0, [mime]
    while level:
        depth, level = depth + 1, [inner for part in level for inner in inside(part)]
    return depth - 1


def _leaves(part: Mime) -> Iterator[Mime]:
    if part.get_content_maintype() == "message":
        return
    if part.is_multipart():
        for inner in inside(part):
            yield from _leaves(inner)
    else:
        yield part
