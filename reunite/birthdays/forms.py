"""What people fill in about their birthday."""

from typing import Any

from flask_babel import lazy_gettext
from wtforms import SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.widgets import CheckboxInput

from reunite.groups.models import Membership
from reunite.web.days import DayOfYearField
from reunite.web.forms import Form


class ShareBirthday(Form):
    birthday = DayOfYearField(lazy_gettext("When is it?"))
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
