"""What people fill in to get in, and about themselves."""

from flask_babel import lazy_gettext as _
from wtforms import BooleanField

from reunite.mail.outbox import QuietHours
from reunite.web import forms
from reunite.web.forms import ChooseFromList, CountryField, Form, TimezoneField

QUIET_HOURS = {
    QuietHours.USUAL: _("10pm to 8am"),
    QuietHours.LONG: _("8pm to 9am"),
    QuietHours.NONE: _("None"),
}


class AskForWayIn(Form):
    email = forms.email(
        _("Your email"), required=_("Tell us your email address, so we can write to you.")
    )


class NewAddress(Form):
    email = forms.email(
        _("Your new email address"), required=_("Tell us the address you would like to use.")
    )


class UseLink(Form):
    is_own = BooleanField(_("This is my own device"))


class UseCode(UseLink):
    code = forms.code(_("Six-digit code"), required=_("Type the six digits from the email."))


class Profile(Form):
    name = forms.name(
        _("What should we call you?"), required=_("Tell your friends what to call you.")
    )
    pronouns = forms.name(_("Pronouns"))
    timezone = TimezoneField(_("Your time zone"))
    quiet_hours = ChooseFromList(_("Quiet hours"), QUIET_HOURS)
    country = CountryField(_("Your country"))
    takes_notes = BooleanField(_("Friends may write me a note to put something right"))
