"""Whom something is for, and what its author says it is about."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from wtforms import Field
from wtforms.utils import unset_value
from wtforms.validators import StopValidation

from reunite.groups.models import Membership
from reunite.safety.labels import TOPICS, Labels
from reunite.web import forms
from reunite.web.forms import ChooseFlags, Form

EVERYONE, CHOSEN = "everyone", "chosen"


class ChooseAudience(Field):
    """Everyone in the group, or some of them by name; `data` is None, or the members chosen.

    It is sent as `<name>`, one of the two, and `<name>-member` for each member ticked. Who can be
    ticked is what it was told by `offer`; with nobody to offer it is for everyone.
    """

    data: list[Membership] | None
    offered: tuple[Membership, ...] = ()

    def offer(self, members: list[Membership]) -> None:
        """Let these be chosen, in this order."""
        self.offered = tuple(members)

    def process(self, formdata: Any, data: Any = unset_value, **more: Any) -> None:
        self.process_errors: list[str] = []
        self.data = self.object_data = None if data is unset_value else data
        self.reach = EVERYONE if self.data is None else CHOSEN
        self.ticked = self._before = {member.public_id for member in self.data or ()}
        if formdata:
            self.reach = formdata.get(self.name, "")
            self.ticked = set(formdata.getlist(f"{self.name}-member"))

    def pre_validate(self, form: Any) -> None:
        self.data = None
        if not self.offered:
            return
        if self.reach not in {EVERYONE, CHOSEN}:
            raise StopValidation(_("Choose who it’s for."))
        if self.reach == EVERYONE and self.ticked not in (set(), self._before):
            raise StopValidation(_("You ticked people and chose everyone. Choose one of the two."))
        if self.reach == CHOSEN:
            self.data = [member for member in self.offered if member.public_id in self.ticked]
        if self.data == []:
            raise StopValidation(_("Tick at least one person, or choose everyone."))


class LabelFields(Form):
    """The labels of what someone writes, for its form to inherit; shown by `label_fields`. A form
    that offers other topics has a field of its own of that name."""

    topics = ChooseFlags(lazy_gettext("What is it about?"), TOPICS)
    own_topic = forms.line(lazy_gettext("A word of your own for it"), length=60)
    note = forms.line(lazy_gettext("A note at the top"))

    @property
    def labels(self) -> Labels:
        """The labels as filled in."""
        return Labels(self.topics.ticked, self.own_topic.data or "", self.note.data or "")

    @property
    def has_labels(self) -> bool:
        """Is there anything in them to show, or to put right?"""
        fields = (self.topics, self.own_topic, self.note)
        return any(field.data or field.errors for field in fields)
