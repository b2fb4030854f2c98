"""A friend's word."""

from flask_babel import lazy_gettext as _
from wtforms import BooleanField
from wtforms.validators import InputRequired

from reunite.web import forms
from reunite.web.forms import Form


class SayLost(Form):
    new_email = forms.email(
        _("Their new email address"), required=_("Type the address they can be written to.")
    )
    is_sure = BooleanField(
        _("I’ve heard their voice or met them, and it’s them"),
        [InputRequired(_("Speak with them first, then tick this."))],
    )
