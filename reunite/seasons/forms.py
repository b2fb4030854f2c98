"""What people fill in before they go quiet."""

from flask_babel import lazy_gettext as _
from wtforms.validators import Optional

from reunite.meetups.fields import DayField
from reunite.web.forms import Form


class GoQuiet(Form):
    until = DayField(_("Until"), [Optional()])
