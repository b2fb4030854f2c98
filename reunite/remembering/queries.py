"""Reads about those who have died, for a viewer."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import and_, bindparam, exists, func, literal, or_, select
from sqlalchemy.orm import aliased

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.lines import GROUPS, PLACES, VIEWER
from reunite.groups.models import Membership, Role, Standing
from reunite.photos import queries as photos
from reunite.photos.models import ON_THE_PAGE, Photo
from reunite.photos.policy import Onlooker, Opened
from reunite.remembering import policy
from reunite.remembering.models import (
    LastWish,
    Remembering,
    Remembrance,
    SetAside,
    Shared,
)
from reunite.safety.queries import admits, hidden_people, told
from reunite.sealed import keyring
from reunite.tokens import named_in

LINK = "undo remembering"


def link_of(remembrance: Remembrance) -> str:
    """The token of the personal link that undoes it."""
    return keyring().personal_link(LINK, remembrance.public_id, 0)


def find_by_link(token: str) -> Remembrance | None:
    """What this link undoes."""
    found = find_remembrance(named_in(token) or "")
    return found if found and keyring().opens(token, LINK, found.public_id, 0) else None


def find_remembrance(public_id: str) -> Remembrance | None:
    """The one of this name; whoever asks must check the rest."""
    return db.session.scalar(
        select(Remembrance)
        .where(Remembrance.public_id == public_id)
        .execution_options(across_groups=True)
    )


def find_wish(person_id: int) -> LastWish | None:
    """What the person with this key wishes for."""
    return db.session.get(LastWish, person_id)


def find_begun(viewer: Membership, about: Membership) -> Remembrance | None:
    """What was said in the viewer's group about another member, and isn't confirmed yet."""
    return db.session.scalar(
        select(Remembrance).where(
            Remembrance.group_id == viewer.group_id,
            Remembrance.person_id == about.person_id,
            Remembrance.confirmed_at.is_(None),
        )
    )


def find_confirmed(person_id: int) -> Remembrance | None:
    """What was confirmed about the person with this key, in whichever group."""
    return db.session.scalar(
        select(Remembrance)
        .where(Remembrance.person_id == person_id, Remembrance.confirmed_at.is_not(None))
        .execution_options(across_groups=True)
    )


def list_begun(person: Person) -> list[Remembrance]:
    """All that was said about someone in any group and isn't confirmed."""
    begun = select(Remembrance).where(
        Remembrance.person_id == person.id, Remembrance.confirmed_at.is_(None)
    )
    return list(db.session.scalars(begun.execution_options(across_groups=True)))


def list_places(person: Person, standing: Standing) -> list[Membership]:
    """The person's places of this standing, in the order in which groups are locked."""
    places = (
        select(Membership)
        .where(Membership.person_id == person.id, Membership.standing == standing)
        .order_by(Membership.group_id)
    )
    return list(db.session.scalars(places.execution_options(across_groups=True)))


def list_over(now: datetime) -> list[str]:
    """The public ids of those that can't be undone any more, and of what nobody confirmed."""
    over = select(Remembrance.public_id).where(
        or_(
            and_(
                Remembrance.confirmed_at <= now - policy.UNDONE_WITHIN,
                Remembrance.ended_at.is_(None),
            ),
            and_(
                Remembrance.confirmed_at.is_(None), Remembrance.begun_at <= now - policy.ASKED_FOR
            ),
        )
    )
    return list(db.session.scalars(over.execution_options(across_groups=True)))


def list_named_by(place: Membership) -> list[Membership]:
    """The hosts who count on this member to be next."""
    naming = select(Membership).where(
        Membership.group_id == place.group_id,
        Membership.next_host_id == place.id,
        Membership.next_host_agreed_at.is_not(None),
    )
    return list(db.session.scalars(naming))


def list_members_named(place: Membership, public_ids: Iterable[str]) -> list[Membership]:
    """Those of the members of this place's group."""
    named = select(Membership).where(
        Membership.group_id == place.group_id,
        Membership.public_id.in_(list(public_ids)),
        Membership.standing == Standing.IN,
    )
    return list(db.session.scalars(named))


def list_remembered(viewer: Membership) -> list[Membership]:
    """Those of the group who have died, by name."""
    remembered = (
        select(Membership)
        .join(Membership.person)
        .where(Membership.group_id == viewer.group_id, Membership.standing == Standing.REMEMBERED)
        .order_by(func.lower(Person.name), Membership.id)
    )
    return list(db.session.scalars(remembered))


def get_remembered(viewer: Membership, public_id: str) -> Membership:
    """One of them; raises `NotFound`."""
    found = db.session.scalar(
        select(Membership).where(
            Membership.group_id == viewer.group_id,
            Membership.public_id == public_id,
            Membership.standing == Standing.REMEMBERED,
        )
    )
    if found is None:
        raise NotFound
    return found


def find_page(viewer: Membership, about: Membership) -> Remembering | None:
    """The page for someone of the viewer's group."""
    return db.session.scalar(
        select(Remembering).where(
            Remembering.group_id == viewer.group_id,
            Remembering.membership_id == about.id,
            admits(Remembering.audience_id),
        ),
        told([viewer]),
    )


def get_page(viewer: Membership, public_id: str) -> Remembering:
    """The page for the one who has this place; raises `NotFound`."""
    page = find_page(viewer, get_remembered(viewer, public_id))
    if page is None:
        raise NotFound
    return page


def find_page_of(viewer: Membership, **key: int) -> Remembering | None:
    """The page in the viewer's group to which the conversation or the album of this key belongs."""
    return db.session.scalar(
        select(Remembering)
        .join(Remembering.membership)
        .where(
            Remembering.group_id == viewer.group_id,
            Membership.standing == Standing.REMEMBERED,
            admits(Remembering.audience_id),
        )
        .filter_by(**key),
        told([viewer]),
    )


_PAGES = (
    select(Membership.public_id, Person.name)
    .join(Remembering, Remembering.membership_id == Membership.id)
    .join(Person, Person.id == Membership.person_id)
    .where(
        Membership.group_id == bindparam("group"),
        Remembering.group_id == bindparam("group"),
        Membership.standing == Standing.REMEMBERED,
        admits(Remembering.audience_id),
        ~exists().where(
            SetAside.group_id == bindparam("group"),
            SetAside.remembering_id == Remembering.id,
            SetAside.membership_id == bindparam("place"),
        ),
    )
    .order_by(func.lower(Person.name), Membership.id)
)


def list_pages(viewer: Membership) -> list[tuple[str, str]]:
    """Whom there are pages for in the viewer's group, as public id and name; without those that the
    viewer would rather not come upon."""
    who = {**told([viewer]), "group": viewer.group_id, "place": viewer.id}
    return [(public_id, name) for public_id, name in db.session.execute(_PAGES, who)]


def is_set_aside(viewer: Membership, page: Remembering) -> bool:
    """Would the viewer rather not come upon it?"""
    return find_set_aside(viewer, page) is not None


def find_set_aside(viewer: Membership, page: Remembering) -> SetAside | None:
    """That they would."""
    return db.session.scalar(
        select(SetAside).where(
            SetAside.group_id == viewer.group_id,
            SetAside.remembering_id == page.id,
            SetAside.membership_id == viewer.id,
        )
    )


def open_album(viewer: Membership, page: Remembering) -> Opened:
    """Everyone of the group sees its photos and adds to them while the page takes words, and takes
    down what they are in; a host says which comes first."""
    return Opened(
        thing=page,
        viewer=Onlooker(viewer.person.public_id, viewer.person_id),
        hidden=hidden_people(viewer),
        may_add=page.conversation.closed_at is None,
        may_arrange=viewer.is_host,
        may_ask_to_be_left_out=True,
        day=page.made_at.date().isoformat(),
    )


def list_photos(viewer: Membership, page: Remembering) -> list[Photo]:
    """The first of its photos, for the page itself."""
    return photos.list_photos(open_album(viewer, page), limit=ON_THE_PAGE)


# for lines on home and on a group's page; in step with `policy.is_asked` and `decides`
_host = aliased(Membership)
TO_CONFIRM = (
    select(Remembrance.group_id, Membership.public_id, literal(""))
    .join(
        Membership,
        and_(
            Membership.group_id == Remembrance.group_id,
            Membership.person_id == Remembrance.person_id,
        ),
    )
    .join(_host, and_(_host.group_id == Remembrance.group_id, _host.id == Remembrance.begun_by_id))
    .where(
        Remembrance.asked_id.in_(PLACES),
        Remembrance.confirmed_at.is_(None),
        Membership.standing == Standing.IN,
        _host.role == Role.HOST,
        _host.standing == Standing.IN,
    )
)
TO_SETTLE = (
    select(Membership.group_id, Membership.public_id, Person.name)
    .join(Person, Person.id == Membership.person_id)
    .join(LastWish, LastWish.person_id == Membership.person_id)
    .where(
        Membership.group_id.in_(GROUPS),
        Membership.standing == Standing.REMEMBERED,
        LastWish.decides_id == VIEWER,
        LastWish.shared == Shared.SOMEONE_DECIDES,
    )
)


def can_still_be_undone(about: Membership) -> datetime | None:
    """Until when the account of someone remembered can be opened again; None once that is over."""
    found = find_confirmed(about.person_id)
    return policy.ends_at(found) if found and policy.can_undo(found, clock.now()) else None
