"""What someone wrote themselves, above what they reply to."""

import html
import re
from html.parser import HTMLParser

import html2text
from mailparser_reply import EmailReplyParser

from reunite.mail.inbound.post import Post, decoded
from reunite.text import clean_text

LONGEST = 4000
_READ = 200_000  # characters: what comes after so many is no reply
_PAGE = 20_000  # characters of HTML's body: reading some of it takes their square
_PARSED = 5000  # characters: the parser's time grows with their square
_LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv", "da", "cs"]
_QUOTES = {"gmail_quote", "gmail_attr", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote"}
_REPLY_HEAD = {"divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container"}
_UNCLOSED = re.compile(
    r"<(?![^<>]{0,2000}>)"
)  # the standard library's parser takes hours over these
_QUOTED_LINE = re.compile(r"^\s*(>|\|)", re.MULTILINE)


class _FindQuote(HTMLParser):
    """Finds where in a page of HTML the quote begins."""

    def __init__(self) -> None:
        super().__init__()
        self.quote_at: tuple[int, int] | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attributes}
        if self.quote_at is None and (
            tag == "blockquote"
            or _QUOTES & set(said.get("class", "").split())
            or said.get("id", "") in _REPLY_HEAD
            or "border-top:solid" in said.get("style", "").replace(" ", "").lower()
        ):
            self.quote_at = self.getpos()


def _before_quote(page: str) -> str:
    finder = _FindQuote()
    finder.feed(page)
    if finder.quote_at is None:
        return page
    line, column = finder.quote_at
    lines = page.split("\n")
    return "\n".join([*lines[: line - 1], lines[line - 1][:column]])


def _as_text(page: str) -> str:
    reader = html2text.HTML2Text(bodywidth=0)
    reader.ignore_links = reader.ignore_images = reader.ignore_emphasis = True
    reader.ignore_tables = reader.single_line_break = True
    body = page[max(page.lower().find("<body"), 0) :][:_PAGE]
    return html.unescape(reader.handle(_before_quote(_UNCLOSED.sub("&lt;", body))))


def _written(post: Post) -> str:
    """Its text, or its HTML as text."""
    bodies: dict[str, str] = {}
    for part in post.parts():
        if part.get_content_disposition() != "attachment":
            bodies.setdefault(part.get_content_type(), decoded(part)[:_READ])
    plain = bodies.get("text/plain", "").strip()
    return plain.replace("\r\n", "\n") or _as_text(bodies.get("text/html", ""))


def _above_quoted_lines(written: str) -> str:
    """Without the first line that is marked as quoted, what is below, and the line that leads to
    it."""
    quoted = _QUOTED_LINE.search(written)
    if quoted is None:
        return written
    lines = written[: quoted.start()].rstrip().split("\n")
    return "\n".join(lines[:-1] if lines[-1].rstrip().endswith(":") else lines)


def new_words(post: Post) -> str:
    """What is new in a reply, without quote and signature; empty where nothing can be told."""
    written = _written(post)
    quoted = _QUOTED_LINE.search(written)  # shown to the parser, which knows what leads to it
    read = written[: quoted.end() if quoted else None][:_PARSED]
    replies = EmailReplyParser(languages=_LANGUAGES).read(read).replies if read else []
    return clean_text(_above_quoted_lines(replies[0].body or "")) if replies else ""
