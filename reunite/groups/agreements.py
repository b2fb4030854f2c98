"""How a group's agreement changes, and how its members accept it."""

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups import policy, queries
from reunite.groups.models import Agreement, Membership


@atomic
def rewrite_agreement(membership: Membership, words: str) -> None:
    """Put a new version in place; each member accepts it when they choose."""
    lock(membership.group)
    policy.check_host(membership)
    current = queries.current_agreement(membership.group_id)
    if words == current.words:
        return
    agreement = Agreement(
        group_id=membership.group_id,
        version=current.version + 1,
        words=words,
        written_at=clock.now(),
    )
    db.session.add(agreement)
    membership.group.agreement_version = agreement.version
    membership.agreed_version, membership.agreed_at = agreement.version, clock.now()


@atomic
def agree(membership: Membership, version: int) -> None:
    """Accept a version of the agreement that is newer than the one accepted before."""
    current = queries.current_agreement(membership.group_id).version
    membership.agreed_version = max(membership.agreed_version, min(version, current))
    membership.agreed_at = clock.now()


@atomic
def put_off_agreement(membership: Membership, version: int) -> None:
    """Not say anything about the agreement for now: nothing leads there again until there are still
    newer words."""
    current = queries.current_agreement(membership.group_id).version
    membership.put_off_version = max(membership.put_off_version, min(version, current))
