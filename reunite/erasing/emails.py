"""Mail to someone who asked to be gone, while they can still call it off."""

from datetime import datetime

from reunite.accounts.models import Person
from reunite.erasing import queries
from reunite.mail.outbox import URGENT, Mail, queue, render
from reunite.sealed import keyring
from reunite.web.urls import absolute_url

KIND = "erasing"
_LINK = "call off erasing"


def _version(person: Person) -> int:
    return int(person.erases_at.timestamp()) if person.erases_at else 0


def link_of(person: Person) -> str:
    """The token that calls off what was asked for last."""
    return keyring().personal_link(_LINK, person.public_id, _version(person))


def opens(person: Person, token: str) -> bool:
    """Is this that link?"""
    return keyring().opens(token, _LINK, person.public_id, _version(person))


def say_when(person: Person, erases_at: datetime) -> None:
    """When it will be, and how to call it off."""
    parts = render(
        "erasing/say_when",
        locale=person.locale,
        name=person.name,
        timezone=person.timezone,
        erases_at=erases_at,
        link=absolute_url("erasing.call_off_by_mail", token=link_of(person)),
    )
    about = f"{KIND}:{person.public_id}"
    queue(
        Mail(to=person.email, to_name=person.name, **parts),
        kind=KIND,
        key=f"{about}:{_version(person)}",
        subject_key=about,
        expires_at=erases_at,
        urgency=URGENT,
    )


def still_asked(subject: str) -> bool:
    """Do they still wish it when the mail is about to go?"""
    person = queries.find_person(subject.partition(":")[2])
    return person is not None and person.erases_at is not None
