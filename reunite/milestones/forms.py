"""What someone shares."""

from collections.abc import Sequence
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, Field
from wtforms.utils import unset_value
from wtforms.validators import StopValidation

from reunite.groups.models import Membership
from reunite.milestones.models import CHILDREN_LENGTH, Kind, Telling
from reunite.milestones.wording import KINDS
from reunite.safety.forms import FIRST, NOBODY, ChooseAudience, ChooseFriends, LabelFields
from reunite.web import forms
from reunite.web.forms import ChooseFromList, FormOnce, PartialDateField


class ChoosePlaces(Field):
    """Where something is told: for each of the author's places an answer of `ChooseAudience`, the
    first under this field's own name; `data` is a list of `Telling`.

    Its `entries` are made by `offer`, from what was sent or from its data.
    """

    data: list[Telling]

    def process(self, formdata: Any, data: Any = unset_value, **more: Any) -> None:
        self.process_errors: list[str] = []
        self.data = [] if data is unset_value else data
        self._sent = formdata or None
        self.entries: list[Any] = []
        self._places: list[Membership] = []

    def offer(self, places: Sequence[tuple[Membership, list[Membership]]]) -> None:
        """Let it be told in these places, each with the others there; if not told yet, in the
        first."""
        told = {telling.place.id: telling for telling in self.data or [Telling(places[0][0])]}
        for place, others in places:
            entry = self._entry(place, is_only=len(places) == 1)
            telling = told.get(place.id)
            entry.process(self._sent, telling.people if telling else None)
            if self._sent is None and (telling is None or telling.is_first):
                entry.reach = FIRST if telling else NOBODY
            entry.offer(others)
            self.entries.append(entry)
            self._places.append(place)

    def _entry(self, place: Membership, *, is_only: bool) -> Any:
        also = {FIRST: gettext("Tell the people I tick first")}
        if not is_only:
            also[NOBODY] = gettext("Not in this group")
        return ChooseAudience(
            self.label.text
            if is_only
            else gettext("Who is this for in %(group)s?", group=place.group.name),
            everyone=gettext("Everyone in %(group)s", group=place.group.name),
            also=also,
        ).bind(
            form=None,
            name=f"{self.name}-{place.group.public_id}" if self.entries else self.name,
            _meta=self.meta,
            translations=self._translations,
        )

    def pre_validate(self, form: Any) -> None:
        self.errors = [entry.errors for entry in self.entries if not entry.validate(form)]
        self.data = [
            Telling(place, entry.data, entry.reach == FIRST)
            for place, entry in zip(self._places, self.entries, strict=True)
            if entry.reach != NOBODY
        ]
        if self.errors:
            raise StopValidation
        if not self.data:
            raise StopValidation(gettext("Choose at least one group to share it with."))


class EditMilestone(LabelFields):
    title = forms.line(_("What happened?"), required=_("Give it a title, even a short one."))
    when = PartialDateField(
        _("When?"), required=_("Add a year, so we know where it goes."), with_around=True
    )
    story = forms.prose(_("Tell us about it"))
    kind = ChooseFromList(_("What sort of thing is it?"), KINDS, default=Kind.OTHER)
    together = ChooseFriends(_("Whose is it, besides you?"))
    children = forms.line(
        _("Children in it"), length=CHILDREN_LENGTH, validators=[forms.not_a_link]
    )
    people = ChoosePlaces(_("Who is this for?"))

    def offer(self, places: Sequence[tuple[Membership, list[Membership]]]) -> None:
        """Let it be told in these places, each with the others there, as theirs too."""
        self.people.offer(places)
        friends = {member.person for _place, others in places for member in others}
        self.together.offer(sorted(friends, key=lambda one: (one.name.casefold(), one.id)))


class NewMilestone(EditMilestone, FormOnce):
    with_photos = BooleanField(_("Add photos next"))
