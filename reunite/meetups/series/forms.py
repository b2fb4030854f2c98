"""What someone fills in about a series."""

from collections.abc import Sequence
from typing import Any

from flask_babel import gettext, lazy_gettext
from wtforms import RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Optional

from reunite.meetups.fields import DayField, a_number
from reunite.meetups.forms import ChangeMeetup, NewMeetup
from reunite.meetups.models import Answer
from reunite.meetups.series.policy import make_rule
from reunite.meetups.series.wording import OFTEN, USUALLY
from reunite.recurring import MOST_DATES, Often, Rule, wall_start
from reunite.web.forms import ChooseOne, Form
from reunite.when import When

_ = lazy_gettext
ONLY_THIS, ALL_LATER = "this", "later"


class PlanDates(NewMeetup):
    """One date, or the first of many."""

    often = SelectField(
        _("How often?"),
        choices=[
            SelectChoice("", _("Just this once")),
            *(SelectChoice(often.value, label) for often, label in OFTEN.items()),
        ],
        default="",
    )
    until = DayField(_("Until"), [Optional()])
    times = a_number(_("Or how many times?"), 2, MOST_DATES)
    shown: Sequence[When] = ()

    def rule(self, first: When) -> Rule | None:
        """Which dates follow the first, or None for just this once; raises `DomainError` with a
        sentence for a field."""
        if not self.often.data:
            return None
        often = Often(self.often.data)
        return make_rule(first, often, until=self.until.data, times=self.times.data)

    @property
    def some_move(self) -> bool:
        """Do the clocks skip the hour of some date that is shown?"""
        return len({wall_start(when).time() for when in self.shown}) > 1

    def show_dates(self) -> None:
        """Work out the dates, to be looked at before anyone is asked. Raises as `rule` does."""
        first = self.when()
        rule = self.rule(first)
        self.shown = list(rule.dates(first).values()) if rule else [first]


class _Reaches(Form):
    reach = RadioField(
        _("Which dates?"),
        choices=[
            SelectChoice(ONLY_THIS, _("Just this one")),
            SelectChoice(ALL_LATER, _("This one and all later ones")),
        ],
        default=ONLY_THIS,
    )

    @property
    def is_for_all_later(self) -> bool:
        """Does it reach all later dates?"""
        return self.reach.data == ALL_LATER


class ChangeDate(_Reaches, ChangeMeetup):
    """A change to one date of a series, or to all from it on."""


class CallOffDate(_Reaches):
    """Calling off one date of a series, or all from it on."""


class SayUsually(Form):
    answer = ChooseOne(
        _("Will you usually be there?"), USUALLY, required=_("Choose one of the answers.")
    )

    @classmethod
    def of(cls, given: Answer, **more: Any) -> "SayUsually":
        """With what they said last."""
        return cls(formdata=None, data={"answer": given}, **more)


def said_back(answer: Answer) -> str:
    """What someone reads once it is kept."""
    if answer is Answer.NOT_YET:
        return gettext("Saved. You say for each date by itself.")
    return gettext("Saved for every date you haven’t answered by itself. Each can still differ.")
