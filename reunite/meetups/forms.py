"""What someone fills in about a meetup."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import wtforms
from flask_babel import gettext, lazy_gettext
from wtforms import (
    BooleanField,
    FormField,
    HiddenField,
    IntegerField,
    SelectField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, NumberRange, Optional, ValidationError
from wtforms.widgets import HiddenInput

from reunite.errors import DomainError
from reunite.meetups.fields import AmountField, DayField, HourField, a_number
from reunite.meetups.models import (
    OFFER_HOURS,
    Answer,
    Attendance,
    Meetup,
    Particulars,
    PlaceShown,
    Wishes,
)
from reunite.meetups.wording import ANSWERS
from reunite.needs.models import Need
from reunite.needs.wording import LABELS
from reunite.safety.forms import ChooseAudience, ChooseFriends
from reunite.towns import Town, find_town, search_towns
from reunite.web import forms
from reunite.web.filters import hour
from reunite.web.forms import ChooseOne, Form, FormOnce, TimezoneField
from reunite.when import (
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


MOST_BROUGHT = 20
_SAID = [
    SelectChoice("", _("Nobody has said")),
    SelectChoice("yes", _("Yes")),
    SelectChoice("no", _("No")),
]
_LINK = re.compile(r"https?://[^\s/]+\.[^\s]+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"[,&+]|\band\b", re.IGNORECASE)
_CURRENCY = re.compile(r"[A-Z]{3}")


def _is_link(form: Form, field: Any) -> None:
    if field.data and not _LINK.fullmatch(field.data):
        raise ValidationError(gettext("Paste the whole link, from https:// on."))


def _is_currency(form: Form, field: Any) -> None:
    field.data = (field.data or "").upper()
    if field.data and not _CURRENCY.fullmatch(field.data):
        raise ValidationError(gettext("Write the currency as three letters, such as GBP or EUR."))


class SayAccess(wtforms.Form):
    """What is said of each need: yes, no, words, or nothing yet."""

    step_free = SelectField(LABELS[Need.STEP_FREE], choices=_SAID, default="")
    quiet = SelectField(LABELS[Need.QUIET], choices=_SAID, default="")
    seating = SelectField(LABELS[Need.SEATING], choices=_SAID, default="")
    alcohol_free = SelectField(LABELS[Need.ALCOHOL_FREE], choices=_SAID, default="")
    travel_help = SelectField(LABELS[Need.TRAVEL_HELP], choices=_SAID, default="")
    food = forms.line(LABELS[Need.FOOD], length=200)
    other = forms.line(LABELS[Need.OTHER], length=200)


class NameMeetup(Form):
    """What any meetup is known by, planned or written down. `found_town` is the town that was
    typed, once it is valid."""

    title = forms.line(_("What’s the plan?"), required=_("Give it a title, even a short one."))
    place = forms.line(_("Where?"), length=200)
    timezone = TimezoneField(_("By the clocks of"))
    town = forms.line(_("The town it’s in or near"), length=200)
    notes = forms.prose(_("Anything people should know?"))

    found_town: Town | None = None

    def validate_town(self, field: Any) -> None:
        """What is typed may be a town's label as we write it, or a name, of which the likeliest is
        taken."""
        if not field.data:
            return
        self.found_town = next(iter(search_towns(field.data)), None)
        if self.found_town is None:
            raise ValidationError(
                gettext("We know no town of that name. Try a larger one near it.")
            )

    def particulars(self) -> Particulars:
        """What was filled in, as plain values."""
        return {
            "title": self.title.data,
            "place": self.place.data or "",
            "town_id": self.found_town.id if self.found_town else None,
            "notes": self.notes.data or "",
        }


class DescribeMeetup(NameMeetup):
    """What is said of a plan besides when it is and who is asked."""

    call_link = forms.line(_("Link for a call"), length=500, validators=[_is_link])
    only_coming = BooleanField(_("Show where only to people who are coming"))
    place_from_on = DayField(_("Show where from this day on"), [Optional()])
    place_from_time = HourField(_("At"), [Optional()])
    access = FormField(SayAccess)
    what_to_expect = forms.prose(_("What to expect"), length=2000)
    getting_there = forms.prose(_("Getting there"), length=2000)
    cost = forms.line(_("What it costs"), length=200)
    cost_amount = AmountField(
        _("About how much a head"),
        [Optional(), NumberRange(0, 99_999, message=AmountField.sentence)],
        places=2,
    )
    cost_currency = forms.line(_("Currency"), length=3, validators=[_is_currency])
    free_way = forms.line(_("A free way to take part"), length=200)
    most_people = a_number(_("How many can come?"), 1, 500)
    offer_hours = a_number(_("Hold a free place for how many hours?"), 1, 336)
    answer_by = DayField(_("Answer by"), [Optional()])

    def particulars(self) -> Particulars:
        return {
            **super().particulars(),
            "call_link": self.call_link.data or "",
            "place_shown": PlaceShown.COMING if self.only_coming.data else PlaceShown.EVERYONE,
            "place_from": self._place_from(),
            "access": {need: said for need, said in self.access.data.items() if said},
            "what_to_expect": self.what_to_expect.data or "",
            "getting_there": self.getting_there.data or "",
            "cost": self.cost.data or "",
            "cost_amount": self.cost_amount.data,
            "cost_currency": self.cost_currency.data or "",
            "free_way": self.free_way.data or "",
            "most_people": self.most_people.data,
            "offer_hours": self.offer_hours.data or OFFER_HOURS,
            "answer_by": self.answer_by.data,
        }

    def _place_from(self) -> datetime | None:
        if self.place_from_on.data is None:
            return None
        at = self.place_from_time.data or time()
        wall = datetime.combine(self.place_from_on.data, at, ZoneInfo(self.timezone.data))
        return wall.astimezone(UTC)

    def says_any(self, *names: str) -> bool:
        """Is anything said, or wrong, in one of these fields?"""
        fields = [self._fields[name] for name in names]
        parts = [part for f in fields for part in (f.form if isinstance(f, FormField) else [f])]
        return any(part.data or part.errors for part in parts)

    @staticmethod
    def particulars_of(meetup: Meetup) -> dict[str, Any]:
        """The fields as they stand for a meetup."""
        kept = (
            "title", "place", "call_link", "timezone", "notes", "what_to_expect", "getting_there",
            "cost", "cost_amount", "cost_currency", "free_way", "most_people", "offer_hours",
            "answer_by",
        )  # fmt: skip
        own = meetup.place_from and meetup.place_from.astimezone(ZoneInfo(meetup.timezone))
        town = find_town(meetup.town_id) if meetup.town_id else None
        return {
            **{name: getattr(meetup, name) for name in kept},
            "access": meetup.access,
            "town": town.label if town else "",
            "only_coming": meetup.place_shown is PlaceShown.COMING,
            "place_from_on": own.date() if own else None,
            "place_from_time": own.time() if own else None,
        }


class SayWhen(Form):
    """When a meetup is, or was; it stands beside a field `timezone`."""

    timezone: Any
    is_all_day = BooleanField(_("All day"))
    start_on = DayField(_("First day"), [InputRequired(_("Choose a day."))])
    start_time = HourField(_("From"), [Optional()])
    end_on = DayField(_("Last day"), [Optional()])
    end_time = HourField(_("Until about"), [Optional()])
    second_time = BooleanField(_("The second time that hour comes"))

    def when(self) -> When:
        """When it is; raises `DomainError` with a sentence for the field that can't be right."""
        return when_of(self)

    @property
    def comes_twice(self) -> bool:
        """Does a clock show one of the times twice, on a night when it goes back?"""
        return comes_twice(self, self.timezone.data or "")


class PlanMeetup(SayWhen, DescribeMeetup):
    """All that a plan can say."""

    @classmethod
    def values_of(cls, meetup: Meetup) -> dict[str, Any]:
        """The fields as they stand for a meetup; the last day only where it says something."""
        start, end = meetup.wall_start, meetup.wall_end
        timed = not meetup.is_all_day
        is_short = end - start < timedelta(days=1)
        return {
            **cls.particulars_of(meetup),
            "is_all_day": meetup.is_all_day,
            "start_on": start.date(),
            "end_on": None if is_short else end.date(),
            "start_time": start.time() if timed else None,
            "end_time": end.time() if timed else None,
            "second_time": bool(meetup.start_fold or meetup.end_fold),
        }


def when_of(form: Any, timezone: str = "", *, all_day: bool | None = None) -> When:
    """When it is, by fields named as in `PlanMeetup`; `timezone` and `all_day` where the form has
    no such field. Raises `DomainError` with a sentence for the field that can't be right."""
    first: date = form.start_on.data
    last: date = form.end_on.data or first
    try:
        if form.is_all_day.data if all_day is None else all_day:
            return AllDay(first, last)
        return _timed(form, first, last, timezone or form.timezone.data)
    except EndsBeforeStart as error:
        field = "end_on" if form.end_time.data is None else "end_time"
        raise DomainError(gettext("It ends before it begins."), field=field) from error
    except NoSuchDate as error:
        raise DomainError(str(DayField.sentence), field="start_on") from error
    except NoSuchTime as error:
        sentence = gettext(
            "The clocks go forward that night, so there’s no %(hour)s. Did you mean %(moved)s?",
            hour=hour(error.wall),
            moved=hour(error.moved),
        )
        field = "start_time" if error.wall.time() == form.start_time.data else "end_time"
        raise DomainError(sentence, field=field) from error


def _timed(form: Any, first: date, last: date, timezone: str) -> Timed:
    if form.start_time.data is None:
        raise DomainError(
            gettext("Say from when, or tick that it’s whole days."), field="start_time"
        )
    if form.end_time.data is None:
        raise DomainError(gettext("Say until about when."), field="end_time")
    start, end = _walls(form, first, last)
    fold = int(form.second_time.data or 0)
    return Timed(start, end, timezone, fold, fold)


def _walls(form: Any, first: date, last: date) -> tuple[datetime, datetime]:
    """Start and end as clocks show them; from eight till one ends the next day."""
    start: time = form.start_time.data
    end: time = form.end_time.data
    if form.end_on.data is None and end <= start:
        last += timedelta(days=1)
    return datetime.combine(first, start), datetime.combine(last, end)


def comes_twice(form: Any, timezone: str, *, all_day: bool | None = None) -> bool:
    """Does a clock in that zone show one of the form's times twice?"""
    needed = (form.start_on, form.start_time, form.end_time)
    is_all_day = form.is_all_day.data if all_day is None else all_day
    if is_all_day or None in [f.data for f in needed] or not is_timezone(timezone):
        return False
    first = form.start_on.data
    return any(is_fold(wall, timezone) for wall in _walls(form, first, form.end_on.data or first))


class ChooseWhoIsAsked(Form):
    people = ChooseAudience(_("Who’s asked?"))


class NewMeetup(PlanMeetup, ChooseWhoIsAsked, FormOnce):
    pass


class ChangeMeetup(PlanMeetup):
    revision = IntegerField(widget=HiddenInput(), validators=[InputRequired()])


class ChangePoll(DescribeMeetup):
    """What can be changed while the date is being chosen."""

    revision = IntegerField(widget=HiddenInput(), validators=[InputRequired()])


class Rsvp(Form):
    """An answer, and how someone comes; `with_wishes` says that the form shows the latter, so that
    a box left alone is one unticked."""

    answer = ChooseOne(_("Will you come?"), ANSWERS, required=_("Choose one of the answers."))
    with_wishes = HiddenField(default="yes")
    part_of_it = BooleanField(_("Just for part of it"))
    from_home = BooleanField(_("From home"))
    wants_lift = BooleanField(_("I’d like a lift"))
    no_photos = BooleanField(_("No photos of me"))
    quietly = BooleanField(_("Quietly"))
    brings = forms.line(_("Who I’m bringing"))
    brings_number = a_number(_("How many that makes, besides you"), 0, MOST_BROUGHT)
    note = forms.prose(_("A note to whoever organises"), length=500)

    def wishes(self) -> Wishes:
        """How they come, as plain values; nothing where the form didn't ask."""
        if not self.with_wishes.data:
            return {}
        return {
            "part_of_it": self.part_of_it.data,
            "from_home": self.from_home.data,
            "wants_lift": self.wants_lift.data,
            "no_photos": self.no_photos.data,
            "quietly": self.quietly.data,
            "brings": self.brings.data or "",
            "brings_number": self.brings_number.data or self._named(),
            "note": self.note.data or "",
        }

    def validate_brings(self, field: Any) -> None:
        """As many by name as by number."""
        if self.brings_number.data is None and self._named() > MOST_BROUGHT:
            raise ValidationError(
                gettext("Bring %(most)d at most, or ask whoever’s organising.", most=MOST_BROUGHT)
            )

    def _named(self) -> int:
        """How many are named, for who left the number out."""
        return len([name for name in _BETWEEN_NAMES.split(self.brings.data or "") if name.strip()])

    @staticmethod
    def values_of(attendance: Attendance | None, meetup: Meetup) -> dict[str, Any]:
        """The fields as they stand for this place."""
        if attendance is None:
            return {"answer": Answer.NOT_YET}
        return {
            **{name: getattr(attendance, name) for name in Wishes.__annotations__},
            "answer": attendance.answer_to(meetup),
            "brings_number": attendance.brings_number or None,
        }


class AskFriends(Form):
    friends = ChooseFriends(_("People you’re in touch with"))


class AskGuest(Form):
    name = forms.name(_("Their name"), required=_("Say what to call them."))
    email = forms.email(_("Their email"), required=_("Write their email address."))
