"""A private note, as it is filled in."""

from flask_babel import lazy_gettext as _
from wtforms import SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget

from reunite.web import forms
from reunite.web.forms import Form

LENGTH = 1000


class WriteNote(Form):
    hard = forms.prose(_("What might be hard"), length=LENGTH)
    plan = forms.prose(_("What I’ll do"), length=LENGTH)
    leaving = forms.prose(_("How I’ll leave"), length=LENGTH)
    who_knows = forms.prose(_("Who knows"), length=LENGTH)
    readers = SelectMultipleField(
        _("Who else may read it?"), widget=ListWidget(), option_widget=CheckboxInput()
    )
