"""The one mail there is about a tie: to both, when it has formed."""

from datetime import datetime

from reunite.accounts.models import Person
from reunite.mail.outbox import Mail, queue, render
from reunite.ties import queries
from reunite.web.urls import absolute_url

KIND = "tie"


def tell(person: Person, other: Person, now: datetime) -> None:
    """Tell one of the two, unless they are away for a while. Joins the caller's transaction."""
    if person.is_quiet:
        return
    parts = render(
        "ties/tied",
        locale=person.locale,
        name=person.name,
        other=other,
        link=absolute_url("ties.index"),
    )
    subject_key = f"{KIND}:{other.public_id}:{person.public_id}"
    queue(
        Mail(to=person.email, to_name=person.name, **parts),
        kind=KIND,
        key=f"{subject_key}:{now:%Y%m%d%H%M%S}",
        subject_key=subject_key,
    )


def still_wanted(subject_key: str) -> bool:
    """Are the two still in touch when the mail is about to go?"""
    _kind, other, person = subject_key.split(":")
    found = queries.find_tied(person, other)
    return found is not None and not found[0].is_quiet
