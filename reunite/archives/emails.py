"""The mail that says that an archive is there."""

from sqlalchemy import select

from reunite import clock
from reunite.archives.models import Archive
from reunite.db import db
from reunite.mail.outbox import Mail, after_quiet_hours, queue, render
from reunite.web.urls import absolute_url

KIND = "archive"


def tell_ready(archive: Archive) -> None:
    """Tell who asked that it can be fetched; joins the caller's transaction. The mail says nothing
    of what is in it, and its link asks for a fresh sign-in."""
    person = archive.person
    parts = render(
        "archives/ready",
        locale=person.locale,
        name=person.name,
        until=archive.ends_at,
        timezone=person.timezone,
        link=absolute_url("archives.index"),
    )
    queue(
        Mail(to=person.email, to_name=person.name, **parts),
        kind=KIND,
        key=f"{KIND}:{archive.public_id}",
        subject_key=archive.public_id,
        due_at=after_quiet_hours(clock.now(), person.timezone, person.quiet_hours),
        expires_at=archive.ends_at,
    )


def still_wanted(subject: str) -> bool:
    """Is it there still, and theirs, when the mail is about to go?"""
    archive = db.session.scalar(select(Archive).where(Archive.public_id == subject))
    return archive is not None and archive.is_theirs and archive.ends_at > clock.now()
