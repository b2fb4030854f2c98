"""The card as it is filled in."""

from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, Field
from wtforms.validators import ValidationError

from reunite.needs.models import Card, Need
from reunite.needs.wording import JOURNEY_MONEY, JOURNEY_TIME, LABELS, MONEY
from reunite.towns import Town, find_town, folded, is_here, search_towns
from reunite.web import forms
from reunite.web.forms import ChooseFromList, Form

TICKED = (Need.STEP_FREE, Need.QUIET, Need.SEATING, Need.ALCOHOL_FREE, Need.TRAVEL_HELP)
IN_WORDS = (Need.FOOD, Need.OTHER)
BANDS = ("money", "journey_time", "journey_money")


class FillCard(Form):
    """The whole card; a town is typed as its name. `may_mean` are the towns that what was typed may
    mean, where it is not the one on the card."""

    step_free = BooleanField(LABELS[Need.STEP_FREE])
    quiet = BooleanField(LABELS[Need.QUIET])
    seating = BooleanField(LABELS[Need.SEATING])
    alcohol_free = BooleanField(LABELS[Need.ALCOHOL_FREE])
    travel_help = BooleanField(LABELS[Need.TRAVEL_HELP])
    food = forms.line(LABELS[Need.FOOD], length=300)
    other = forms.line(LABELS[Need.OTHER], length=300)
    money = ChooseFromList(_("What may a meetup cost?"), MONEY)
    by_name = BooleanField(_("My name may stand beside it"))
    home = forms.line(_("Roughly where do you set out from?"), length=200)
    journey_time = ChooseFromList(_("How long a journey is all right?"), JOURNEY_TIME)
    journey_money = ChooseFromList(_("What may the journey cost?"), JOURNEY_MONEY)

    def __init__(self, card: Card, country: str) -> None:
        town = find_town(card.home) if card.home else None
        self.country = country
        self.known = town.label if town else ""
        self.before = card.home
        self.may_mean: list[Town] = []
        ticked: dict[str, Any] = {need.value: need in card.needs for need in TICKED}
        words = {need.value: card.needs.get(need, "") for need in IN_WORDS}
        bands = {name: getattr(card, name) for name in BANDS}
        super().__init__(**ticked, **words, **bands, by_name=card.by_name, home=self.known)

    def validate_home(self, field: Field) -> None:
        """What is typed is the name of a town, or of several to choose from."""
        if folded(field.data) == folded(self.known):
            return
        self.may_mean = search_towns(field.data, self.country)
        if not is_here():
            raise ValidationError(gettext("This server has no list of towns yet."))
        if not self.may_mean:
            raise ValidationError(
                gettext("We know no town of that name. Try a larger one near you.")
            )

    def card(self) -> Card:
        """What it says; a town that is still to be chosen stays the one before."""
        ticked = {need: "" for need in TICKED if self[need.value].data}
        words = {need: self[need.value].data for need in IN_WORDS if self[need.value].data}
        chosen = self.may_mean[0].id if len(self.may_mean) == 1 else self.before
        return Card(
            needs=ticked | words,
            by_name=self.by_name.data,
            home=chosen if self.home.data else None,
            **{name: self[name].data for name in BANDS},
        )
