"""Writing a plan, asking friends to be on it, and sending what it says."""

from sqlalchemy import delete, select

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.errors import Changed
from reunite.groups.queries import list_places
from reunite.mail.outbox import withdraw
from reunite.plans import emails, policy, queries
from reunite.plans.models import Ally, KeptPlan, Plan, Standing
from reunite.plans.wording import message_of
from reunite.tokens import hashed, same


@atomic
def keep_plan(person: Person, plan: Plan, friends: list[Person]) -> None:
    """Keep what the plan says, with these friends on it: those who are new to it are asked, those
    who aren't among them any more are off it, and nobody is told."""
    lock(person)
    kept = queries.find_plan(person)
    if kept is None:
        kept = KeptPlan(person_id=person.id)
        db.session.add(kept)
    kept.plan, kept.looked_at = plan, clock.now()
    chosen = {friend.id for friend in friends} - {person.id}
    allies = list(db.session.scalars(select(Ally).where(Ally.owner_id == person.id)))
    for ally in allies:
        if ally.friend_id not in chosen and not ally.friend.is_closed:
            db.session.delete(ally)
    known = {ally.friend_id for ally in allies}
    for friend in friends:
        if friend.id in chosen - known:
            _ask(person, friend)


def _ask(person: Person, friend: Person) -> None:
    ally = Ally(owner=person, friend=friend, standing=Standing.ASKED, phone="")
    db.session.add(ally)
    db.session.flush()
    emails.ask(ally)


@atomic
def delete_plan(person: Person) -> None:
    """Nothing of it is kept, and nobody is on it."""
    lock(person)
    db.session.execute(delete(Ally).where(Ally.owner_id == person.id))
    db.session.execute(delete(KeptPlan).where(KeptPlan.person_id == person.id))


@atomic
def say_still_right(person: Person) -> None:
    """The plan stands for another year."""
    if kept := queries.find_plan(person):
        kept.looked_at = clock.now()


@atomic
def answer(ally: Ally, *, is_willing: bool, phone: str = "") -> None:
    """The friend says whether they can be on the plan, and perhaps on which phone; no takes back an
    earlier yes, and what is still to be sent to them."""
    lock(ally)
    ally.standing = Standing.WILLING if is_willing else Standing.NOT_NOW
    ally.phone = phone if is_willing else ""
    if not is_willing:
        withdraw(subject_key=emails.message_key(ally))


@atomic
def send(person: Person, ally: Ally, shown: str) -> None:
    """Send a friend on the person's plan the message they were shown, of which `shown` is the hash;
    after one that went just now, none goes.

    Raises `Changed` where the message reads differently by now, `DomainError` for a friend who is
    not on the plan.
    """
    lock(ally)
    companion = queries.get_companion(list_places(person), ally.public_id)
    policy.check_can_message(companion.standing, ally.friend.name)
    kept = queries.find_plan(person)
    words = message_of(ally, kept.plan if kept else Plan())
    if not same(hashed(words), shown):
        raise Changed(policy.words_changed())
    if policy.went_lately(ally.messaged_at, clock.now()):
        return
    ally.messaged_at = clock.now()
    emails.send_message(ally, words)
