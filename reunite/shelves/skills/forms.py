"""A scratchpad for asking someone for something."""

from flask_babel import lazy_gettext as _

from reunite.web import forms
from reunite.web.forms import Form

LENGTH = 1000


class AskWell(Form):
    happened = forms.prose(_("What happened"), length=LENGTH)
    feels = forms.prose(_("How it feels"), length=LENGTH)
    wish = forms.prose(_("What I’d like"), length=LENGTH)
    helps = forms.prose(_("Why it helps us both"), length=LENGTH)
    stay = forms.prose(_("The one thing I’ll come back to"), length=LENGTH)
    bend = forms.prose(_("Where I could bend"), length=LENGTH)

    @property
    def to_say(self) -> list[str]:
        """The parts that are said to the other person, in order; what is empty is left out."""
        parts = (self.happened, self.feels, self.wish, self.helps)
        return [part.data for part in parts if part.data]
