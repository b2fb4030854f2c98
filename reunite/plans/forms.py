"""A plan, an answer to being asked, and sending a message, as they are filled in."""

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, HiddenField
from wtforms.validators import InputRequired, Optional, Regexp

from reunite.safety.forms import ChooseFriends
from reunite.web import forms
from reunite.web.forms import Form, FormOnce

LENGTH = 1000
PHONE_LENGTH = 40


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
