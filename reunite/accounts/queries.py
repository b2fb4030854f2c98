"""Reads about people and their devices."""

from datetime import datetime

from sqlalchemy import bindparam, exists, select

from reunite import clock
from reunite.accounts import policy
from reunite.accounts.models import AddressChange, Device, Person, WayIn
from reunite.db import db
from reunite.errors import NotFound
from reunite.tokens import hashed


def find_person_by_email(email: str) -> Person | None:
    """The person whose address this is."""
    return db.session.scalar(select(Person).where(Person.email == email.lower()))


def anyone_here() -> bool:
    """Has the first visitor been here yet?"""
    return bool(db.session.scalar(select(exists().where(Person.id > 0))))


def is_first_here(person: Person) -> bool:
    """Is this the first visitor, who runs the place or knows who does?"""
    return not db.session.scalar(select(exists().where(Person.id < person.id)))


# made once: it is read for every page
_DEVICE = select(Device).where(Device.token_hash == bindparam("token"))


def find_device(token: str) -> Device | None:
    """The device that holds this session token, if it is still signed in."""
    device = db.session.scalar(_DEVICE, {"token": hashed(token)})
    return device if device and policy.is_signed_in(device, clock.now()) else None


def list_devices(viewer: Person) -> list[Device]:
    """Where the viewer is signed in, the latest first."""
    devices = db.session.scalars(
        select(Device)
        .where(Device.person_id == viewer.id, Device.ended_at.is_(None))
        .order_by(Device.seen_at.desc(), Device.id.desc())
    )
    now = clock.now()
    return [device for device in devices if policy.is_signed_in(device, now)]


def has_been_here_since(person: Person, moment: datetime) -> bool:
    """Has one of their devices been used after this moment, as far as it was noted? Never shown to
    anyone."""
    later = exists().where(Device.person_id == person.id, Device.seen_at > moment)
    return bool(db.session.scalar(select(later)))


def get_device(viewer: Person, public_id: str) -> Device:
    """One of the viewer's own devices; raises `NotFound` for any other."""
    device = db.session.scalar(
        select(Device).where(Device.person_id == viewer.id, Device.public_id == public_id)
    )
    if device is None:
        raise NotFound
    return device


def find_way_in_by_link(token: str) -> WayIn | None:
    """The way in that a mailed link names."""
    return db.session.scalar(select(WayIn).where(WayIn.link_hash == hashed(token)))


def find_way_in_of_browser(secret: str) -> WayIn | None:
    """The way in that the browser holding this secret asked for last."""
    return db.session.scalar(
        select(WayIn).where(WayIn.browser_hash == hashed(secret)).order_by(WayIn.id.desc()).limit(1)
    )


def find_address_change(public_id: str) -> AddressChange | None:
    """The change that a mailed link names; whoever asks must check the link itself."""
    return db.session.scalar(select(AddressChange).where(AddressChange.public_id == public_id))
