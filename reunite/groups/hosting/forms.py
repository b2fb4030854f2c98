"""What hosts fill in about who is next."""

from collections.abc import Sequence
from typing import ClassVar, Self

from flask_babel import lazy_gettext as _
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from reunite.groups.models import Membership
from reunite.web.forms import Form


class _ChooseMember(Form):
    none: ClassVar[object]
    """What stands before the names."""

    @classmethod
    def of(cls, members: Sequence[Membership], chosen: str = "") -> Self:
        """With these members to choose from, and perhaps one chosen already."""
        form = cls(data={"member": chosen})
        names = [SelectChoice(member.public_id, member.person.name) for member in members]
        form["member"].choices = [SelectChoice("", cls.none), *names]
        return form


class NextHost(_ChooseMember):
    none = _("Nobody yet")
    member = SelectField(_("Who would look after it if you couldn’t?"), choices=[])


class HandOver(_ChooseMember):
    none = _("Choose a friend")
    member = SelectField(
        _("Hand over to"), choices=[], validators=[InputRequired(_("Choose one of your friends."))]
    )
