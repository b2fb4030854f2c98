"""Asking to be told, and telling. Nothing here tells anyone by itself."""

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.meetups import policy as meetups_policy
from reunite.meetups.asked_about import emails, policy, queries
from reunite.meetups.asked_about.models import Enquiry, Said
from reunite.meetups.models import Meetup


@atomic
def ask(
    author: Membership, meetup: Meetup, about: Membership | None = None, *, guest: str = ""
) -> Enquiry:
    """Ask whoever organises to say if this member, or a guest in words, is coming; nobody is
    written to. What was asked already stands. Raises `DomainError`."""
    lock(author)
    meetups_policy.check_can_answer(meetup, clock.now())
    policy.check_does_not_organise(sees_all=queries.sees_all(author, meetup))
    own = [asked.enquiry for asked in queries.list_asked(author, meetup, sees_all=False)]
    for enquiry in own:
        if (enquiry.about, enquiry.guest) == (about, guest):
            return enquiry
    policy.check_room(len(own))
    enquiry = Enquiry(
        group_id=author.group_id,
        meetup_id=meetup.id,
        author=author,
        about=about,
        guest=guest,
        asked_at=clock.now(),
    )
    db.session.add(enquiry)
    db.session.flush()
    return enquiry


@atomic
def take_back(author: Membership, meetup: Meetup, public_id: str) -> None:
    """Ask no more. What isn't the author's stays as it is."""
    for asked in queries.list_asked(author, meetup, sees_all=False):
        if asked.enquiry.public_id == public_id:
            db.session.delete(asked.enquiry)


@atomic
def answer(organiser: Membership, meetup: Meetup, public_id: str, said: Said) -> None:
    """Say to who asked that one will tell them, that one can't, or that it is so, of which they are
    told discreetly. Raises `NotFound`, and `DomainError` where it isn't so as far as the organiser
    may know, or where the meetup is over or off."""
    lock(meetup)
    meetups_policy.check_to_happen(meetup, clock.now())
    enquiry, is_coming, _quietly = queries.get_asked(organiser, meetup, public_id)
    if said is Said.COMING:
        policy.check_is_coming(is_known=enquiry.about is not None, is_coming=is_coming)
        emails.tell_author(enquiry, meetup)
    enquiry.said = said


@atomic
def forget_over() -> None:
    """Forget what was asked about meetups that are over."""
    for enquiry in queries.list_over():
        db.session.delete(enquiry)
