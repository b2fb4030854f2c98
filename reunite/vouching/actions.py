"""Vouching for someone who lost their inbox, objecting to it, and what comes of it in time.

Whoever vouches learns nothing from it but that it came to nothing, three weeks after they spoke,
whatever the reason: another address given by the other friend, an objection, an address that has an
account already, a block.
"""

from sqlalchemy import delete

from reunite import clock
from reunite.accounts.actions import give_back
from reunite.accounts.models import Person
from reunite.accounts.queries import find_person_by_email
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.jobs.each import for_each
from reunite.vouching import emails, policy, queries
from reunite.vouching.models import Standing, Vouch


@atomic
def say(author: Membership, person: Person, new_email: str) -> None:
    """Say that this person has lost their inbox and can be written to there, in place of what the
    author said of it lately. Once a second friend says the same, the old address may object.

    Raises `DomainError` for whoever may not vouch.
    """
    lock(person)
    now, own = clock.now(), queries.find_own(author, person)
    before = queries.count_own(author) - (own is not None)
    policy.check_may_vouch(author, person, before, now)
    if own is None:
        own = Vouch(person=person, author=author, said_at=now, standing=Standing.SAID)
        db.session.add(own)
    if own.standing is Standing.SAID:
        own.old_email, own.new_email = person.email, new_email.lower()
        db.session.flush()
        _agree(own)


def _agree(own: Vouch) -> None:
    """Let the old address object from now on, if another friend has said the same."""
    if own.person.address_moves_at:
        return
    now = clock.now()
    for other in queries.list_about(own.person, Standing.SAID):
        is_same = other.new_email == own.new_email
        by_another = other.author.person_id != own.author.person_id
        if is_same and by_another and all(map(queries.counts, (own, other))):
            for each in (own, other):
                each.standing = Standing.AGREED
            own.person.address_moves_at = now + policy.OBJECT_WITHIN
            emails.ask_whether_lost(own, own.person.address_moves_at)
            return


@atomic
def object_to(person: Person) -> None:
    """They can be reached as before: whatever friends said comes to nothing."""
    lock(person)
    for vouch in queries.list_about(person, Standing.SAID, Standing.AGREED):
        _end(vouch, Standing.CAME_TO_NOTHING)


@atomic
def void_about(given_up: str) -> None:
    """What friends said of an address comes to nothing once its owner has given it up."""
    for vouch in queries.list_about_address(given_up):
        _end(vouch, Standing.CAME_TO_NOTHING)


def _end(vouch: Vouch, standing: Standing) -> None:
    if vouch.standing is Standing.AGREED:
        vouch.person.address_moves_at = None
    vouch.standing, vouch.new_email = standing, ""


def settle() -> None:
    """Give back the places that nobody objected to; let the rest run out, and say so in time."""
    for_each({one.person for one in queries.list_standing(Standing.AGREED)}, _give_back_when_due)
    _run_out()


@atomic
def _give_back_when_due(person: Person) -> None:
    lock(person)
    if person.address_moves_at is None or person.address_moves_at > clock.now():
        return
    agreed = queries.list_about(person, Standing.AGREED)
    for new_email in {vouch.new_email for vouch in agreed}:
        is_free = find_person_by_email(new_email) is None
        is_done = is_free and all(map(queries.counts, agreed))
        for vouch in agreed:
            _end(vouch, Standing.OVER if is_done else Standing.CAME_TO_NOTHING)
        if is_done:
            give_back(person, new_email)


@atomic
def _run_out() -> None:
    now = clock.now()
    for vouch in queries.list_standing(Standing.SAID):
        if vouch.said_at + policy.SECOND_WITHIN <= now:
            _end(vouch, Standing.CAME_TO_NOTHING)
    for vouch in queries.list_standing(Standing.CAME_TO_NOTHING):
        if vouch.said_at + policy.TOLD_AFTER <= now:
            _end(vouch, Standing.OVER)
            emails.tell_author(vouch)
    long_ago = Vouch.said_at < now - policy.KEPT_FOR
    db.session.execute(delete(Vouch).where(Vouch.standing == Standing.OVER, long_ago))
