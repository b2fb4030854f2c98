"""What people choose for their feeds."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice

from reunite.calendars.models import Choices, Feed, Places, Reminder, Titles
from reunite.groups.models import Membership
from reunite.web import forms
from reunite.web.forms import NAME_LENGTH, ChooseFromList, ChooseOne, Form, FormOnce

_WHAT = _("What to call it")
_NAMELESS = _("Give it a name, so you know it from the others.")


class NewFeed(FormOnce):
    name = forms.name(_WHAT, required=_NAMELESS)
    group = SelectField(_("What it shows"))

    def __init__(self, places: list[Membership], **more: Any) -> None:
        super().__init__(**more)
        self._places = {place.group.public_id: place for place in places}
        each = [
            SelectChoice(public_id, _("Only %(group)s", group=place.group.name))
            for public_id, place in self._places.items()
        ]
        self.group.choices = [SelectChoice("", _("All my groups")), *each]

    def place(self) -> Membership | None:
        """The one group's place that was chosen; None for all."""
        return self._places.get(self.group.data or "")


class ChooseForFeed(Form):
    name = forms.name(_WHAT, required=_NAMELESS)
    titles = ChooseOne(
        _("What it shows"),
        {
            Titles.AS_PLANNED: _("Title and place"),
            Titles.SEEING_FRIENDS: _("“Seeing friends” and nothing else"),
            Titles.OWN_WORDS: _("Words of my own and nothing else"),
        },
    )
    own_title = forms.line(_("Words of my own"), length=NAME_LENGTH)
    places = ChooseFromList(
        _("The place"),
        {
            Places.WITH_TITLE: _("Only beside the real title"),
            Places.ALWAYS: _("Always, beside other words too"),
            Places.NEVER: _("Never"),
        },
    )
    declined = BooleanField(_("Meetups I said no to"))
    polls = BooleanField(_("Dates I said I can do, until one is picked"))
    birthdays = BooleanField(_("Birthdays friends have shared"))
    reminder = ChooseFromList(
        _("Reminder"),
        {
            Reminder.NONE: _("None"),
            Reminder.HOUR: _("1 hour before"),
            Reminder.THREE_HOURS: _("3 hours before"),
            Reminder.DAY: _("The day before"),
        },
    )

    @classmethod
    def of(cls, feed: Feed) -> "ChooseForFeed":
        """With what is chosen now."""
        return cls(data={"name": feed.name, **vars(feed.choices)})

    def choices(self) -> Choices:
        """What was chosen."""
        data = {**self.data, "own_title": self.own_title.data or ""}
        return Choices(**{name: data[name] for name in vars(Choices())})
