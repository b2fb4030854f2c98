"""Our pages as PDFs, and what their maker may not do."""

import struct
import zlib

import pytest

from reunite import pdf
from reunite.pdf import CannotMakePdf, make_pdf

pytestmark = pytest.mark.skipif(not pdf.can_be_made(), reason="needs WeasyPrint and Pango")
ADDRESSES = ["file:///etc/passwd", "http://127.0.0.1:9/x.png", "data:image/png;base64,AAAA"]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PICTURE = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\x6e\x21\x48"))
    + _chunk(b"IEND", b"")
)


def nothing(_address: str) -> None:
    return None


def test_a_page_becomes_a_pdf() -> None:
    assert make_pdf("<h1>2019</h1>", nothing).startswith(b"%PDF-")


def test_a_picture_comes_from_whoever_asks() -> None:
    with_it = make_pdf('<img src="own:door.png">', {"own:door.png": PICTURE}.get)
    assert b"/Subtype /Image" in with_it


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_is_asked_for_and_none_is_looked_up(address: str) -> None:
    asked: list[str] = []
    made = make_pdf(f'<img src="{address}">', asked.append)
    assert asked == [address]
    assert b"/Subtype /Image" not in made


@pytest.mark.parametrize(
    "tag",
    [
        '<link rel="stylesheet" href="own:x">',
        "<style>@import url(own:x)</style>",
        '<object data="own:x"></object>',
        '<a rel="attachment" href="own:x">x</a>',
    ],
)
def test_nothing_else_gets_past_it_either(tag: str) -> None:
    asked: list[str] = []
    make_pdf(tag, asked.append)
    assert asked == ["own:x"]


def test_a_page_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(CannotMakePdf, match="too long"):
        make_pdf("<p>One page.", nothing, seconds=0)


def test_a_maker_that_dies_is_said_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf.sys, "executable", "/bin/false")
    with pytest.raises(CannotMakePdf, match="ended early"):
        make_pdf("<p>One page.", nothing)


def test_without_its_libraries_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "can_be_made", lambda: False)
    with pytest.raises(CannotMakePdf, match="not installed"):
        make_pdf("<p>One page.", nothing)
