"""Whom something is for, what its author says it is about, and what its readers keep folded."""

from collections.abc import Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from wtforms import Field, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.utils import unset_value
from wtforms.validators import StopValidation, ValidationError
from wtforms.widgets import CheckboxInput

from reunite.accounts.models import Person
from reunite.groups.models import Membership
from reunite.safety.labels import TOPICS, About, Labels
from reunite.safety.policy import Lasts
from reunite.web import forms
from reunite.web.forms import ChooseFlags, ChooseOne, Form

EVERYONE, CHOSEN, FIRST, NOBODY = "everyone", "chosen", "first", "nobody"


class ChooseAudience(Field):
    """Everyone in the group, or some of them by name; `data` is None, or the members chosen.

    It is sent as `<name>`, one of the two, and `<name>-member` for each member ticked. Who can be
    ticked is what it was told by `offer`; with nobody to offer it is for everyone, whom `everyone`
    says in words. `also` has the words of further answers: `FIRST` (some by name, others perhaps
    later) and `NOBODY`.
    """

    data: list[Membership] | None
    offered: tuple[Membership, ...] = ()

    def __init__(
        self,
        label: object,
        *,
        everyone: object = lazy_gettext("Everyone in the group"),
        also: Mapping[str, object] = MappingProxyType({}),
        **more: Any,
    ) -> None:
        super().__init__(label, **more)
        self.reaches = {EVERYONE: everyone, CHOSEN: _("Only the people I tick"), **also}

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
        if not self.offered and NOBODY not in self.reaches:
            return
        if self.reach not in self.reaches:
            raise StopValidation(_("Choose who it’s for."))
        if self.reach == EVERYONE and self.ticked not in (set(), self._before):
            raise StopValidation(_("You ticked people and chose everyone. Choose one of the two."))
        if self.reach in {CHOSEN, FIRST}:
            self.data = [member for member in self.offered if member.public_id in self.ticked]
        if self.data == []:
            raise StopValidation(_("Tick at least one person, or choose everyone."))


class ChooseFriends(SelectMultipleField):
    """Some of the viewer's friends by name, from whichever group; `data` holds their public ids."""

    def __init__(self, label: object, **more: Any) -> None:
        super().__init__(label, choices=[], option_widget=CheckboxInput(), **more)

    def offer(self, friends: Sequence[Person]) -> None:
        """Let these be chosen, in this order."""
        self._offered = friends
        self.choices = [SelectChoice(friend.public_id, friend.name) for friend in friends]

    def chosen(self) -> list[Person]:
        """Those that were."""
        ticked = set(self.data or ())
        return [friend for friend in self._offered if friend.public_id in ticked]


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


class How(Enum):
    """What a door does."""

    FOLDED = "folded"
    SHUT = "shut"


HOWS = {How.FOLDED: lazy_gettext("Folded"), How.SHUT: lazy_gettext("Not there at all")}
LASTS = {
    Lasts.TOMORROW: lazy_gettext("Until tomorrow"),
    Lasts.WEEK: lazy_gettext("For a week"),
    Lasts.MONTH: lazy_gettext("For a month"),
    Lasts.ALWAYS: lazy_gettext("Until I say"),
}


class EditDoor(Form):
    """How a door stands, and how long."""

    how = ChooseOne(lazy_gettext("How would you like them?"), HOWS, default=How.FOLDED)
    lasts = ChooseOne(lazy_gettext("For how long?"), LASTS, default=Lasts.ALWAYS)

    @property
    def is_shut(self) -> bool:
        """Is nothing to be seen of it?"""
        return self.how.data is How.SHUT

    def offer_as_now(self, words: str) -> None:
        """Let the time chosen before stand, said in these words."""
        self.lasts.choices = [SelectChoice(Lasts.AS_NOW.value, words), *self.lasts.choices]


class NewDoors(EditDoor):
    """What some doors are to be about: any topics, a word, any people."""

    topics = ChooseFlags(lazy_gettext("Things about"), TOPICS)
    word = forms.line(lazy_gettext("Things with this word in them"), length=60)
    people = ChooseFriends(lazy_gettext("Things from"))

    def validate_topics(self, field: Field) -> None:
        """There is at least one thing to have a door for."""
        if not (field.data or self.word.data or self.people.data):
            raise ValidationError(_("Choose a topic, a word or a person."))

    @property
    def abouts(self) -> list[About]:
        """Each topic, the word, and each person."""
        return [
            *(About(topic=topic) for topic in self.topics.ticked),
            *([About(word=self.word.data)] if self.word.data else []),
            *(About(other_id=one.id) for one in self.people.chosen()),
        ]
