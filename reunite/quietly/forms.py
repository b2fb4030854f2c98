"""What is said in private."""

from flask_babel import lazy_gettext as _
from wtforms import BooleanField

from reunite.web import forms
from reunite.web.forms import Form, FormOnce

LENGTH = 4000
SOME_WORDS = _("Write a word or two first.")


class SayQuietly(FormOnce):
    words = forms.prose(_("What isn’t right?"), required=SOME_WORDS, length=LENGTH)
    shows = BooleanField(_("Show them what it says, as it stands now"))


class AnswerQuietly(Form):
    answer = forms.prose(
        _("What was done, to whoever told you"), required=SOME_WORDS, length=LENGTH
    )
    to_concerned = forms.prose(_("Words to whom it’s about"), length=LENGTH)


class AnswerAside(Form):
    answer = forms.prose(_("Your answer"), required=SOME_WORDS, length=LENGTH)


class WriteNote(FormOnce):
    did = forms.prose(_("What I did"), required=SOME_WORDS, length=LENGTH // 4)
    landed = forms.prose(_("How I think it landed"), length=LENGTH // 4)
    will_do = forms.prose(_("What I’ll do now"), length=LENGTH // 4)

    @property
    def words(self) -> str:
        """The note as its reader finds it."""
        said = [field.data for field in (self.did, self.landed, self.will_do) if field.data]
        return "\n\n".join([*said, str(_("You needn’t reply."))])
