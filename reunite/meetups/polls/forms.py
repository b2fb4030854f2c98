"""What someone fills in to propose dates, to say which suit, and to fix one."""

from collections.abc import Mapping, Sequence
from typing import Any

import wtforms
from flask_babel import gettext, lazy_gettext
from wtforms import BooleanField, FieldList, FormField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Optional

from reunite.errors import DomainError
from reunite.meetups.forms import DayField, DescribeMeetup, HourField, comes_twice, when_of
from reunite.meetups.polls.models import Suits
from reunite.meetups.polls.policy import DATES_AT_MOST, PLACES_AT_MOST
from reunite.meetups.polls.queries import Choice, Wall
from reunite.web import forms
from reunite.web.filters import when as in_words
from reunite.web.forms import Form, FormOnce
from reunite.when import When

_ = lazy_gettext

ROWS = 3
SUITS = {
    Suits.YES: lazy_gettext("I can"),
    Suits.IF_NEED_BE: lazy_gettext("If need be"),
    Suits.NO: lazy_gettext("I can’t"),
}


class DateRow(wtforms.Form):
    """One date to choose from; a row without a day is none."""

    start_on = DayField(_("Day"), [Optional()])
    end_on = DayField(_("Last day"), [Optional()])
    start_time = HourField(_("From"), [Optional()])
    end_time = HourField(_("Until about"), [Optional()])
    second_time = BooleanField(_("The second time that hour comes"))


class ProposeDates(Form):
    """Several dates at once, and places. `chosen` are the dates, once it is valid: a row without
    times has those of the row above."""

    is_all_day = BooleanField(_("All day"))
    dates = FieldList(FormField(DateRow), min_entries=ROWS, max_entries=DATES_AT_MOST)
    places = FieldList(forms.line(_("A place"), length=200), max_entries=PLACES_AT_MOST)

    zone = ""
    chosen: list[When]

    @property
    def clocks(self) -> str:
        """By whose clocks the times are."""
        return self.zone

    @property
    def chosen_places(self) -> list[str]:
        """The places that were filled in."""
        return [place.data for place in self.places if place.data]

    def add_rows(self) -> None:
        """Room for a few more of both."""
        for _row in range(ROWS):
            if len(self.dates) < DATES_AT_MOST:
                self.dates.append_entry()
        if len(self.places) < PLACES_AT_MOST:
            self.places.append_entry()

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        is_valid: bool = super().validate(extra_validators)
        self.chosen = []
        above = None
        for row in self.dates:
            if row.form.start_on.data is None or row.form.errors:
                continue
            if row.form.start_time.data is None and row.form.end_time.data is None and above:
                row.form.start_time.data = above.start_time.data
                row.form.end_time.data = above.end_time.data
            above = row.form
            try:
                self.chosen.append(
                    when_of(row.form, self.clocks, all_day=bool(self.is_all_day.data))
                )
            except DomainError as error:
                field = row.form[error.field or "start_on"]
                field.errors = [*field.errors, str(error)]
                is_valid = False
        return is_valid

    def comes_twice(self, row: DateRow) -> bool:
        """Does a clock show one of the row's times twice, on a night when it goes back?"""
        return comes_twice(row, self.clocks, all_day=bool(self.is_all_day.data))


class NewPoll(ProposeDates, DescribeMeetup, FormOnce):
    """A meetup whose date is chosen together."""

    @property
    def clocks(self) -> str:
        return self.timezone.data or ""

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        is_valid = super().validate(extra_validators)
        if not self.chosen and not any(row.errors for row in self.dates):
            self.refuse(DomainError(gettext("Propose at least one date."), field="dates"))
            return False
        return is_valid


class MoreDates(ProposeDates):
    """Dates and places to add to those that are there."""

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        is_valid = super().validate(extra_validators)
        if is_valid and not self.chosen and not self.chosen_places:
            self.refuse(DomainError(gettext("Add a date or a place first."), field="dates"))
            return False
        return is_valid


class Votes(Form):
    """What someone says to each option: a field for each, named by its public id."""

    note = forms.line(_("Anything to add?"), length=200)

    @property
    def said(self) -> dict[str, Suits | None]:
        """What was said to the options that the form shows; None for one left alone."""
        return {
            name.removeprefix(OPTION): Suits(field.data) if field.data else None
            for name, field in self._fields.items()
            if name.startswith(OPTION)
        }


OPTION = "option-"


class _SaidOrNot(RadioField):
    """Nothing is chosen until somebody chooses, and that is fine."""

    def pre_validate(self, form: Any) -> None:
        if self.data is not None:
            super().pre_validate(form)


def votes_form(wall: Wall, note: str = "") -> Votes:
    """The form to vote with: what is there to choose from now, and what was said so far."""
    options = [*wall.dates, *wall.places]
    words = [SelectChoice(suits.value, label) for suits, label in SUITS.items()]
    fields = {
        OPTION + choice.public_id: _SaidOrNot(
            in_words(choice.when) if choice.when else choice.place,
            choices=words,
            coerce=lambda value: value or None,
        )
        for choice in options
    }
    said = {OPTION + c.public_id: c.own.value if c.own else None for c in options}
    form: Votes = type("VotesOnThese", (Votes,), fields)(data={**said, "note": note})
    return form


class FixDate(Form):
    """Which date it is to be, and which place if there are several."""

    date = RadioField(_("Which date?"))
    place = RadioField(_("And where?"))


def fix_form(wall: Wall) -> FixDate:
    """The form to fix a date with."""
    form = FixDate()
    form.date.choices = [_as_choice(choice) for choice in wall.dates]
    form.place.choices = [
        SelectChoice("", gettext("Settle that later")),
        *(_as_choice(choice) for choice in wall.places),
    ]
    if not wall.places:
        del form.place
    return form


def _as_choice(choice: Choice) -> SelectChoice:
    return SelectChoice(choice.public_id, in_words(choice.when) if choice.when else choice.place)
