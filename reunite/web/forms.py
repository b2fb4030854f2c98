"""Forms: the shape of what people send. Everything typed is cleaned before it is looked at."""

import re
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from babel import Locale
from flask_babel import get_locale, lazy_gettext
from flask_babel import gettext as _
from flask_wtf import FlaskForm
from wtforms import Field, HiddenField, RadioField, SelectField, StringField, TextAreaField
from wtforms.fields import EmailField, SelectMultipleField
from wtforms.fields.choices import Choice, SelectChoice, enum_coerce
from wtforms.utils import unset_value
from wtforms.validators import Email, Length, Optional, StopValidation, ValidationError
from wtforms.widgets import CheckboxInput

from reunite.errors import DomainError
from reunite.text import clean_line, clean_text, looks_like_link
from reunite.when import NoSuchDate, PartialDate, is_timezone, known_timezones

NAME_LENGTH = 60
LINE_LENGTH = 120
PROSE_LENGTH = 20_000
EMAIL_LENGTH = 254
_NUMBER = re.compile(r"[0-9]{1,4}")
_NO_COUNTRY = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}  # places, but no country


def _cleaned(clean: Callable[[str], str]) -> Callable[[str | None], str | None]:
    return lambda value: clean(value) if isinstance(value, str) else value


class _Needed:
    """Something must be left of the words once what can't be seen is taken out."""

    def __init__(self, sentence: object) -> None:
        self.sentence = sentence
        self.field_flags = {"required": True}

    def __call__(self, form: FlaskForm, field: Field) -> None:
        if not field.data:
            raise StopValidation(str(self.sentence))


def _validators(required: object, length: int, *more: object) -> list[Any]:
    too_long = lazy_gettext("Keep it to %(max)d characters or fewer.")
    first = _Needed(required) if required else Optional()
    return [first, Length(max=length, message=too_long), *more]


def not_a_link(form: FlaskForm, field: Field) -> None:
    """Names travel in mail to people who don't know us yet; a link in one would be a trap."""
    if looks_like_link(field.data or ""):
        raise ValidationError(_("Leave out web and email addresses here."))


def line(
    label: object,
    *,
    required: object = "",
    length: int = LINE_LENGTH,
    validators: Sequence[object] = (),
    **more: Any,
) -> Any:
    """One line of text; `required` is the sentence shown when it is empty."""
    checks = _validators(required, length, *validators)
    return StringField(label, checks, filters=[_cleaned(clean_line)], **more)


def code(label: object, *, required: object) -> Any:
    """A code typed over from a mail, with or without spaces."""
    checks = _validators(required, LINE_LENGTH)
    return StringField(label, checks, filters=[_cleaned(clean_line), _closed_up])


def _closed_up(value: str | None) -> str | None:
    return value.replace(" ", "") if isinstance(value, str) else value


def name(label: object, *, required: object = "", **more: Any) -> Any:
    """What a person or group is called: short, and without links."""
    checks = _validators(required, NAME_LENGTH, not_a_link)
    return StringField(label, checks, filters=[_cleaned(clean_line)], **more)


def prose(label: object, *, required: object = "", length: int = PROSE_LENGTH, **more: Any) -> Any:
    """Several paragraphs of plain text."""
    return TextAreaField(label, **prose_rules(required=required, length=length), **more)


def prose_rules(*, required: object, length: int) -> dict[str, Any]:
    """What a field of several paragraphs is made with, whatever its class."""
    return {"validators": _validators(required, length), "filters": [_cleaned(clean_text)]}


def email(label: object, *, required: object = "", **more: Any) -> Any:
    """An email address, written in lower case."""
    wrong = lazy_gettext("That doesn’t look like an email address. Have another look at it.")
    checks = _validators(required, EMAIL_LENGTH, Email(message=wrong, allow_smtputf8=False))
    return EmailField(label, checks, filters=[_cleaned(clean_line), lower], **more)


def lower(value: str | None) -> str | None:
    """In lower case: addresses are compared without it."""
    return value.lower() if isinstance(value, str) else value


class TimezoneField(SelectField):
    """A time zone; an old name that is still valid is accepted and kept."""

    def __init__(self, label: object, **more: Any) -> None:
        names = [SelectChoice(zone, zone.replace("_", " ")) for zone in known_timezones()]
        super().__init__(label, choices=names, **more)

    def iter_choices(self) -> Any:
        if self.data and self.data not in known_timezones() and is_timezone(self.data):
            yield Choice(self.data, self.data, True, {})
        yield from super().iter_choices()

    def pre_validate(self, form: FlaskForm) -> None:
        if not is_timezone(self.data or ""):
            raise ValidationError(_("Choose a time zone from the list."))


class CountryField(SelectField):
    """A country, by its two-letter code (ISO 3166-1)."""

    def __init__(self, label: object, **more: Any) -> None:
        super().__init__(label, choices=_countries, **more)

    def pre_validate(self, form: FlaskForm) -> None:
        if self.data not in {country.value for country in _countries()}:
            raise ValidationError(_("Choose a country from the list."))


class PartialDateField(Field):
    """A day, a month or a whole year, as well as it is remembered; `data` is a `PartialDate`.

    It is typed in three parts, `<name>-day`, `-month` and `-year`, whose words are kept in
    `typed` when they make no date; `part_at_fault` is the first to put right. Without `with_day`
    it has only the last two. Besides these, `around` is whether `<name>-around` is ticked, or None
    without `with_around`.
    """

    data: Any

    def __init__(
        self,
        label: object,
        *,
        required: object,
        with_day: bool = True,
        with_around: bool = False,
        **more: Any,
    ) -> None:
        super().__init__(label, **more)
        self.around = False if with_around else None
        self.required_sentence = required
        self.part_names = ("day", "month", "year") if with_day else ("month", "year")
        self.part_at_fault = self.part_names[0]
        self.typed = dict.fromkeys(self.part_names, "")

    def process(self, formdata: Any, data: Any = unset_value, **more: Any) -> None:
        self.process_errors: list[str] = []
        if formdata and f"{self.name}-{self.part_names[-1]}" in formdata:
            self.data = None
            self.typed = {
                part: clean_line(formdata.get(f"{self.name}-{part}", ""))
                for part in self.part_names
            }
            if self.around is not None:
                self.around = f"{self.name}-around" in formdata
            return
        self.data = self.default if data is unset_value else data
        for part in self.part_names if self.data else ():
            self.typed[part] = str(getattr(self.data, part) or "")
            self.around = None if self.around is None else self.data.is_around

    def pre_validate(self, form: FlaskForm) -> None:
        if not self.typed["year"]:
            self.part_at_fault = "year"
            raise StopValidation(str(self.required_sentence))
        if not all(_NUMBER.fullmatch(part) for part in self.typed.values() if part):
            raise StopValidation(_("Write the day and the year as numbers."))
        parts: dict[str, Any] = {name: int(part) for name, part in self.typed.items() if part}
        if parts.get("day") and not parts.get("month"):
            self.part_at_fault = "month"
            raise StopValidation(_("Add the month as well, or leave out the day."))
        try:
            self.data = PartialDate(**parts, is_around=bool(self.around))
        except NoSuchDate as error:
            raise StopValidation(_("There’s no such date. Have another look at it.")) from error

    @staticmethod
    def month_choices() -> list[tuple[str, str]]:
        """The months by number and name, after an empty one."""
        names = (get_locale() or Locale("en")).months["stand-alone"]["wide"]
        return [("", ""), *((str(number), names[number]) for number in range(1, 13))]


def _countries() -> list[SelectChoice]:
    places = (get_locale() or Locale("en")).territories.items()
    named = [(n, c) for c, n in places if len(c) == 2 and c.isalpha() and c not in _NO_COUNTRY]
    return [SelectChoice(code, name) for name, code in sorted(named)]


class _OneOfEnum:
    """One member of an enum; `words` says each one's label, in the order shown."""

    data: Any

    def __init__(self, label: object, words: Mapping[Any, object], **more: Any) -> None:
        self.required_sentence = more.pop("required", lazy_gettext("Choose one of these."))
        kind = type(next(iter(words)))
        offered = [SelectChoice(str(member.value), label) for member, label in words.items()]
        super().__init__(label, choices=offered, coerce=enum_coerce(kind), **more)  # type: ignore[call-arg]

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)  # type: ignore[misc]
        except ValueError:
            self.data = None

    def pre_validate(self, form: FlaskForm) -> None:
        if self.data is None:
            raise StopValidation(str(self.required_sentence))


class ChooseOne(_OneOfEnum, RadioField):
    """All of them in sight."""


class ChooseFromList(_OneOfEnum, SelectField):
    """Folded into a list."""


class ChooseFlags(SelectMultipleField):
    """Any of the flags that `words` gives a label; `ticked` are those chosen, together."""

    def __init__(self, label: object, words: Mapping[Any, object], **more: Any) -> None:
        self.kind = type(next(iter(words)))
        offered = [SelectChoice(flag.value, label) for flag, label in words.items()]
        super().__init__(label, choices=offered, coerce=int, option_widget=CheckboxInput(), **more)

    def process_data(self, value: Any) -> None:
        self.data = [flag.value for flag in value or ()]

    @property
    def ticked(self) -> Any:
        """Those chosen."""
        return self.kind(sum(set(self.data or ())))


class Form(FlaskForm):
    """A form of ours."""

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Show a refusal of what was filled in, rather than raise it; any other, such as one for
        lack of the right, goes on to its own page."""
        try:
            yield
        except DomainError as error:
            if error.status != DomainError.status:
                raise
            self.refuse(error)

    def refuse(self, error: DomainError) -> None:
        """Show a refusal of the domain beside the field it belongs to, or on top."""
        field: Any = self._fields.get(error.field or "")
        if field is None:
            self.form_errors: list[str] = [*self.form_errors, str(error)]
        else:
            field.errors = [*field.errors, str(error)]


class FormOnce(Form):
    """A form that makes something new; sent twice it makes one (see `reunite.web.once`)."""

    form_key = HiddenField(default=lambda: secrets.token_urlsafe(16))
