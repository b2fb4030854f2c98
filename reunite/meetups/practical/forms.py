"""What someone fills in about what they bring, and lifts."""

from flask_babel import lazy_gettext as _
from wtforms import BooleanField

from reunite.web import forms
from reunite.web.forms import Form


class AddItem(Form):
    what = forms.line(_("Something to bring"), required=_("Say what it is."))
    bring = BooleanField(_("I’ll bring it"))


class SayLift(Form):
    words = forms.line(
        _("From where, when, and how many seats"),
        length=200,
        required=_("Say from where, and roughly when."),
    )
