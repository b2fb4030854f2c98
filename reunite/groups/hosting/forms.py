"""What hosts fill in about who is next."""

from collections.abc import Sequence
from typing import Self

from flask_babel import gettext, lazy_gettext
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from reunite.groups.models import Membership
from reunite.web.forms import Form

_ = lazy_gettext


class _ChooseMember(Form):
    @classmethod
    def of(cls, members: Sequence[Membership], chosen: str = "") -> Self:
        """With these members to choose from, and perhaps one chosen already."""
        form = cls(data={"member": chosen})
        names = [SelectChoice(member.public_id, member.person.name) for member in members]
        form["member"].choices = [*cls.first(), *names]
        return form

    @staticmethod
    def first() -> list[SelectChoice]:
        """What stands before the names."""
        return []


class NextHost(_ChooseMember):
    member = SelectField(_("Who would look after it if you couldn’t?"), choices=[])

    @staticmethod
    def first() -> list[SelectChoice]:
        return [SelectChoice("", gettext("Nobody yet"))]


class HandOver(_ChooseMember):
    member = SelectField(
        _("Hand over to"), choices=[], validators=[InputRequired(_("Choose one of your friends."))]
    )
