"""What someone may choose when they leave."""

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, SelectField

from reunite.leaving.models import Shared
from reunite.safety.forms import ChooseFriends
from reunite.web.forms import ChooseOne, Form

WAYS = {
    Shared.STAYS: _("It stays, with my name"),
    Shared.NAMELESS: _("It stays, without my name"),
    Shared.GOES: _("It goes for good"),
}


class Leave(Form):
    next_host = SelectField(_("Who looks after the group next?"), choices=[], validate_choice=False)
    people = ChooseFriends(_("Whom would you like to stay in touch with?"))
    shared = ChooseOne(_("What becomes of what you shared?"), WAYS, default=Shared.STAYS)
    takes_copy = BooleanField(_("Take a copy along"))
