"""What people write in the check-in space."""

from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, Field
from wtforms.validators import ValidationError

from reunite.checkins.models import CheckIn, Content, Lasts
from reunite.checkins.wording import LASTS, NOTES, READY, WISHES
from reunite.groups.models import Membership
from reunite.safety.forms import CHOSEN, ChooseAudience
from reunite.safety.labels import Labels
from reunite.web import forms
from reunite.web.forms import ChooseFlags, ChooseFromList, Form, FormOnce
from reunite.words.forms import WordsField

EVERYONE = _("Everyone in the check-in space")


class EditCheckIn(Form):
    wishes = ChooseFlags(_("What would help?"), WISHES)
    words = forms.prose(_("In a few words"), length=1000)
    topics = ChooseFlags(_("Would a note help people choose when to read this?"), NOTES)
    note = forms.line(_("A note in your own words"))
    people = ChooseAudience(_("Who is this for?"), everyone=EVERYONE)

    def validate_wishes(self, field: Field) -> None:
        """There is at least one; words alone are not enough."""
        if not field.data:
            raise ValidationError(_("Choose what would help. Nothing needed counts too."))

    @property
    def content(self) -> Content:
        """What it says."""
        labels = Labels(self.topics.ticked, "", self.note.data or "")
        return Content(self.wishes.ticked, self.words.data or "", labels)

    @property
    def has_note(self) -> bool:
        """Is there a note to show, or to put right?"""
        return bool(self.topics.data or self.note.data or self.note.errors)


class NewCheckIn(EditCheckIn, FormOnce):
    lasts = ChooseFromList(_("How long should it stay?"), LASTS, default=Lasts.WEEKS)
    nudges = BooleanField(_("Quietly ask friends who’ve said they have some room today"))


def values_of(content: Content, people: list[Membership] | None) -> dict[str, object]:
    """What the form of a check-in begins with."""
    return {
        "wishes": content.wishes,
        "words": content.words,
        "topics": content.labels.topics,
        "note": content.labels.note,
        "people": people,
    }


def as_filled_in(check_in: CheckIn, people: list[Membership]) -> MultiDict[str, str]:
    """A check-in as its author may have sent it, to be kept as a draft."""
    content = check_in.content
    fields = [("wishes", str(wish.value)) for wish in content.wishes]
    fields += [("topics", str(topic.value)) for topic in content.labels.topics]
    fields += [("people", CHOSEN), *(("people-member", one.public_id) for one in people)]
    fields += [("words", content.words), ("note", content.labels.note)]
    return MultiDict(fields)


class Answer(FormOnce):
    body = WordsField(_("Say something"), ready=READY)
    is_for_author = BooleanField()


class RewordAnswer(Form):
    body = WordsField(_("Your words"))


class AnswerFold(FormOnce):
    words = forms.prose(_("Your answer"), required=_("Write a word or two first."), length=600)


class Fold(Form):
    words = forms.prose(
        _("What to tell them"),
        required=_("Say which house rule it’s about, kindly, so that they can change it."),
        length=600,
    )
