"""A question, as it is filled in."""

from flask_babel import lazy_gettext as _

from reunite.safety.forms import ChooseAudience, LabelFields
from reunite.shelves.sounding.models import Hope
from reunite.web import forms
from reunite.web.forms import ChooseOne, FormOnce

HOPES = {
    Hope.EXPERIENCE: _("Your experience"),
    Hope.IDEAS: _("Ideas"),
    Hope.THINKING_ALOUD: _("I’m just thinking aloud"),
}
BESIDE_ANSWERS = {
    Hope.EXPERIENCE: _("%(name)s would like to hear how it was for you."),
    Hope.IDEAS: _("%(name)s would like ideas."),
    Hope.THINKING_ALOUD: _("%(name)s is just thinking aloud. Nothing needs solving."),
}
STARTERS = (
    _("How do you tell a new boss?"),
    _("What do you do with the evenings?"),
    _("How did you know it was time to leave somewhere?"),
    _("What do you say to “you look well”?"),
)


class EditQuestion(LabelFields):
    words = forms.prose(
        _("What’s on your mind?"), required=_("Write your question first."), length=1000
    )
    hope = ChooseOne(_("I’d like…"), HOPES)
    people = ChooseAudience(_("Who is this for?"))


class AskQuestion(EditQuestion, FormOnce):
    pass
