"""What is filled in about staying away."""

from collections.abc import Sequence
from typing import Any, Self

from flask_babel import gettext, lazy_gettext
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice

from reunite.groups.models import Membership
from reunite.web import forms
from reunite.web.forms import Form

_ = lazy_gettext
LENGTH = 2000


class PauseMember(Form):
    reason = forms.prose(
        _("Why, to them alone"),
        required=_("Say why, so that they know."),
        length=LENGTH,
        id="pause-reason",
    )


class AskToRemove(Form):
    reason = forms.prose(
        _("Why"), required=_("Say why. They’re told this if it comes to it."), length=LENGTH
    )
    asked_of = SelectField(_("Whom to ask"), choices=[], validate_choice=False)

    @classmethod
    def of(cls, deciders: Sequence[Membership], **more: Any) -> Self:
        """With the members to choose from, where no other host decides; `more` as for any form."""
        form = cls(**more)
        if not deciders or deciders[0].is_host:
            del form["asked_of"]
            return form
        names = [SelectChoice(member.public_id, member.person.name) for member in deciders]
        form["asked_of"].choices = [SelectChoice("", gettext("Choose someone")), *names]
        return form

    def chosen(self, deciders: Sequence[Membership]) -> Membership | None:
        """The member to be asked."""
        wanted = self.asked_of.data if "asked_of" in self else ""
        return next((member for member in deciders if member.public_id == wanted), None)


class AnswerHosts(Form):
    words = forms.prose(
        _("Your answer, to those who look after the group"),
        required=_("Write a line first."),
        length=LENGTH,
    )
