"""Who of the example would like to stay in touch: Ben and Dev both, and Ana with Ben."""

from collections.abc import Mapping

from reunite import clock
from reunite.db import db
from reunite.groups.models import Membership
from reunite.ties.actions import wish
from reunite.ties.models import Tie


def fill_ties(friends: Mapping[str, Membership], dev: Membership) -> None:
    """Keep their wishes, and the one tie that comes of them."""
    ben = friends["Ben"].person
    wish(friends["Ana"].person, [ben])
    wish(ben, [dev.person])
    wish(dev.person, [ben])
    db.session.flush()
    one, other = sorted(person.id for person in (ben, dev.person))
    db.session.add(Tie(one_id=one, other_id=other, since=clock.now()))
