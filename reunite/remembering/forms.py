"""What people fill in about wishes, and about someone who has died."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from reunite.accounts.models import Person
from reunite.groups.models import Membership
from reunite.remembering.models import Shared
from reunite.web.forms import ChooseOne, Form
from reunite.words.forms import Say, WordsField

SHARED = {
    Shared.STAYS: _("It stays"),
    Shared.GOES: _("It’s taken down"),
    Shared.SOMEONE_DECIDES: _("A friend decides"),
}


class Wishes(Form):
    shared = ChooseOne(_("What you shared"), SHARED)
    decides = SelectField(_("Which friend?"), validate_choice=False)
    wants_no_page = BooleanField(_("Please don’t make a page for me"))

    def __init__(self, friends: list[Person], **more: Any) -> None:
        super().__init__(**more)
        self._friends = {friend.public_id: friend for friend in friends}
        named = [SelectChoice(key, friend.name) for key, friend in self._friends.items()]
        self.decides.choices = [SelectChoice("", _("Nobody yet")), *named]

    def friend(self) -> Person | None:
        """Who decides."""
        return self._friends.get(self.decides.data)


class AskToConfirm(Form):
    asked = SelectField(
        _("Who else knows?"), [InputRequired(_("Choose who else knows."))], validate_choice=False
    )

    def __init__(self, others: list[Membership], **more: Any) -> None:
        super().__init__(**more)
        self._others = {one.public_id: one for one in others}
        named = [SelectChoice(key, one.person.name) for key, one in self._others.items()]
        self.asked.choices = [SelectChoice("", _("Choose a friend")), *named]

    def chosen(self) -> Membership | None:
        """Whom to ask."""
        return self._others.get(self.asked.data)


class SayInMemory(Say):
    body = WordsField(_("A story, or thanks"))
