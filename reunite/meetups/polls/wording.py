"""How a poll reads."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from flask_babel import gettext as _

from reunite.meetups.models import Meetup
from reunite.meetups.polls.queries import Choice, Voter
from reunite.web.filters import day as day_in_words
from reunite.web.filters import first_day, hours, listed, month, own_hours, zone_name
from reunite.when import AllDay, When


def option_day(when: When, year: bool) -> str:
    """Saturday 10 April, or several days; with its year as `year` says."""
    first = day_in_words(first_day(when), year=year)
    if isinstance(when, AllDay) and when.last != when.first:
        last = day_in_words(when.last, year=year)
        return _("%(first)s to %(last)s", first=first, last=last)
    return first


def option_hours(when: When, timezone: str) -> str:
    """1pm to 5pm, and for a reader who lives by other clocks whose they are, and their own."""
    own = own_hours(when, timezone)
    if isinstance(when, AllDay) or not own:
        return hours(when)
    zone = zone_name(when.timezone)
    return _("%(hours)s (%(zone)s): %(own)s", hours=hours(when), zone=zone, own=own)


def _names(voters: list[Voter]) -> str:
    return listed([_("you") if voter.is_viewer else voter.name for voter in voters])


def _begun(words: str) -> str:
    return words[0].upper() + words[1:]


def tally(choice: Choice, named: bool) -> str:
    """Who can, and who can if need be: by name, or how many where they are too many to name."""
    can: object = _names(choice.can) if named else len(choice.can)
    if_need_be: object = _names(choice.if_need_be) if named else len(choice.if_need_be)
    if choice.can and choice.if_need_be:
        return _begun(_("%(can)s can, %(others)s if need be", can=can, others=if_need_be))
    if choice.can:
        return _begun(_("%(can)s can", can=can))
    if choice.if_need_be:
        return _begun(_("%(others)s if need be", others=if_need_be))
    return _("Nobody has said they can yet")


def in_full(choice: Choice, named: bool) -> str:
    """The same and who can't or has said nothing, for who organises."""
    words = [tally(choice, named)]
    for voters, sentence in (
        (choice.cannot, _("%(names)s can’t")),
        (choice.silent, _("not answered yet: %(names)s")),
    ):
        if voters:
            words.append(sentence % {"names": _names(voters) if named else len(voters)})
    return "; ".join(words)


def months(meetup: Meetup) -> str:
    """Apr, or Mar to May: when the dates to choose from are."""
    last = (meetup.ends_at - timedelta(seconds=1)).astimezone(ZoneInfo(meetup.timezone))
    first, last_month = month(meetup.wall_start.date()), month(last.date())
    if first == last_month:
        return first
    return _("%(first)s to %(last)s", first=first, last=last_month)
