"""What hosts fill in about two groups becoming one."""

from enum import Enum
from typing import Self

from flask_babel import lazy_gettext as _
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice

from reunite.groups.models import Membership
from reunite.web.forms import ChooseOne, Form


class Which(Enum):
    """Which of the two goes on."""

    OURS_JOINS = "ours_joins"
    OURS_RECEIVES = "ours_receives"


WAYS = {
    Which.OURS_JOINS: _("Ours comes into theirs, and takes their name and agreement"),
    Which.OURS_RECEIVES: _("Theirs comes into ours, and takes our name and agreement"),
}


class AskGroup(Form):
    other = SelectField(_("Which group?"), validate_choice=True)
    way = ChooseOne(_("Which one goes on?"), WAYS, required=_("Choose which one goes on."))

    @classmethod
    def of(cls, others: list[Membership]) -> Self:
        """With the groups that the viewer is in besides, and the way to any other."""
        form = cls()
        form.other.choices = [
            SelectChoice("", str(_("Another one: make a link to pass on"))),
            *(SelectChoice(other.group.public_id, other.group.name) for other in others),
        ]
        return form


class AnswerFor(Form):
    group = SelectField(_("Your group"), validate_choice=True)

    @classmethod
    def of(cls, places: list[Membership]) -> Self:
        """With the groups that the viewer may answer for."""
        form = cls()
        form.group.choices = [SelectChoice(one.group.public_id, one.group.name) for one in places]
        return form
