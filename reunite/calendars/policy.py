"""What may be asked of feeds."""

from flask_babel import gettext as _

from reunite.calendars.models import Choices, Titles
from reunite.errors import DomainError

MOST_FEEDS = 20


def check_room_for_one_more(feeds: int) -> None:
    """Raise `DomainError` when a person has as many feeds as anyone needs."""
    if feeds >= MOST_FEEDS:
        raise DomainError(_("That’s a lot of links. Take one away that no calendar uses any more."))


def check_choices(choices: Choices) -> None:
    """Raise `DomainError` for words of one's own that are none."""
    if choices.titles is Titles.OWN_WORDS and not choices.own_title:
        sentence = _("Say what your calendar should call a meetup.")
        raise DomainError(sentence, field="own_title")
