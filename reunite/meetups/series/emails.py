"""Mail about a series as a whole: one to each member for all its dates, with one calendar part."""

from collections.abc import Sequence
from typing import Any, Literal

from flask_babel import force_locale

from reunite import clock, ical
from reunite.groups import emails as groups
from reunite.groups.models import MailSort
from reunite.ical import EventFacts
from reunite.mail import addresses
from reunite.mail.outbox import has_left, withdraw
from reunite.meetups import policy
from reunite.meetups.calendar import event_facts
from reunite.meetups.emails import PARTSTAT
from reunite.meetups.models import Answer, Attendance, Meetup, Told
from reunite.meetups.series import queries
from reunite.meetups.series.calendar import series_facts
from reunite.meetups.series.models import Series, StandingAnswer
from reunite.meetups.series.wording import dates_in_words
from reunite.meetups.wording import changes, place_later
from reunite.sealed import keyring
from reunite.web.filters import first_day
from reunite.web.urls import absolute_url

KIND = "series"
LINK = "usual answer"

_Facts = tuple[EventFacts, ...]
_Method = Literal["REQUEST", "CANCEL"]


def link_of(standing: StandingAnswer) -> str:
    """The token of the personal link that says what they usually say."""
    return keyring().personal_link(LINK, standing.public_id, standing.link_version)


def opens(standing: StandingAnswer, token: str) -> bool:
    """Is this the link of that place?"""
    return keyring().opens(token, LINK, standing.public_id, standing.link_version)


def has_heard(standing: StandingAnswer) -> bool:
    """Has the first mail about the series left?"""
    return has_left(_subject_of(standing))


def _subject_of(standing: StandingAnswer) -> str:
    return groups.subject_of(standing.series.public_id, standing.membership)


class Letters:
    """Mail to the members about a series with these dates, of which there is at least one; what is
    the same for many readers is made once."""

    def __init__(self, series: Series, dates: Sequence[Meetup]) -> None:
        self._series, self._dates = series, dates
        self._revision = sum(date.revision for date in queries.list_dates(series))
        self._places = queries.list_places(series)
        self._made: dict[tuple[str, tuple[tuple[int, bool], ...]], _Facts] = {}

    def ask(self, standing: StandingAnswer) -> None:
        """The invitation, in place of one that has not left yet."""
        withdraw(subject_key=_subject_of(standing))
        self._write(standing, "meetups/series_invitation", standing.given)

    def tell_of_changes(
        self, standing: StandingAnswer, changed: Sequence[tuple[Meetup, Told]]
    ) -> None:
        """What changed on these dates, as far as the reader may see, in words for the first."""
        timezone = standing.membership.person.timezone
        with force_locale(standing.membership.person.locale):
            seen = [
                (date, was, said)
                for date, was in changed
                if self._asks(standing, date)
                and (said := self._changes(standing, date, was, timezone))
            ]
        if not seen:
            return
        moved = any(was.when != date.when for date, was, _said in seen)
        self._write(
            standing,
            "meetups/series_change",
            Answer.NOT_YET if moved else standing.given,
            old=seen[0][1],
            moved=moved,
            changes=seen[0][2],
            days=[first_day(date.when) for date, _was, _said in seen],
        )

    def _changes(
        self, standing: StandingAnswer, date: Meetup, was: Told, timezone: str
    ) -> list[str]:
        return changes(was, Told.of(date), timezone, place=self._sees(standing, date))

    def tell_of_end(self, standing: StandingAnswer, off: Sequence[Meetup], *, is_all: bool) -> None:
        """That these dates are off, as far as they were asked to them: the last ones, or with
        `is_all` every one there was."""
        off = [date for date in off if self._asks(standing, date)]
        if not off:
            return
        self._write(
            standing,
            "meetups/series_end",
            standing.given,
            method="CANCEL" if is_all else "REQUEST",
            days=[first_day(date.when) for date in off],
            is_all=is_all,
        )

    def _write(
        self,
        standing: StandingAnswer,
        template: str,
        answer: Answer,
        *,
        method: _Method = "REQUEST",
        days: Sequence[Any] = (),
        **more: Any,
    ) -> None:
        dates = [date for date in self._dates if self._asks(standing, date)]
        if not dates:
            return
        meetup = queries.next_of(dates, clock.now())
        member, series = standing.membership, self._series
        group = series.organiser.group
        with force_locale(member.person.locale):
            page = absolute_url("series.show", group=group.public_id, series=series.public_id)
            groups.write_to_member(
                member,
                MailSort.MEETUPS,
                template,
                kind=KIND,
                about=series.public_id,
                version=f"{template} {self._revision}",
                in_haste=policy.is_in_haste(meetup.starts_at, clock.now()),
                calendar=self._calendar_part(standing, dates, answer, method),
                method=method,
                series=series,
                meetup=meetup,
                organiser=series.organiser.person.name if series.organiser.is_in else "",
                **self._where(standing, meetup),
                answer=standing.given,
                link=absolute_url("standing.answer", token=link_of(standing)),
                page=page,
                days=dates_in_words(list(days)),
                **more,
            )

    def _calendar_part(
        self, standing: StandingAnswer, dates: Sequence[Meetup], answer: Answer, method: _Method
    ) -> str:
        member, person = standing.membership, standing.membership.person
        sender = addresses.for_calendar(member.public_id)
        facts = self._facts(standing, dates)
        return ical.invitation(
            *(facts[:1] if method == "CANCEL" else facts),
            method=method,
            organizer=ical.Mailbox(sender, member.group.cover_name),
            attendee=ical.Mailbox(person.email, person.name),
            partstat=PARTSTAT[answer],
            stamp=clock.now(),
        ).decode()

    def _where(self, standing: StandingAnswer, meetup: Meetup) -> dict[str, Any]:
        """Where the next date is, or when its reader will see it."""
        if self._sees(standing, meetup):
            return {"place": meetup.place, "call_link": meetup.call_link, "place_later": ""}
        timezone = standing.membership.person.timezone
        later = place_later(meetup, self._own(standing, meetup), timezone)
        return {"place": "", "call_link": "", "place_later": later}

    def _own(self, standing: StandingAnswer, meetup: Meetup) -> Attendance | None:
        return self._places.get(standing.membership_id, {}).get(meetup.id)

    def _asks(self, standing: StandingAnswer, meetup: Meetup) -> bool:
        own = self._own(standing, meetup)
        return meetup.is_for_all if own is None else own.is_asked

    def _sees(self, standing: StandingAnswer, meetup: Meetup) -> bool:
        own, member = self._own(standing, meetup), standing.membership
        organising = policy.looks_after(member, meetup, own)
        return policy.sees_place(meetup, own, clock.now(), organising=organising)

    def _facts(self, standing: StandingAnswer, dates: Sequence[Meetup]) -> _Facts:
        """These dates as this reader's calendar is told of them, in the present locale."""
        shown = tuple((date.id, self._sees(standing, date)) for date in dates)
        key = (standing.membership.person.locale, shown)
        if key not in self._made:
            group = self._series.organiser.group
            told = [
                event_facts(date, group, several_groups=False, place=sees, in_series=True)
                for date, (_id, sees) in zip(dates, shown, strict=True)
            ]
            self._made[key] = series_facts(self._series, told)
        return self._made[key]


def still_wanted(subject: str) -> bool:
    """Is a date of it to come, and the reader asked to it, when the mail is about to go?"""
    public_id, member = groups.about_member(subject)
    if member is None or not member.wants_mail(MailSort.MEETUPS):
        return False
    series = queries.find_series(member, public_id)
    seen = queries.list_seen(member, series) if series else []
    return any(not date.is_past(clock.now()) for date in seen)
