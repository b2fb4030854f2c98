"""A tender day, as it is filled in."""

from flask_babel import lazy_gettext as _

from reunite.plans.days.models import Ahead, Tender, Wish
from reunite.safety.forms import ChooseFriends
from reunite.web import forms
from reunite.web.days import DayOfYearField
from reunite.web.forms import ChooseFromList, ChooseOne, FormOnce

WISHES = {
    Wish.MESSAGE: _("A message"),
    Wish.COMPANY: _("Company"),
    Wish.LEAVE_BE: _("Leave me be"),
    Wish.ORDINARY: _("Treat it as ordinary"),
}
AHEAD = {
    Ahead.NONE: _("Only on the day"),
    Ahead.ONE: _("From the day before"),
    Ahead.THREE: _("From three days before"),
    Ahead.WEEK: _("From a week before"),
}


class WriteDay(FormOnce):
    on = DayOfYearField(_("Which day?"), required=_("Say which day it is."))
    name = forms.line(_("What you call it"))
    wish = ChooseOne(_("What I’d like"), WISHES, default=Wish.ORDINARY)
    friends = ChooseFriends(_("Who may know"))
    ahead = ChooseFromList(_("From when may they know?"), AHEAD, default=Ahead.ONE)

    def tender(self) -> Tender:
        """The day as it was filled in."""
        return Tender(self.on.data, self.name.data or "", self.wish.data, self.ahead.data)
