"""Mail about someone who has died: to their own account, and to whoever has something to look at.
None of it says so."""

from reunite import clock
from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import MailSort, Membership
from reunite.mail.outbox import URGENT, Mail, queue, render
from reunite.remembering import policy, queries
from reunite.remembering.models import Remembrance
from reunite.web.urls import absolute_url

CLOSED, LOOK = "account_closed", "remembering"


def tell_account(remembrance: Remembrance) -> None:
    """Tell the account's own address how to open it again, for as long as that can be done; once an
    hour at most. Joins the caller's transaction."""
    person = remembrance.person
    parts = render(
        "remembering/closed",
        locale=person.locale,
        link=absolute_url("remembering.undo", token=queries.link_of(remembrance)),
    )
    queue(
        Mail(to=person.email, **parts),
        kind=CLOSED,
        key=f"{CLOSED}:{remembrance.public_id}:{clock.now():%Y%m%d%H}",
        subject_key=f"{CLOSED}:{remembrance.public_id}",
        expires_at=policy.ends_at(remembrance),
        urgency=URGENT,
    )


def can_be_undone(subject: str) -> bool:
    """Can it, when the mail is about to go?"""
    remembrance = queries.find_remembrance(subject.rpartition(":")[2])
    return remembrance is not None and policy.can_undo(remembrance, clock.now())


def ask_to_look(reader: Membership, remembrance: Remembrance, link: str) -> None:
    """Tell a member that there is something for them, and no more."""
    write_to_member(
        reader,
        MailSort.NOTES,
        "quietly/something",
        kind=LOOK,
        about=f"{LOOK}-{remembrance.public_id}",
        version=link,
        link=link,
    )


def still_there(subject: str) -> bool:
    """Is there still something to look at, and does the reader want to know?"""
    about, reader = about_member(subject)
    remembrance = queries.find_remembrance(about.rpartition("-")[2])
    return bool(remembrance and reader and reader.wants_mail(MailSort.NOTES))
