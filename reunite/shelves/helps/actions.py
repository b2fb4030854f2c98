"""Saying how something was, and keeping what others said."""

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.posts.policy import check_can_change
from reunite.safety.labels import NO_LABELS, Labels
from reunite.shelves.helps import policy, queries
from reunite.shelves.helps.models import NOTHING_SAID, Bookmark, Experience, GoodFor, HowItWas


@atomic
def share(
    author: Membership,
    *,
    what: str,
    how_it_was: HowItWas,
    because: str = "",
    good_for: GoodFor = NOTHING_SAID,
    is_physical: bool = False,
    link: str = "",
    labels: Labels = NO_LABELS,
) -> Experience:
    """Put how something was for the author on the shelf."""
    experience = Experience(
        group_id=author.group_id,
        author=author,
        what=what,
        thing=policy.thing_of(what),
        how_it_was=how_it_was,
        because=because,
        good_for=good_for,
        is_physical=is_physical,
        link=link,
        shared_at=clock.now(),
    )
    experience.labels = labels
    db.session.add(experience)
    db.session.flush()
    return experience


@atomic
def edit(
    author: Membership,
    experience: Experience,
    *,
    what: str,
    how_it_was: HowItWas,
    because: str,
    good_for: GoodFor,
    is_physical: bool,
    link: str,
    labels: Labels,
) -> None:
    """Change one's own; another link has to be looked at again. Raises `NotAllowed` for somebody
    else's."""
    lock(experience)
    check_can_change(author, experience)
    experience.what, experience.thing = what, policy.thing_of(what)
    experience.how_it_was, experience.because = how_it_was, because
    experience.good_for, experience.is_physical = good_for, is_physical
    experience.link_is_approved = experience.link_is_approved and experience.link == link
    experience.link, experience.labels = link, labels
    experience.edited_at = clock.now()


@atomic
def open_up(author: Membership, experience: Experience) -> None:
    """Let everyone in the group see one's own, which was for some since its group became part of
    another. Raises `NotAllowed` for somebody else's."""
    lock(experience)
    check_can_change(author, experience)
    experience.audience = None


@atomic
def approve_link(viewer: Membership, experience: Experience, link: str) -> None:
    """Say that this link, which the viewer has looked at, is fine for everyone to see.

    Raises `DomainError` for one's own, `Changed` if it is another by now.
    """
    lock(experience)
    policy.check_can_approve_link(viewer, experience, link)
    experience.link_is_approved = True


@atomic
def keep(viewer: Membership, experience: Experience) -> None:
    """Bookmark it, for oneself alone."""
    lock(experience)
    if not queries.find_bookmark(viewer, experience):
        db.session.add(
            Bookmark(group_id=viewer.group_id, membership_id=viewer.id, experience_id=experience.id)
        )


@atomic
def let_go(viewer: Membership, experience: Experience) -> None:
    """Take one's own bookmark away."""
    if bookmark := queries.find_bookmark(viewer, experience):
        db.session.delete(bookmark)
