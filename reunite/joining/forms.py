"""What someone fills in on the way in."""

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, HiddenField

from reunite.groups.forms import GroupSettings
from reunite.safety.forms import ChooseFriends
from reunite.web import forms
from reunite.web.forms import Form, FormOnce

YOUR_NAME = _("What should we call you?")
NAME_NEEDED = _("Tell your friends what to call you.")
YOUR_EMAIL = _("Your email")


class NewGroup(GroupSettings, FormOnce):
    people = ChooseFriends(_("Whom you’d like to ask in"))


class FirstVisit(GroupSettings):
    your_name = forms.name(YOUR_NAME, required=NAME_NEEDED)
    email = forms.email(
        YOUR_EMAIL, required=_("Tell us your email address, so you can get in again.")
    )
    timezone = HiddenField()


class Join(Form):
    """For someone signed in, a button is all it takes."""


class JoinByMail(Join):
    name = forms.name(YOUR_NAME, required=NAME_NEEDED)
    timezone = HiddenField()


class JoinByLink(Join):
    name = forms.name(YOUR_NAME, required=NAME_NEEDED)
    email = forms.email(
        YOUR_EMAIL, required=_("Tell us your email address, so we can write to you.")
    )


class Decline(Form):
    never_write_again = BooleanField(_("Never write to me from here again"))
