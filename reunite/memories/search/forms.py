"""What someone looks for."""

from flask_babel import lazy_gettext as _
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice

from reunite.web import forms
from reunite.web.forms import Form

LENGTH = 200


class Search(Form):
    words = forms.line(_("Which words?"), required=_("Type a word or two."), length=LENGTH)
    year = SelectField(_("When?"), coerce=int, default=0)

    def offer(self, years: list[int]) -> None:
        """Let one of these years be chosen, or none."""
        any_year = SelectChoice(0, _("Any year"))
        self.year.choices = [any_year, *(SelectChoice(year, str(year)) for year in years)]
