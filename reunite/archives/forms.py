"""What a host fills in to ask someone back."""

from collections.abc import Sequence
from typing import Self

from flask_babel import lazy_gettext as _
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from reunite.groups.models import Membership
from reunite.web import forms
from reunite.web.forms import FormOnce


class AskBack(FormOnce):
    place = SelectField(
        _("Whom"), choices=[], validators=[InputRequired(_("Choose one of your friends."))]
    )
    email = forms.email(_("Their email"), required=_("Where can we write to them?"))

    @classmethod
    def of(cls, away: Sequence[Membership]) -> Self:
        """With these to choose from."""
        form = cls()
        names = [SelectChoice(one.public_id, one.person.name) for one in away]
        form.place.choices = [SelectChoice("", _("Choose a friend")), *names]
        return form
