"""Mail to an address that friends say is lost, and to a friend whose word came to nothing."""

from datetime import datetime

from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import MailSort
from reunite.mail.outbox import URGENT, Mail, queue, render
from reunite.sealed import keyring
from reunite.vouching.models import Standing, Vouch
from reunite.vouching.queries import find_vouch
from reunite.web.urls import absolute_url

ASKED, NOTHING = "inbox_lost", "vouch_over"
_LINK = "keep address"


def link_of(vouch: Vouch) -> str:
    """The token that the old address objects by."""
    return keyring().personal_link(_LINK, vouch.public_id, 0)


def opens(vouch: Vouch, token: str) -> bool:
    """Is this its link?"""
    return keyring().opens(token, _LINK, vouch.public_id, 0)


def ask_whether_lost(vouch: Vouch, moves_at: datetime) -> None:
    """Ask at the old address whether somebody still reads it. Neither the new one nor who said so
    is told there: somebody else may be reading."""
    person = vouch.person
    parts = render(
        "vouching/ask_whether_lost",
        locale=person.locale,
        name=person.name,
        timezone=person.timezone,
        moves_at=moves_at,
        link=absolute_url("vouching.keep_address", token=link_of(vouch)),
    )
    queue(
        Mail(to=vouch.old_email, to_name=person.name, **parts),
        kind=ASKED,
        key=f"{ASKED}:{vouch.public_id}",
        subject_key=f"{ASKED}:{vouch.public_id}",
        expires_at=moves_at,
        urgency=URGENT,
    )


def still_to_ask(subject: str) -> bool:
    """Can they still object when the mail is about to go?"""
    vouch = find_vouch(subject.partition(":")[2])
    return vouch is not None and vouch.standing is Standing.AGREED


def tell_author(vouch: Vouch) -> None:
    """That the place stays where it was; the same words whatever the reason."""
    write_to_member(
        vouch.author,
        MailSort.NOTES,
        "vouching/came_to_nothing",
        kind=NOTHING,
        about=vouch.public_id,
        version="1",
        asked_for=True,
        friend=vouch.person.name,
    )


def still_to_tell(subject: str) -> bool:
    """Is its author still there to be told?"""
    _about, author = about_member(subject)
    return author is not None and author.takes_mail
