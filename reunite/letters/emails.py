"""The letter as a mail; its links lead to pages that ask who is reading."""

from datetime import date

from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import MailSort, Membership
from reunite.letters import policy
from reunite.letters.queries import Contents
from reunite.web.urls import absolute_url

KIND = "letter"


def send_letter(reader: Membership, day: date, contents: Contents) -> None:
    """Owe the member the letter of this day; it is dropped when it could not be sent for days."""
    group = reader.group.public_id

    def address(endpoint: str, **values: str) -> str:
        return absolute_url(endpoint, group=group, **values)

    write_to_member(
        reader,
        MailSort.LETTER,
        "letters/letter",
        kind=KIND,
        about=day.isoformat(),
        version="written",
        expires_at=policy.goes_out(day, reader.person.timezone) + policy.CAUGHT_UP_FOR,
        contents=contents,
        address=address,
        page=address("home.group"),
    )


def still_wanted(subject: str) -> bool:
    """Does the member want the letter when it is about to go?"""
    _day, reader = about_member(subject)
    return reader is not None and reader.wants_mail(MailSort.LETTER)
