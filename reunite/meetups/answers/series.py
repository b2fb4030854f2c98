"""Answers to a series: to one of its dates, or to all of them."""

from datetime import UTC, datetime

from reunite import clock
from reunite.groups.models import Membership
from reunite.groups.queries import find_membership
from reunite.ical import CalendarReply, Moment
from reunite.mail.inbound.handlers import Author, Result
from reunite.mail.models import Outcome
from reunite.meetups.answers.policy import ANSWERS, is_believed
from reunite.meetups.models import Meetup
from reunite.meetups.series import queries
from reunite.meetups.series.actions import say_usually
from reunite.meetups.series.models import Series
from reunite.when import zone


def find_date(series: Series, recurrence: Moment | None) -> Meetup | None:
    """The date that a calendar calls so: by when the rule gives it (RFC 5545 3.8.4.4)."""
    try:
        slot = _wall(recurrence, series)
    except OverflowError:  # before the first year there is, or after the last
        return None
    return next((date for date in queries.list_dates(series) if _is_slot(slot, date)), None)


def _wall(recurrence: Moment | None, series: Series) -> Moment | None:
    if not isinstance(recurrence, datetime) or not recurrence.tzinfo:
        return recurrence
    own = recurrence.astimezone(UTC).astimezone(zone(series.timezone))
    return own.replace(tzinfo=None, fold=0)


def _is_slot(slot: Moment | None, date: Meetup) -> bool:
    if date.recurs_on is None:
        return False
    if not isinstance(slot, datetime):
        return slot == date.recurs_on.date()
    return slot == date.recurs_on


def take_for_all(author: Author, series: Series, reply: CalendarReply) -> Result:
    """Take down what a member says to all the dates. A guest is asked to single ones only."""
    member = _member(author, series)
    if member is None:
        return Result(Outcome.REFUSED, "It is from nobody who was asked to that series.")
    said = reply.of(member.person.email)
    if said is None:
        return Result(Outcome.REFUSED, "It answers for somebody else than it is from.")
    if reply.sequence < series.sequence:
        return Result(Outcome.UNCHANGED, "It answers to the series as it was before.")
    if said.partstat not in ANSWERS or reply.method == "REFRESH":
        return Result(Outcome.UNCHANGED, "It is neither yes, perhaps nor no.")
    standing = queries.find_standing(member, series)
    now = clock.now()
    if standing and standing.given_at and min(reply.stamp or now, now) < standing.given_at:
        return Result(Outcome.UNCHANGED, "A later answer was there already.")
    say_usually(member, series, ANSWERS[said.partstat])
    return Result(Outcome.ANSWERED, "The answer to all dates was taken down.")


def _member(author: Author, series: Series) -> Membership | None:
    if author.place:
        member = find_membership(author.place)
        is_here = member and member.group_id == series.group_id and member.is_here
        return member if member and is_here and is_believed(author, member.person) else None
    members = (standing.membership for standing in queries.list_standing(series))
    here = (one for one in members if one.is_here)
    return next((one for one in here if one.person.email.lower() == author.address), None)
