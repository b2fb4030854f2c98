"""What someone says."""

from flask_babel import lazy_gettext as _

from reunite.web import forms
from reunite.web.forms import Form, FormOnce

WORDS = {"required": _("Write a word or two first."), "length": 4000}


class Say(FormOnce):
    body = forms.prose(_("Say something"), **WORDS)


class Reword(Form):
    body = forms.prose(_("Your words"), **WORDS)
