"""Reads of who wants to be gone."""

from sqlalchemy import exists, select

from reunite import clock
from reunite.accounts.models import AddressChange, Person
from reunite.accounts.policy import ADDRESS_UNDONE_WITHIN
from reunite.db import db
from reunite.groups.models import Membership


def list_due() -> list[Person]:
    """Those whose time to think about it is over."""
    return list(db.session.scalars(select(Person).where(Person.erases_at <= clock.now())))


def find_person(public_id: str) -> Person | None:
    """The one that a mailed link names; whoever asks must check the link itself."""
    return db.session.scalar(select(Person).where(Person.public_id == public_id))


def list_places(person: Person) -> list[Membership]:
    """Every place they have or had, in whichever group."""
    places = select(Membership).where(Membership.person_id == person.id).order_by(Membership.id)
    return list(db.session.scalars(places.execution_options(across_groups=True)))


def has_new_address(person: Person) -> bool:
    """Can an address they had before still have its change undone?"""
    lately = AddressChange.confirmed_at > clock.now() - ADDRESS_UNDONE_WITHIN
    changed = exists().where(
        AddressChange.person_id == person.id, lately, AddressChange.undone_at.is_(None)
    )
    return bool(db.session.scalar(select(changed)))
