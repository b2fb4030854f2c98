"""What someone says."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import TextAreaField
from wtforms.utils import unset_value

from reunite.web.forms import Form, FormOnce, prose_rules

PRESSED = "text"  # the field that a ready-made reply is sent in
READY = (
    _("So glad."),
    _("Thinking of you."),
    _("I hear you."),
    _("Here if you want company."),
)


class WordsField(TextAreaField):
    """What someone writes; or, by one press, one of the `ready` sentences instead."""

    def __init__(self, label: object, *, ready: tuple[object, ...] = (), **more: Any) -> None:
        needed = _("Write a word or two first.")
        super().__init__(label, **prose_rules(required=needed, length=4000), **more)
        self.ready = ready

    def process(self, formdata: Any, data: Any = unset_value, **more: Any) -> None:
        super().process(formdata, data, **more)
        pressed = formdata.get(PRESSED) if formdata else None
        if pressed in [str(sentence) for sentence in self.ready]:
            self.data = pressed


class Say(FormOnce):
    body = WordsField(_("Say something"), ready=READY)


class Reword(Form):
    body = WordsField(_("Your words"))
