"""What one agrees to on coming in, and how long one rests."""

from flask_babel import lazy_gettext as _
from wtforms import BooleanField
from wtforms.validators import InputRequired

from reunite.web.forms import Form


class Join(Form):
    is_adult = BooleanField(
        _("I’m 18 or over"), [InputRequired(_("This part is for over-18s. Tick it if you are."))]
    )
    agrees = BooleanField(
        _(
            "What I write here may be about my health. I’m happy for this site to keep it, and "
            "show it to the people I choose, until it runs out or I take it down."
        ),
        [InputRequired(_("Tick this one too if that’s all right with you, or leave it be."))],
    )
