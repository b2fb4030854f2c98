"""What someone fills in to propose dates, to say which suit, and to fix one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import wtforms
from flask_babel import gettext, lazy_gettext
from wtforms import BooleanField, Field, FieldList, FormField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.utils import unset_value
from wtforms.validators import Optional, StopValidation

from reunite.errors import DomainError
from reunite.meetups.fields import DayField, HourField
from reunite.meetups.forms import (
    ChooseWhoIsAsked,
    DescribeMeetup,
    comes_twice,
    when_of,
)
from reunite.meetups.models import Particulars
from reunite.meetups.polls.models import Suits
from reunite.meetups.polls.policy import DATES_AT_MOST, PLACES_AT_MOST
from reunite.meetups.polls.queries import Choice, Wall
from reunite.web import forms
from reunite.web.filters import when as in_words
from reunite.web.forms import Form, FormOnce
from reunite.when import Timed, When, is_timezone

_ = lazy_gettext

ROWS = 3


class _OneOfThese(RadioField):
    """One of several, or none; what is no longer among them is said so in our words."""

    def __init__(self, label: object, *, needed: object = "", **more: Any) -> None:
        super().__init__(label, **more)
        self.needed_sentence = needed

    def pre_validate(self, form: Any) -> None:
        if self.data is None:
            if self.needed_sentence:
                raise StopValidation(str(self.needed_sentence))
        elif self.data not in [choice.value for choice in self.iter_choices()]:
            raise StopValidation(gettext("That one isn’t there any more. Choose another."))


class _Rows(FieldList):
    """As many of one kind as are filled in, numbered as we number them."""

    def _extract_indices(self, prefix: str, formdata: Any) -> Iterator[int]:
        known = re.compile(rf"{prefix}-([0-9]{{1,3}})(-|$)")
        return (int(found[1]) for name in formdata if (found := known.match(name)))


class DateRow(wtforms.Form):
    """One date to choose from; a row without a day is none. The last day is for whole days."""

    start_on = DayField(_("Day"), [Optional()])
    end_on = DayField(_("Last day"), [Optional()])
    start_time = HourField(_("From"), [Optional()])
    end_time = HourField(_("Until about"), [Optional()])
    second_time = _OneOfThese(
        _("Which one, of the hour that comes twice?"),
        choices=[SelectChoice("0", _("The first")), SelectChoice("1", _("The second"))],
    )


class ProposeDates(Form):
    """Several dates at once, and places. `chosen` are the dates, once it is valid: a row without
    times has those of the row above."""

    is_all_day = BooleanField(_("Whole days"))
    dates = _Rows(FormField(DateRow), _("Dates"), min_entries=ROWS, max_entries=DATES_AT_MOST)
    places = _Rows(
        forms.line(_("A place"), length=200),
        _("Places"),
        min_entries=1,
        max_entries=PLACES_AT_MOST,
    )

    zone = ""
    chosen: list[When]

    @property
    def clocks(self) -> str:
        """By whose clocks the times are."""
        return self.zone

    @property
    def named_places(self) -> list[str]:
        """The places that were filled in."""
        return [place.data for place in self.places if place.data]

    def add_rows(self) -> None:
        """Room for a few more of both."""
        for _row in range(min(ROWS, DATES_AT_MOST - len(self.dates))):
            self.dates.append_entry()
        if len(self.places) < PLACES_AT_MOST:
            self.places.append_entry()

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        is_valid: bool = super().validate(extra_validators)
        self.chosen = []
        if not is_timezone(self.clocks):
            return False
        above = None
        for row in (entry.form for entry in self.dates):
            if row.start_on.data is None or row.errors:
                continue
            if row.start_time.data is None and row.end_time.data is None and above:
                row.start_time.data, row.end_time.data = above.start_time.data, above.end_time.data
            above = row
            try:
                self.chosen.append(self._when(row))
            except DomainError as error:
                field = row[error.field or "start_on"]
                field.errors = [*field.errors, str(error)]
                is_valid = False
        if any(entry.errors for entry in self.dates):
            self.dates.errors = [entry.errors for entry in self.dates]
        return is_valid

    def refuse(self, error: DomainError) -> None:
        """One about the dates stands beside the first of them."""
        if error.field != "dates":
            super().refuse(error)
            return
        day = self.dates[0].form.start_on
        day.errors = [*day.errors, str(error)]
        self.dates.errors = [entry.errors for entry in self.dates]

    def _when(self, row: DateRow) -> When:
        """Raises `DomainError` with a sentence for the field that can't be right."""
        all_day = bool(self.is_all_day.data)
        if not all_day:
            row.end_on.data = None
        if self.comes_twice(row) and row.second_time.data is None:
            sentence = gettext("The clocks go back that night, so one hour comes twice. Say which.")
            raise DomainError(sentence, field="second_time")
        return when_of(row, self.clocks, all_day=all_day)

    def comes_twice(self, row: DateRow) -> bool:
        """Does a clock show one of the row's times twice, on a night when it goes back?"""
        return comes_twice(row, self.clocks, all_day=bool(self.is_all_day.data))


class NewPoll(ProposeDates, DescribeMeetup, ChooseWhoIsAsked, FormOnce):
    """A meetup whose date is chosen together. One place is where it is; of several, one is chosen
    like the date."""

    @property
    def clocks(self) -> str:
        return self.timezone.data or ""

    @property
    def chosen_places(self) -> list[str]:
        """The places to choose from, if there are several."""
        return self.named_places if len(self.named_places) > 1 else []

    def particulars(self) -> Particulars:
        place = "" if self.chosen_places else "".join(self.named_places)
        return {**super().particulars(), "place": place}

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        is_valid = super().validate(extra_validators)
        if not self.chosen and not self.dates.errors:
            self.refuse(DomainError(gettext("Propose at least one date."), field="dates"))
            return False
        return is_valid


class MoreDates(ProposeDates):
    """Dates and places to add to those that are there."""

    @staticmethod
    def like(when: When | None) -> dict[str, Any]:
        """The fields to begin with, beside a date that is there already: of whole days, or of its
        hours."""
        if isinstance(when, Timed):
            hours = {"start_time": when.start.time(), "end_time": when.end.time()}
            return {"dates": [hours]}
        return {"is_all_day": when is not None}

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        is_valid = super().validate(extra_validators)
        if is_valid and not self.chosen and not self.named_places:
            self.refuse(DomainError(gettext("Add a date or a place first."), field="dates"))
            return False
        return is_valid


class _SaidField(Field):
    """What is said to each option that the form shows, by its public id; None to one left alone.

    Each is a set of radios of its own, `<name>-<public id>`.
    """

    data: dict[str, Suits | None]

    def process(self, formdata: Any, data: Any = unset_value, **more: Any) -> None:
        self.process_errors: list[str] = []
        self.data = {} if data is unset_value else dict(data)
        for option in self.data if formdata else ():
            typed = formdata.get(f"{self.name}-{option}", "")
            try:
                self.data[option] = Suits(typed) if typed else self.data[option]
            except ValueError:
                self.process_errors.append(gettext("Choose one of the answers."))


class Votes(Form):
    """What someone says to each option."""

    said = _SaidField()
    note = forms.line(_("Anything that would make it easier to come?"), length=200)


def votes_form(wall: Wall, note: str = "", **more: Any) -> Votes:
    """The form to vote with: what is there to choose from now, and what was said so far."""
    said = {choice.public_id: choice.own for choice in wall.choices}
    return Votes(data={"said": said, "note": note}, **more)


class FixDate(Form):
    """Which date it is to be, and which place if there are several."""

    date = _OneOfThese(_("Which date?"), needed=_("Choose one of the dates."))
    place = _OneOfThese(_("And where?"))


def fix_form(wall: Wall) -> FixDate:
    """The form to fix a date with."""
    form = FixDate()
    form.date.choices = [_as_choice(choice) for choice in wall.dates]
    form.place.choices = [
        *(_as_choice(choice) for choice in wall.places),
        SelectChoice("", gettext("Settle that later")),
    ]
    if not wall.places:
        del form.place
    return form


def _as_choice(choice: Choice) -> SelectChoice:
    return SelectChoice(choice.public_id, in_words(choice.when) if choice.when else choice.place)
