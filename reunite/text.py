"""Text that people type, made safe to keep, show, mail and put in a calendar.

Everything is NFC. Control, bidirectional-override and zero-width characters go, because they can
forge a subject line or hide a word; the zero-width joiner stays between the parts of an emoji.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

# what stands between two stars is looked at once from each, so that the longest line takes no time
_LINK_OR_BOLD = re.compile(
    r"https?://[^\s<>\"']+"
    r"|(?<![\w*])(?:\*\*(?P<two>[^\s*](?:[^*]*[^\s*])?)\*\*"
    r"|\*(?P<one>[^\s*](?:[^*]*[^\s*])?)\*)(?![\w*])",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"^[-*•] +(?=\S)")
# the end of a domain is enough: mail programs make a link of it. Each part is looked at once, so
# that the longest line takes no time
_ADDRESS_OR_LINK = re.compile(
    r"https?:|www\.|://|[^\s@]@[^\s@]+\.[^\s@]|[^\W_]\.[a-z]{2}", re.IGNORECASE
)
_JOINER = "\u200d"
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"  # letters and marks that nobody sees
_TRAILING = ".,;:!?)]}'\"…*"
_MARKS_IN_A_ROW = 30  # more than any script needs (Unicode's stream-safe text, UAX 15)


def _keeps_joiner(text: str, at: int) -> bool:
    """Is the joiner at this place between two symbols, as in an emoji of several people?"""
    before = text[at - 1] if at else ""
    after = text[at + 1] if at + 1 < len(text) else ""
    return (
        bool(before and after)
        and (unicodedata.category(before) in {"So", "Sk", "Mn"})
        and (unicodedata.category(after) in {"So", "Sk"})
    )


def _visible(text: str, keep: str) -> Iterator[str]:
    for at, character in enumerate(text):
        seen = unicodedata.category(character) not in _UNSEEN and character not in _BLANK
        if seen or character in keep or (character == _JOINER and _keeps_joiner(text, at)):
            yield character


def _few_marks(text: str) -> Iterator[str]:
    """The text without marks heaped on one letter: to put those in order takes their square."""
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MARKS_IN_A_ROW:
            yield character


def clean_text(text: str) -> str:
    """Several lines of plain text: paragraphs kept, everything unseen removed, ends trimmed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\t", " ").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = "".join(_visible(text, "\n"))  # else what they part is put together only next time
    text = unicodedata.normalize("NFC", text if text.isascii() else "".join(_few_marks(text)))
    lines = (line.rstrip() for line in "".join(_visible(text, "\n")).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n").strip()


def clean_line(text: str) -> str:
    """One line of plain text: any white space is one space, everything unseen removed."""
    return " ".join(clean_text(text).split())


def looks_like_link(text: str) -> bool:
    """Does a name hold an address or a link? Names travel in mail; links in them are phishing."""
    return bool(_ADDRESS_OR_LINK.search(text))


@dataclass(frozen=True)
class Piece:
    """A run of text within a line, perhaps bold; with `href`, a link to an http(s) address."""

    text: str
    href: str | None = None
    is_bold: bool = False


@dataclass(frozen=True)
class Block:
    """A paragraph of lines, or a list with an entry for each; each is a list of pieces."""

    is_list: bool
    lines: list[list[Piece]]


def _pieces(line: str) -> Iterator[Piece]:
    """A link is looked for first, so that stars within an address stay its own."""
    end = 0
    for match in _LINK_OR_BOLD.finditer(line):
        if match.start() > end:
            yield Piece(line[end : match.start()])
        if bold := match["two"] or match["one"]:
            yield from (replace(piece, is_bold=True) for piece in _pieces(bold))
            end = match.end()
        else:
            href = match[0].rstrip(_TRAILING)
            yield Piece(href, href)
            end = match.start() + len(href)
    if end < len(line):
        yield Piece(line[end:])


def paragraphs(text: str) -> list[Block]:
    """Text as blocks for a template to write out: paragraphs, and lists of the lines that begin
    with a dash or a star; *so* or **so** is bold; http(s) addresses are links.

    Nothing here is markup: the template escapes each piece.
    """
    found = []
    for lines in re.split(r"\n{2,}", text):
        for is_list, those in groupby(lines.split("\n"), lambda line: bool(_ENTRY.match(line))):
            shown = [_ENTRY.sub("", line) if is_list else line for line in those]
            if any(line.strip() for line in shown):
                found.append(Block(is_list, [list(_pieces(line)) for line in shown]))
    return found


def initial(name: str) -> str:
    """The letter on a person's pane; a question mark for a name without a letter or digit."""
    return next((c.upper() for c in name if c.isalnum()), "?")[0]
