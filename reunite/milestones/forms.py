"""What someone shares."""

from flask_babel import lazy_gettext as _

from reunite.milestones.models import Kind
from reunite.safety.forms import ChooseAudience
from reunite.web import forms
from reunite.web.forms import ChooseFromList, Form, FormOnce, PartialDateField

KINDS = {
    Kind.OTHER: _("Something else"),
    Kind.SMALL: _("A small thing"),
    Kind.HOME: _("A new home"),
    Kind.FAMILY: _("Family news"),
    Kind.LOVE: _("Love and friendship"),
    Kind.WORK: _("Work"),
    Kind.LEARNING: _("Learned something"),
    Kind.FEELING: _("Feeling more like myself"),
    Kind.LOSS: _("Saying goodbye"),
    Kind.JOURNEY: _("A journey"),
    Kind.MAKING: _("Made something"),
}


class EditMilestone(Form):
    title = forms.line(_("What happened?"), required=_("Give it a title, even a short one."))
    when = PartialDateField(_("When?"), required=_("Add a year, so we know where it goes."))
    story = forms.prose(_("Tell us about it"))
    kind = ChooseFromList(_("What sort of thing is it?"), KINDS, default=Kind.OTHER)
    people = ChooseAudience(_("Who is this for?"))


class NewMilestone(EditMilestone, FormOnce):
    pass
