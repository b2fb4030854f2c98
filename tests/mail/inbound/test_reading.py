"""What is read out of a mail: who it says it is from, and what is new in it."""

import pytest

from reunite.mail.inbound.post import Post
from reunite.mail.inbound.words import new_words


def words(text: str, kind: str = "text/plain") -> str:
    return new_words(Post(f"Content-Type: {kind}; charset=utf-8\r\n\r\n{text}".encode()))


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("Ben@Example.org", "ben@example.org"),
        ("Ben <ben@example.org>", "ben@example.org"),
        ('"ben@example.org" <ben@example.org>', "ben@example.org"),
        ("=?utf-8?q?B=C3=A9n?= <ben@example.org>", "ben@example.org"),
        ("ben@example.org (Ben)", "ben@example.org"),
        ("a@example.org, b@example.org", ""),
        ("a@example.org <b@example.org>", ""),
        ("a@example.org)b@example.org", ""),
        ('"Ben" <eve@example.org> <ben@example.org>', ""),
        ("(" * 1000 + "a@example.org", ""),
        ("", ""),
    ],
)
def test_a_sender_is_one_address_or_none(header: str, address: str) -> None:
    assert Post(f"From: {header}\r\n\r\n".encode()).sender == address


def test_two_senders_are_none() -> None:
    assert Post(b"From: a@example.org\r\nFrom: b@example.org\r\n\r\n").sender == ""


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Lovely.\n\nOn Sat, 6 Feb 2027 at 13:00, Lot <a@b.example>\nwrote:\n> hi\n", "Lovely."),
        ("Wie schön!\n\nAm 6. Feb. 2027 schrieb Lot <a@b.example>:\n\n> hi\n", "Wie schön!"),
        ("Super\n\nLe sam. 6 févr. 2027 à 13:00, Lot <a@b.example> a écrit :\n> hi\n", "Super"),
        ("Hienoa\n\nla 6. helmik. 2027 Lot (a@b) kirjoitti:\n> hi\n", "Hienoa"),
        ("Glad\n\nSent from my iPhone\n\n> On 6 Feb 2027, at 13:00, Lot wrote:\n> hi", "Glad"),
        ("Glad\n\n-- \nBen\n", "Glad"),
        (
            "Great\n\n________________________________\nFrom: Lot <a@b.example>\nSent: Today\n\nhi",
            "Great",
        ),
        ("> hi\n\nBelow the quote\n", ""),
        ("a\n\nb", "a\n\nb"),
    ],
)
def test_only_what_is_new_is_kept(text: str, new: str) -> None:
    assert words(text) == new


@pytest.mark.parametrize(
    ("page", "new"),
    [
        ("<p>Glad &amp; <b>so</b></p><blockquote>hi</blockquote>", "Glad & so"),
        ("<div>Glad</div><div id=appendonsend></div><hr>hi", "Glad"),
        ('Glad<div style="border:none;border-top:solid #E1E1E1 1pt">From: Lot</div>', "Glad"),
        ("<html><head><style>" + "p{}" * 30_000 + "</style></head><body>Glad</body>", "Glad"),
        ("1 < 2 and <3", "1 < 2 and <3"),
    ],
)
def test_html_is_read_up_to_its_quote(page: str, new: str) -> None:
    assert words(page, "text/html") == new


@pytest.mark.parametrize("piece", ["<a ", "<!", "</", "<!--", "<ul><li>", "<a='", "&", "<?", "<!["])
def test_broken_html_without_end_is_read_to_an_end(piece: str) -> None:
    words(piece * (100_000 // len(piece)), "text/html")


@pytest.mark.parametrize(
    "piece", ["On ", "> ", "From: ", "_", "Sent from my ", "wrote:\n", "On a\n"]
)
def test_text_that_looks_like_quotes_without_end_is_read_to_an_end(piece: str) -> None:
    words(piece * (100_000 // len(piece)))
