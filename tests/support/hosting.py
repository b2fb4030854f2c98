"""Looking after groups, for tests."""

from reunite.groups.hosting.actions import offer_to_host
from reunite.groups.hosting.models import Offer
from reunite.groups.hosting.queries import find_offer
from reunite.groups.models import Membership


def offer_of(member: Membership) -> Offer:
    """The member's offer to look after their group, made now."""
    offer_to_host(member)
    offer = find_offer(member)
    assert offer
    return offer
