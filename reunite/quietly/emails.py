"""A discreet line: there is something for you. What, and from whom, stands on the page alone."""

from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import MailSort, Membership
from reunite.mail.outbox import Mail, queue, render
from reunite.quietly import queries
from reunite.quietly.models import Aside, QuietWord
from reunite.sealed import keyring
from reunite.tokens import named_in
from reunite.web.urls import absolute_url, settings

WORD, ASIDE, CONTACT = "quiet_word", "aside", "quiet_word_contact"
LOCALE = "en_GB"


def _tell(reader: Membership, kind: str, about: str, version: str, link: str) -> None:
    write_to_member(
        reader,
        MailSort.NOTES,
        "quietly/something",
        kind=kind,
        about=about,
        version=version,
        link=link,
    )


def _tell_of_word(word: QuietWord, reader: Membership, version: str) -> None:
    link = absolute_url("quietly.show", group=reader.group.public_id, quiet=word.public_id)
    _tell(reader, WORD, word.public_id, version, link)


def tell_host(word: QuietWord, host: Membership) -> None:
    """That there is a quiet word for a host."""
    _tell_of_word(word, host, "said")


def tell_author(word: QuietWord) -> None:
    """That their quiet word has been answered."""
    _tell_of_word(word, word.author, "answered")


def _tell_of_aside(aside: Aside, reader: Membership, version: str) -> None:
    link = absolute_url("quietly.aside", group=reader.group.public_id, aside=aside.public_id)
    _tell(reader, ASIDE, aside.public_id, version, link)


def tell_reader(aside: Aside) -> None:
    """That something was said to them alone."""
    _tell_of_aside(aside, aside.reader, "said")


def tell_of_answer(aside: Aside) -> None:
    """That what they said aside has been answered."""
    _tell_of_aside(aside, aside.author, "answered")


def link_for_contact(word: QuietWord) -> str:
    """The token of the page on which whoever looks after the server reads and answers it."""
    return keyring().personal_link(CONTACT, word.public_id, 0)


def find_by_link(token: str) -> QuietWord | None:
    """The quiet word whose link this is."""
    word = queries.find_for_contact(named_in(token) or "")
    return word if word and keyring().opens(token, CONTACT, word.public_id, 0) else None


def tell_contact(word: QuietWord) -> None:
    """That there is a quiet word for whoever looks after the server, since no host is left."""
    link = absolute_url("quietly.by_contact", token=link_for_contact(word))
    queue(
        Mail(to=settings().contact_email, **render("quietly/contact", locale=LOCALE, link=link)),
        kind=CONTACT,
        key=f"{CONTACT}:{word.public_id}",
        subject_key=f"{CONTACT}:{word.public_id}",
    )


def word_still_wanted(subject: str) -> bool:
    """Is the quiet word still theirs to read when the mail is about to go?"""
    public_id, reader = about_member(subject)
    return bool(
        reader
        and reader.wants_mail(MailSort.NOTES)
        and (queries.find_own(reader, public_id) or queries.find_for_host(reader, public_id))
    )


def aside_still_wanted(subject: str) -> bool:
    """Is the aside still theirs to read, and its author in, when the mail is about to go?"""
    public_id, reader = about_member(subject)
    aside = queries.find_aside(reader, public_id) if reader else None
    return bool(aside and aside.author.is_in and reader and reader.wants_mail(MailSort.NOTES))


def contact_still_wanted(subject: str) -> bool:
    """Is it still open?"""
    word = queries.find_for_contact(subject.rpartition(":")[2])
    return word is not None and word.closed_at is None
