"""To whom something may be said in private, and for how long it is kept."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.accounts.policy import check_adult, is_adult
from reunite.errors import DomainError
from reunite.groups.models import Membership
from reunite.quietly.models import Aside, QuietWord

KEPT_FOR = timedelta(days=90)  # after a quiet word is answered, or an aside put away
ONE_NOTE_IN = timedelta(days=30)


def check_is_others(author: Membership, concerned: Iterable[Membership]) -> None:
    """Raises `DomainError` for what is the author's own doing and nobody else's."""
    if {member.id for member in concerned} == {author.id}:
        raise DomainError(_("That’s yours. You can change it or take it down yourself."))


def check_someone_is_there(hosts: list[Membership], contact: str) -> None:
    """Raises `DomainError` where a quiet word would reach nobody."""
    if not hosts and not contact:
        raise DomainError(
            _("There’s nobody here this could go to. Talk to someone outside, or look at Help now.")
        )


def check_open(word: QuietWord) -> None:
    """Raises `DomainError` for what has been answered."""
    if word.closed_at is not None:
        raise DomainError(_("This has been answered already."))


def check_can_write(
    author: Membership, reader: Membership, *, apart: bool, last_at: datetime | None, now: datetime
) -> None:
    """May the author write a note to this member now?

    Raises `TooYoung` for someone under 18, and `DomainError`: the same for whoever wants no
    notes, whoever is too young for them, and the two whom a block keeps apart.
    """
    check_adult(author.person)
    if author.id == reader.id:
        raise DomainError(_("That’s you."))
    if last_at is not None and now - last_at < ONE_NOTE_IN:
        raise DomainError(_("You’ve written to them this month. One note a month is the most."))
    if apart or not reader.person.takes_notes or not is_adult(reader.person):
        raise DomainError(_("Notes can’t be sent to this person at the moment."))


def can_answer(viewer: Membership, aside: Aside) -> bool:
    """What hosts tell someone can be answered by them, once. A note from a friend need not be."""
    return aside.from_hosts and aside.reader_id == viewer.id and not aside.answer


def check_can_answer(viewer: Membership, aside: Aside) -> None:
    """Raises `DomainError` for an aside that isn't the viewer's to answer."""
    if not can_answer(viewer, aside):
        raise DomainError(_("There’s nothing to answer here."))


def check_is_reader(viewer: Membership, aside: Aside) -> None:
    """Raises `DomainError` for what somebody else was told."""
    if aside.reader_id != viewer.id:
        raise DomainError(_("That’s for someone else to put away."))
