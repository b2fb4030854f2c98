"""What becomes of what somebody shared, and when."""

from enum import Enum

from flask_babel import lazy_gettext as _
from wtforms import BooleanField

from reunite.web.forms import ChooseOne, Form


class Shared(Enum):
    """What becomes of what somebody shared."""

    NAMELESS = "nameless"
    GOES = "goes"


SHARED = {
    Shared.NAMELESS: _("It stays, without my name"),
    Shared.GOES: _("It goes, too"),
}


class Erase(Form):
    shared = ChooseOne(_("What becomes of what you shared in your groups?"), SHARED)
    at_once = BooleanField(_("Don’t wait: erase it now"))
