"""How something was for someone, as it is filled in."""

from urllib.parse import urlsplit

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from flask_wtf import FlaskForm
from wtforms import BooleanField, Field
from wtforms.validators import ValidationError

from reunite.safety.forms import LabelFields
from reunite.shelves.helps.models import GoodFor, HowItWas
from reunite.web import forms
from reunite.web.forms import ChooseFlags, ChooseOne, FormOnce

HOW_IT_WAS = {
    HowItWas.HELPED: lazy_gettext("Helped me"),
    HowItWas.MIXED: lazy_gettext("Mixed"),
    HowItWas.NOT_FOR_ME: lazy_gettext("Not for me"),
    HowItWas.LAUGHED: lazy_gettext("Made me laugh"),
}
GOOD_FOR = {
    GoodFor.NIGHTS: lazy_gettext("Nights"),
    GoodFor.WAITING_ROOMS: lazy_gettext("Clinics and queues"),
    GoodFor.CROWDS: lazy_gettext("Crowds"),
    GoodFor.BAD_NEWS: lazy_gettext("After bad news"),
    GoodFor.SUNDAYS: lazy_gettext("Sundays"),
}


def is_web_address(form: FlaskForm, field: Field) -> None:
    """One whole http or https address of a named server, without a password in it."""
    try:
        parts = urlsplit(field.data)
        is_fine = parts.scheme in {"http", "https"} and "." in (parts.hostname or "")
    except ValueError:
        is_fine = False
    if not is_fine or "@" in parts.netloc or " " in field.data:
        raise ValidationError(_("Write one whole web address, beginning with https://"))


class EditExperience(LabelFields):
    what = forms.line(
        lazy_gettext("What is it?"),
        required=lazy_gettext("Say in a few words what it is."),
        length=80,
    )
    how_it_was = ChooseOne(lazy_gettext("How was it for you?"), HOW_IT_WAS)
    because = forms.prose(lazy_gettext("Because…"), length=2000)
    good_for = ChooseFlags(lazy_gettext("Good for"), GOOD_FOR)
    is_physical = BooleanField(lazy_gettext("It’s something physical"))
    link = forms.line(lazy_gettext("One link"), length=500, validators=[is_web_address])

    def validate_what(self, field: Field) -> None:
        """A link elsewhere would be shown before anyone has looked at it."""
        if "://" in field.data:
            raise ValidationError(_("Put the web address into the field for a link."))

    validate_because = validate_what


class NewExperience(EditExperience, FormOnce):
    pass
