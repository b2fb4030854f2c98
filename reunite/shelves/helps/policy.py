"""What is about the same thing, and who says that a link is fine."""

from flask_babel import gettext as _

from reunite.errors import Changed, DomainError
from reunite.groups.models import Membership
from reunite.shelves.helps.models import Experience


def thing_of(what: str) -> str:
    """What it is about, in letters that compare: "A  Hot Bath." and "a hot bath" are one thing."""
    return " ".join(what.casefold().split()).rstrip(" .…")


def can_approve_link(viewer: Membership, experience: Experience) -> bool:
    """Is there a link that the viewer may say is fine to show? Never one of their own."""
    is_new = bool(experience.link) and not experience.link_is_approved
    return is_new and experience.author_id != viewer.id


def check_can_approve_link(viewer: Membership, experience: Experience, link: str) -> None:
    """Raises `DomainError` for one's own, `Changed` if it is not the `link` they looked at."""
    if experience.author_id == viewer.id:
        raise DomainError(_("That’s your own link. Someone else looks at it first."))
    if experience.link != link:
        raise Changed(_("The link has changed meanwhile. Have another look at it."))
