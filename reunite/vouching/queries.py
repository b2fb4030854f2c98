"""Reads of what friends said for someone who lost their inbox."""

from sqlalchemy import Select, func, select

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db
from reunite.groups.models import Membership
from reunite.groups.queries import find_past_membership
from reunite.safety.queries import people_apart
from reunite.vouching import policy
from reunite.vouching.models import Standing, Vouch


def _list(wanted: Select[Vouch]) -> list[Vouch]:
    """Of all groups: people share several, and two may vouch in one each."""
    found = wanted.order_by(Vouch.id).execution_options(across_groups=True)
    return list(db.session.scalars(found))


def list_about(person: Person, *standings: Standing) -> list[Vouch]:
    """What was said for this person and stands so."""
    return _list(select(Vouch).where(Vouch.person_id == person.id, Vouch.standing.in_(standings)))


def find_own(author: Membership, person: Person) -> Vouch | None:
    """What the author said for this person, in whichever group, until they are told what came of
    it: as long whatever that is."""
    own = (
        select(Vouch)
        .join(Vouch.author)
        .where(
            Vouch.person_id == person.id,
            Vouch.said_at > clock.now() - policy.TOLD_AFTER,
            Vouch.standing != Standing.OVER,
            Membership.person_id == author.person_id,
        )
    )
    return next(iter(_list(own)), None)


def count_own(author: Membership) -> int:
    """How often the author vouched for anyone within a year, in whichever group."""
    own = select(func.count(Vouch.id)).join(Vouch.author)
    lately = Vouch.said_at > clock.now() - policy.KEPT_FOR
    own = own.where(Membership.person_id == author.person_id, lately)
    return db.session.scalar(own.execution_options(across_groups=True)) or 0


def counts(vouch: Vouch) -> bool:
    """Does this word count: are both still in the author's group, and no block between them? Who
    left or is remembered there is no friend any more whom they could speak for."""
    author = vouch.author
    friend = find_past_membership(author.group, vouch.person)
    is_friend = friend is not None and friend.is_in
    return author.is_here and is_friend and vouch.person_id not in people_apart(author)


def list_about_address(email: str) -> list[Vouch]:
    """What was said of this address and isn't over."""
    going = Vouch.standing.in_([Standing.SAID, Standing.AGREED])
    return _list(select(Vouch).where(Vouch.old_email == email, going))


def find_vouch(public_id: str) -> Vouch | None:
    """The word that a mailed link names; whoever asks must check the link itself."""
    return next(iter(_list(select(Vouch).where(Vouch.public_id == public_id))), None)


def list_standing(standing: Standing) -> list[Vouch]:
    """All that stand so, the earliest first."""
    return _list(select(Vouch).where(Vouch.standing == standing))
