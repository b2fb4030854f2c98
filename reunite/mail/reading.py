"""What a mail says to programs that show no HTML, read off its HTML: so the two never differ."""

import re
from html.parser import HTMLParser

_BLOCKS = {"h1", "h2", "p", "div", "li", "tr"}
_AROUND = {"ul", "table"}
_ALONE = {"br", "meta"}  # these have no end
_SILENT = {"preview", "window", "again"}  # classes of what only HTML needs
_GAP, _NEXT_LINE, _FOOT = "\n\n", "\n", "\n\n--\n"


def read(html: str) -> tuple[str, str]:
    """A mail's subject, which is its title, and its text.

    The address of a link stands below the paragraph that the link begins or ends, and so below
    words that say what it opens.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.subject, f"{reader.text}\n"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.subject = self.text = ""
        self._said = self._gap = self._address = ""
        self._begins = 0  # where in what is said the link does
        self._links: list[tuple[str, str]] = []  # addresses, and all that was said when they ended
        self._silence = 0  # how deep we are in what isn't said

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag in _ALONE:
            self._said += "\n" if tag == "br" else ""
        elif self._silence or tag == "style" or _SILENT & set(has.get("class", "").split()):
            self._silence += 1
        elif tag == "a":
            self._address, self._begins = has["href"], len(self._said)
        elif tag in _BLOCKS:
            self._end_block("p")
        elif has.get("class") == "foot":
            self._gap = _FOOT

    def handle_endtag(self, tag: str) -> None:
        if self._silence:
            self._silence -= 1
        elif tag == "title":
            self.subject, self._said = " ".join(self._said.split()), ""
        elif tag == "th":
            self._said += ": "
        elif tag == "a" and self._said[self._begins :].strip() != self._address:
            self._links.append((self._address, self._said.rstrip()))
        elif tag in _BLOCKS:
            self._end_block(tag)
        elif tag in _AROUND:
            self._gap = _GAP

    def handle_data(self, data: str) -> None:
        if not self._silence:
            self._said += re.sub(r"[ \t\r\n]+", " ", data)

    def _end_block(self, tag: str) -> None:
        """Write down what was said since the last one, as this element has it."""
        said = self._said.rstrip()
        if self._links and self._links[-1][1] == said:
            said = f"{said.rstrip('.')}:"
        said = "\n".join([said, *(address for address, _until in self._links)])
        said = re.sub(" *\n *", "\n", re.sub(" +", " ", said)).strip()
        self._said, self._links = "", []
        if not said:
            return
        if tag == "h2":
            said = said.upper()
        elif tag == "li":
            said = "- " + said.replace("\n", "\n  ")
        self.text += (self._gap if self.text else "") + said
        self._gap = _NEXT_LINE if tag in {"li", "tr"} else _GAP
