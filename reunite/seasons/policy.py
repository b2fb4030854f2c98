"""How long a quiet season may be, and who has been silent for long."""

from datetime import date, timedelta

from flask_babel import gettext as _

from reunite.accounts.models import Person
from reunite.accounts.policy import months_between
from reunite.errors import DomainError
from reunite.groups.models import BRINGS, MailSort, Membership

# All that is known of someone's last visit is its month: thirteen are twelve whole ones at least.
SILENT_FOR = 13
ASSURED_AGAIN_AFTER = timedelta(days=365)


def check_until(until: date | None, today: date) -> None:
    """Raises `DomainError` for a season that would be over before it begins."""
    if until is not None and until <= today:
        raise DomainError(
            _("That day has gone by. Choose a later one, or leave it empty."), field="until"
        )


def is_silent(person: Person, today: date) -> bool:
    """Is it a year since they were last here, or said that they'd be away until then?"""
    seen = person.here_in or today
    if person.quiet_until:
        seen = max(seen, person.quiet_until.date())
    return not person.is_quiet and months_between(seen, today) >= SILENT_FOR


def may_be_assured(person: Person, places: list[Membership], today: date) -> bool:
    """May the letter be written to someone with these places, the first joined first? Once a year,
    from the first of their groups, and never to who stopped it, in whichever group."""
    is_stopped = any(
        place.mail_choice(MailSort.YOUR_PLACE) not in BRINGS[MailSort.YOUR_PLACE]
        for place in places
    )
    is_again = person.assured_on and today - person.assured_on < ASSURED_AGAIN_AFTER
    return bool(
        places
        and places[0].takes_mail
        and not is_stopped
        and not is_again
        and is_silent(person, today)
    )
