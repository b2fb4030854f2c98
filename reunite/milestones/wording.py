"""How sorts of milestones read, and with whom one was shared."""

from datetime import timedelta

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from reunite import clock
from reunite.milestones.models import Kind, Milestone, Telling
from reunite.safety.labels import NO_LABELS, NO_TOPIC, Topic
from reunite.web.filters import listed

FEW = 6  # people who are called by name
SUGGESTED_FOR = timedelta(hours=1)

KINDS = {
    Kind.OTHER: _("Something else"),
    Kind.SMALL: _("A small thing"),
    Kind.HOME: _("A new home"),
    Kind.FAMILY: _("Family news"),
    Kind.LOVE: _("Love and friendship"),
    Kind.WORK: _("Work"),
    Kind.LEARNING: _("Learned something"),
    Kind.FEELING: _("Feeling more like myself"),
    Kind.LOSS: _("Saying goodbye"),
    Kind.JOURNEY: _("A journey"),
    Kind.MAKING: _("Made something"),
}
# what each may well be about; its author says whether it is
SUGGESTED = {
    Kind.HOME: Topic.HOMES,
    Kind.FAMILY: Topic.PREGNANCY | Topic.CHILDREN,
    Kind.LOVE: Topic.WEDDINGS | Topic.RELATIONSHIPS,
    Kind.WORK: Topic.WORK,
    Kind.LEARNING: Topic.WORK,
    Kind.FEELING: Topic.RECOVERY,
    Kind.LOSS: Topic.LOSS,
}


def suggested_for(milestone: Milestone) -> Topic:
    """What a milestone may well be about, to ask its author soon after sharing, if they haven't
    said anything of the sort."""
    is_new = clock.now() - milestone.shared_at < SUGGESTED_FOR
    asks = is_new and milestone.labels == NO_LABELS
    return SUGGESTED.get(milestone.moment.kind, NO_TOPIC) if asks else NO_TOPIC


def shared_with(tellings: list[Telling]) -> str:
    """With whom something was shared just now."""
    first = tellings[0]
    if len(tellings) > 1:
        whom = gettext(
            "friends in %(groups)s", groups=listed([t.place.group.name for t in tellings])
        )
    elif first.people is None:
        whom = gettext("your friends")
    elif len(first.people) > FEW:
        whom = gettext("those you chose")
    else:
        whom = listed([member.person.name for member in first.people])
    return gettext("Shared with %(whom)s. Take it down whenever you like.", whom=whom)
