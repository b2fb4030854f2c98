"""A plan, an answer to being asked, and sending a message, as they are filled in."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, HiddenField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Optional, Regexp
from wtforms.widgets import CheckboxInput, ListWidget

from reunite.accounts.models import Person
from reunite.web import forms
from reunite.web.forms import Form, FormOnce

LENGTH = 1000
PHONE_LENGTH = 40


class ChooseFriends(SelectMultipleField):
    """Some of the viewer's friends by name, from whichever group; `offer` says who they are."""

    def __init__(self, label: object, **more: Any) -> None:
        super().__init__(label, widget=ListWidget(), option_widget=CheckboxInput(), **more)

    def offer(self, friends: list[Person]) -> None:
        """Let these be chosen, in this order."""
        self.offered_friends = friends
        self.choices = [SelectChoice(friend.public_id, friend.name) for friend in friends]

    def chosen(self) -> list[Person]:
        """Those that were."""
        ticked = self.data or []
        return [friend for friend in self.offered_friends if friend.public_id in ticked]


class WritePlan(Form):
    helps = forms.prose(_("What tends to help"), length=LENGTH)
    hinders = forms.prose(_("What doesn’t"), length=LENGTH)
    friends = ChooseFriends(_("Who I’d like to hear from"))
    words = forms.prose(_("The words to send them"), length=LENGTH)
    place = forms.prose(_("Where I go"), length=LENGTH)
    professional = forms.prose(_("Who my professional contact is"), length=LENGTH)
    is_adult = BooleanField(_("I’m 18 or over"), [InputRequired(_("A plan is for over-18s."))])


class AnswerAsked(Form):
    phone = forms.line(
        _("A number they can call or text"),
        length=PHONE_LENGTH,
        validators=[
            Optional(),
            Regexp(
                r"[\d +()/.-]+\Z", message=_("Write only the number, such as the digits and a +.")
            ),
        ],
    )


class SendMessage(FormOnce):
    shown = HiddenField()
