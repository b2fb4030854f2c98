"""Fields for days, hours and amounts that say in our words when they can't be read."""

from typing import Any

from flask_babel import lazy_gettext
from wtforms import DateField, DecimalField, IntegerField, TimeField
from wtforms.validators import NumberRange, Optional

from reunite.when import FIRST_YEAR, LAST_YEAR

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


class AmountField(Readable, DecimalField):
    sentence = _("Write an amount such as 10 or 12.50.")

    def process_formdata(self, valuelist: list[str]) -> None:
        super().process_formdata(valuelist)
        if self.data is not None and not self.data.is_finite():
            self.data = None
            raise ValueError(str(self.sentence))


def a_number(label: object, least: int, most: int) -> IntegerField:
    """A whole number between these, or none."""
    sentence = lazy_gettext(
        "Write a number from %(least)d to %(most)d, or leave it out.", least=least, most=most
    )
    return IntegerField(label, [Optional(), NumberRange(least, most, message=sentence)])
