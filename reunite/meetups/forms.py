"""What someone fills in about a meetup."""

from datetime import date, datetime, time, timedelta
from typing import Any

from flask_babel import gettext, lazy_gettext
from wtforms import BooleanField, DateField, IntegerField, TimeField
from wtforms.validators import InputRequired, Optional
from wtforms.widgets import HiddenInput

from reunite.errors import DomainError
from reunite.meetups.models import Meetup
from reunite.meetups.wording import ANSWERS
from reunite.web import forms
from reunite.web.filters import hour
from reunite.web.forms import ChooseOne, Form, FormOnce, TimezoneField
from reunite.when import (
    FIRST_YEAR,
    LAST_YEAR,
    AllDay,
    EndsBeforeStart,
    NoSuchDate,
    NoSuchTime,
    Timed,
    When,
    is_fold,
    is_timezone,
)

_ = lazy_gettext


class Readable:
    """A date or time field says in our words when it can't be read."""

    sentence: Any = ""
    data: Any

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)  # type: ignore[misc]
        except ValueError as error:
            raise ValueError(str(self.sentence)) from error


class DayField(Readable, DateField):
    sentence = _("There’s no such date. Have another look at it.")

    def process_formdata(self, valuelist: list[str]) -> None:
        super().process_formdata(valuelist)
        if self.data and not FIRST_YEAR <= self.data.year <= LAST_YEAR:
            self.data = None
            raise ValueError(str(self.sentence))


class HourField(Readable, TimeField):
    sentence = _("Write the time like 14:30.")

    def __init__(self, label: object, *args: Any, **more: Any) -> None:
        super().__init__(label, *args, format=["%H:%M", "%H:%M:%S"], **more)


class PlanMeetup(Form):
    title = forms.line(_("What’s the plan?"), required=_("Give it a title, even a short one."))
    is_all_day = BooleanField(_("All day"))
    start_on = DayField(_("First day"), [InputRequired(_("Choose a day."))])
    start_time = HourField(_("From"), [Optional()])
    end_on = DayField(_("Last day"), [Optional()])
    end_time = HourField(_("Until about"), [Optional()])
    second_time = BooleanField(_("The second time that hour comes"))
    timezone = TimezoneField(_("By the clocks of"))
    place = forms.line(_("Where?"), length=200)
    notes = forms.prose(_("Anything people should know?"))

    def when(self) -> When:
        """When it is; raises `DomainError` with a sentence for the field that can't be right."""
        first: date = self.start_on.data
        last: date = self.end_on.data or first
        try:
            if self.is_all_day.data:
                return AllDay(first, last)
            return self._timed(first, last)
        except EndsBeforeStart as error:
            field = "end_on" if self.is_all_day.data else "end_time"
            raise DomainError(gettext("It ends before it begins."), field=field) from error
        except NoSuchDate as error:
            raise DomainError(str(DayField.sentence), field="start_on") from error
        except NoSuchTime as error:
            sentence = gettext(
                "The clocks go forward that night, so there’s no %(hour)s. Did you mean %(moved)s?",
                hour=hour(error.wall),
                moved=hour(error.moved),
            )
            field = "start_time" if error.wall.time() == self.start_time.data else "end_time"
            raise DomainError(sentence, field=field) from error

    def _timed(self, first: date, last: date) -> Timed:
        if self.start_time.data is None:
            raise DomainError(gettext("Say from when, or tick All day."), field="start_time")
        if self.end_time.data is None:
            raise DomainError(gettext("Say until about when."), field="end_time")
        start, end = self._walls(first, last)
        fold = int(self.second_time.data)
        return Timed(start, end, self.timezone.data, fold, fold)

    def _walls(self, first: date, last: date) -> tuple[datetime, datetime]:
        """Start and end as clocks show them; from eight till one ends the next day."""
        start: time = self.start_time.data
        end: time = self.end_time.data
        if self.end_on.data is None and end <= start:
            last += timedelta(days=1)
        return datetime.combine(first, start), datetime.combine(last, end)

    @property
    def comes_twice(self) -> bool:
        """Does a clock show one of the times twice, on a night when it goes back?"""
        needed = (self.start_on, self.start_time, self.end_time)
        zone = self.timezone.data or ""
        if self.is_all_day.data or None in [f.data for f in needed] or not is_timezone(zone):
            return False
        first = self.start_on.data
        return any(is_fold(wall, zone) for wall in self._walls(first, self.end_on.data or first))

    @staticmethod
    def values_of(meetup: Meetup) -> dict[str, Any]:
        """The fields as they stand for a meetup; the last day only where it says something."""
        start, end = meetup.wall_start, meetup.wall_end
        timed = not meetup.is_all_day
        is_short = end - start < timedelta(days=1)
        return {
            "title": meetup.title,
            "is_all_day": meetup.is_all_day,
            "start_on": start.date(),
            "end_on": None if is_short else end.date(),
            "start_time": start.time() if timed else None,
            "end_time": end.time() if timed else None,
            "second_time": bool(meetup.start_fold or meetup.end_fold),
            "timezone": meetup.timezone,
            "place": meetup.place,
            "notes": meetup.notes,
        }


class NewMeetup(PlanMeetup, FormOnce):
    pass


class ChangeMeetup(PlanMeetup):
    revision = IntegerField(widget=HiddenInput(), validators=[InputRequired()])


class Rsvp(Form):
    answer = ChooseOne(_("Will you come?"), ANSWERS, required=_("Choose one of the answers."))
