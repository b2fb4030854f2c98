"""Whom something is for."""

from typing import Any

from flask_babel import gettext as _
from wtforms import Field
from wtforms.utils import unset_value
from wtforms.validators import StopValidation

from reunite.groups.models import Membership

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
