"""What people fill in about their birthday."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from wtforms import SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import StopValidation
from wtforms.widgets import CheckboxInput

from reunite.birthdays.models import A_LEAP_YEAR, Birthday
from reunite.groups.models import Membership
from reunite.web.forms import Form, PartialDateField
from reunite.when import NoSuchDate, PartialDate


class BirthdayField(PartialDateField):
    """A day and a month, or neither; `data` is a `Birthday`."""

    def __init__(self, label: object, **more: Any) -> None:
        super().__init__(label, required="", **more)
        self.part_names = ("day", "month")
        self.typed = dict.fromkeys(self.part_names, "")

    def pre_validate(self, form: Any) -> None:
        if not any(self.typed.values()):
            return
        self.part_at_fault = "day" if not self.typed["day"] else "month"
        if not all(self.typed.values()):
            raise StopValidation(_("Say both the day and the month, or neither."))
        self.part_at_fault = "day"
        try:
            whole = PartialDate(A_LEAP_YEAR, int(self.typed["month"]), int(self.typed["day"]))
        except (NoSuchDate, ValueError) as error:
            raise StopValidation(_("There’s no such day. Have another look at it.")) from error
        self.data = Birthday(whole.month or 1, whole.day or 1)

    @staticmethod
    def month_choices() -> list[tuple[str, str]]:
        """The months by number and name, after none."""
        return [("", _("Not said")), *PartialDateField.month_choices()[1:]]


class ShareBirthday(Form):
    birthday = BirthdayField(lazy_gettext("When is it?"))
    groups = SelectMultipleField(
        lazy_gettext("Which groups may see it?"), option_widget=CheckboxInput()
    )

    def __init__(self, places: list[Membership], **more: Any) -> None:
        shown = [place.group.public_id for place in places if place.shares_birthday]
        super().__init__(**{"groups": shown, **more})
        self._places = places
        self.groups.choices = [
            SelectChoice(place.group.public_id, place.group.name) for place in places
        ]

    def places(self) -> list[Membership]:
        """The person's places in the groups chosen."""
        chosen = self.groups.data or []
        return [place for place in self._places if place.group.public_id in chosen]
