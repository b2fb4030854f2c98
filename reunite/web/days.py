"""A field for a day that comes every year."""

from typing import Any

from flask_babel import gettext as _
from wtforms.validators import StopValidation

from reunite.web.forms import PartialDateField
from reunite.when import A_LEAP_YEAR, DayOfYear, NoSuchDate, PartialDate


class DayOfYearField(PartialDateField):
    """A day and a month; `data` is a `DayOfYear`. Without a `required` sentence both may be left
    out, and `data` is None."""

    def __init__(self, label: object, *, required: object = "", **more: Any) -> None:
        super().__init__(label, required=required, **more)
        self.part_names = ("day", "month")
        self.part_at_fault = "day"
        self.typed = dict.fromkeys(self.part_names, "")

    def pre_validate(self, form: Any) -> None:
        if not any(self.typed.values()):
            if self.required_sentence:
                raise StopValidation(str(self.required_sentence))
            return
        self.part_at_fault = "day" if not self.typed["day"] else "month"
        if not all(self.typed.values()):
            both = _("Say both the day and the month.")
            raise StopValidation(
                both if self.required_sentence else _("Say both the day and the month, or neither.")
            )
        self.part_at_fault = "day"
        try:
            whole = PartialDate(A_LEAP_YEAR, int(self.typed["month"]), int(self.typed["day"]))
        except (NoSuchDate, ValueError) as error:
            raise StopValidation(_("There’s no such day. Have another look at it.")) from error
        self.data = DayOfYear(whole.month or 1, whole.day or 1)

    @staticmethod
    def month_choices() -> list[tuple[str, str]]:
        """The months by number and name, after none."""
        return [("", _("Not said")), *PartialDateField.month_choices()[1:]]
