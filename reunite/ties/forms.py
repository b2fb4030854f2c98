"""Choosing with whom to stay in touch."""

from flask_babel import lazy_gettext as _

from reunite.safety.forms import ChooseFriends
from reunite.web.forms import Form


class Wish(Form):
    people = ChooseFriends(_("People I’d like to stay in touch with"))
