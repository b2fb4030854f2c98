"""What to come upon, and what not."""

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Optional

from reunite.meetups.fields import DayField
from reunite.memories.parts import Friend
from reunite.safety.labels import NO_TOPIC, TOPICS, Topic
from reunite.web.forms import Form


class WhereToShow(Form):
    on_home = BooleanField(_("On Home"))
    in_letter = BooleanField(_("In the letter"))


class LeaveOut(Form):
    who = SelectField(_("A friend"), default="")
    about = SelectField(
        _("A topic"),
        coerce=int,
        default=NO_TOPIC.value,
        choices=[
            SelectChoice(NO_TOPIC.value, _("No topic")),
            *(SelectChoice(topic.value, words) for topic, words in TOPICS.items()),
        ],
    )
    first = DayField(_("From this day"), [Optional()])
    last = DayField(_("To this day"), [Optional()])

    def offer(self, friends: tuple[Friend, ...], me: int) -> None:
        """Let one of these friends be chosen, or nobody."""
        others = (friend for friend in friends if friend.id != me)
        named = [SelectChoice(friend.public_id, friend.name) for friend in others]
        self.who.choices = [SelectChoice("", _("Nobody")), *named]

    @property
    def topic(self) -> Topic:
        """The topic chosen, if any."""
        return Topic(self.about.data or 0)
