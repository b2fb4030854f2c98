"""Whom someone asks about, and what is said to it."""

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import Field, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from reunite.groups.models import Membership
from reunite.meetups.asked_about.models import Said
from reunite.web import forms
from reunite.web.forms import ChooseOne, Form

ANSWERS = {
    Said.WILL: _("I will"),
    Said.CANNOT: _("I can’t do that"),
    Said.COMING: _("Say that they’re coming"),
}


class AskAbout(Form):
    """A member by name, or else somebody in words."""

    about = SelectField(_("Who is it?"))
    guest = forms.line(_("Or, for a guest, what they’re called"), length=60)

    def offer(self, members: list[Membership]) -> None:
        """Let these be chosen."""
        self._members = {member.public_id: member for member in members}
        self.about.choices = [
            SelectChoice("", gettext("A guest")),
            *(SelectChoice(key, member.person.name) for key, member in self._members.items()),
        ]

    def validate_about(self, field: Field) -> None:
        """It is one of the two."""
        if bool(field.data) == bool(self.guest.data):
            raise ValidationError(gettext("Choose a member, or write what a guest is called."))

    @property
    def member(self) -> Membership | None:
        """The member chosen."""
        return self._members.get(self.about.data)


class AnswerEnquiry(Form):
    say = ChooseOne("", ANSWERS)
