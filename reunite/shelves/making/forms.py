"""What is made together, as it is filled in."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField

from reunite.safety.forms import LabelFields
from reunite.shelves.making.models import Sort
from reunite.web import forms
from reunite.web.forms import ChooseOne, Form, FormOnce

SORTS = {
    Sort.PATCHWORK: _("A patchwork of words and pictures"),
    Sort.QUIZ: _("A quiz: each writes a round"),
    Sort.POSTCARDS: _("A postcard swap"),
}
PROMPTS = (
    (Sort.PATCHWORK, _("A story in six words")),
    (Sort.PATCHWORK, _("A door on your street")),
    (Sort.PATCHWORK, _("A recipe, passed along")),
    (Sort.PATCHWORK, _("A song for the train home: our playlist")),
    (Sort.PATCHWORK, _("A place that’s yours: a map of us")),
    (Sort.PATCHWORK, _("One page of our own little magazine")),
    (Sort.QUIZ, _("A quiz of small things")),
    (Sort.POSTCARDS, _("A postcard from where you are")),
)


class Reprompt(Form):
    prompt = forms.line(_("What shall we make?"), required=_("Say what to make."), length=200)


class Start(Reprompt, FormOnce):
    sort = ChooseOne(_("How?"), SORTS, default=Sort.PATCHWORK)


class EditPiece(LabelFields):
    words = forms.prose(_("Your piece"), length=4000)
    shows_name = BooleanField(_("Put my name to it"), default=True)

    def values(self) -> dict[str, Any]:
        """What was filled in."""
        return {
            "words": self.words.data or "",
            "answers": "",
            "shows_name": self.shows_name.data,
            "labels": self.labels,
        }


class EditRound(EditPiece):
    words = forms.prose(
        _("Your round: the questions"), required=_("Write a question first."), length=4000
    )
    answers = forms.prose(_("The answers"), length=4000)

    def values(self) -> dict[str, Any]:
        return {**super().values(), "answers": self.answers.data or ""}


class NewPiece(EditPiece, FormOnce):
    adds_picture = BooleanField(_("With a picture"))

    def values(self) -> dict[str, Any]:
        return {**super().values(), "adds_picture": self.adds_picture.data}


class NewRound(EditRound, NewPiece):
    pass


class GiveAddress(Form):
    address = forms.prose(
        _("Where a postcard finds you"), required=_("Write your postal address."), length=400
    )
