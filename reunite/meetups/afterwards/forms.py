"""What someone fills in about what has happened."""

from flask_babel import lazy_gettext as _
from wtforms import SelectMultipleField
from wtforms.validators import InputRequired
from wtforms.widgets import CheckboxInput, ListWidget

from reunite.meetups.fields import DayField
from reunite.meetups.forms import NameMeetup, SayWhen
from reunite.web import forms
from reunite.web.forms import FormOnce


class LogMeetup(SayWhen, NameMeetup, FormOnce):
    """A meetup that has happened."""

    title = forms.line(_("What was it?"), required=_("Give it a title, even a short one."))
    notes = forms.prose(_("A few words about it"))
    came = SelectMultipleField(
        _("Who was there?"), widget=ListWidget(), option_widget=CheckboxInput()
    )


class LogContact(FormOnce):
    words = forms.line(
        _("What was it?"), required=_("Say it in a few words, such as “A long call with Jo”.")
    )
    happened_on = DayField(_("When?"), [InputRequired(_("Choose a day."))])
