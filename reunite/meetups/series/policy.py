"""What may be planned to come again, and who may change all of it."""

from datetime import date, datetime

from flask_babel import gettext as _

from reunite.errors import DomainError, Gone, NotAllowed
from reunite.groups.models import Membership
from reunite.meetups.models import Attendance, Meetup
from reunite.meetups.series.models import Series, StandingAnswer
from reunite.recurring import MOST_DATES, NotTheLast, Often, Rule, TooMany, rule_for
from reunite.when import When, WhenError


def make_rule(first: When, often: Often, *, until: date | None, times: int | None) -> Rule:
    """The rule for these dates, with either end. Raises `DomainError` with a sentence."""
    if (until is None) == (times is None):
        raise DomainError(_("Say until when, or how many times: one of the two."), field="until")
    try:
        rule = Rule(often, until) if until else rule_for(first, often, times or 1)
        dates = rule.dates(first)
    except NotTheLast as error:
        sentence = _("The first day isn’t the last of its kind in its month. Choose another day.")
        raise DomainError(sentence, field="often") from error
    except (TooMany, WhenError, OverflowError) as error:
        raise DomainError(
            _(
                "That’s more than %(most)d dates. Plan the first of them; the others can follow.",
                most=MOST_DATES,
            ),
            field="until" if until else "times",
        ) from error
    if len(dates) < 2:
        sentence = _("It comes only once before that. Say a later day, or that it’s just once.")
        raise DomainError(sentence, field="until" if until else "times")
    return rule


def looks_after_all(viewer: Membership, series: Series) -> bool:
    """Do they look after all of its dates, and not just some?"""
    return viewer.id == series.organiser_id or viewer.is_host


def check_looks_after_all(viewer: Membership, series: Series) -> None:
    """Raises `NotAllowed` for others."""
    if not looks_after_all(viewer, series):
        raise NotAllowed(_("Whoever planned all the dates can change them. Ask them."))


def follows(attendance: Attendance, meetup: Meetup) -> bool:
    """Does this place take the answer that its person usually gives: have they said nothing by
    themselves to the time it has now?"""
    return (
        attendance.is_standing
        or attendance.given_at is None
        or attendance.given_for != meetup.when_version
    )


def check_asked(seen: list[Meetup]) -> None:
    """Raises `DomainError` for who is asked to none of the dates."""
    if not seen:
        raise DomainError(_("This one is for the people who were asked."))


def check_link(
    standing: StandingAnswer | None, dates: list[Meetup], now: datetime
) -> StandingAnswer:
    """The place of a personal link that still answers something; raises `Gone`."""
    is_open = standing is not None and standing.membership.is_here
    if standing is None or not is_open or all(one.is_past(now) for one in dates):
        raise Gone(_("This link has run out. Sign in to see what’s planned."))
    return standing
