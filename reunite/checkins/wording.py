"""How check-ins read."""

from datetime import datetime

from flask_babel import gettext, lazy_gettext

from reunite.checkins.models import CheckIn, Lasts, Wish
from reunite.checkins.space.models import Place
from reunite.checkins.space.queries import is_in
from reunite.groups.models import Membership
from reunite.safety.labels import TOPICS, Labels, Topic
from reunite.web.filters import day, listed, local_day

_ = lazy_gettext

WISHES = {
    Wish.COMPANY: _("Company"),
    Wish.DISTRACTION: _("Distraction"),
    Wish.LISTENING: _("Listening"),
    Wish.PRACTICAL: _("Practical help"),
    Wish.ADVICE: _("Advice welcome"),
    Wish.NOTHING: _("Nothing needed"),
}
MEANINGS = {
    Wish.COMPANY: _("be around, no need to talk about it"),
    Wish.DISTRACTION: _("talk about anything else"),
    Wish.LISTENING: _("hear me out, no fixing"),
    Wish.PRACTICAL: _("a hand with something"),
    Wish.ADVICE: _("tell me what you’d try"),
    Wish.NOTHING: _("just letting you know"),
}
IN_A_SENTENCE = {
    Wish.COMPANY: _("company"),
    Wish.DISTRACTION: _("distraction"),
    Wish.LISTENING: _("listening"),
    Wish.PRACTICAL: _("practical help"),
    Wish.ADVICE: _("advice"),
    Wish.NOTHING: _("nothing, just letting you know"),
}
NOTES = {
    topic: TOPICS[topic]
    for topic in (
        Topic.SELF_HARM,
        Topic.SUICIDE,
        Topic.FOOD,
        Topic.LOSS,
        Topic.BABY_LOSS,
        Topic.PREGNANCY,
        Topic.HOSPITAL,
        Topic.RELATIONSHIPS,
        Topic.ABUSE,
        Topic.MONEY,
        Topic.DRINK,
    )
}
LASTS = {
    Lasts.DAYS: _("3 days"),
    Lasts.WEEKS: _("2 weeks"),
    Lasts.MONTHS: _("2 months"),
}
READY = (
    _("I’m glad you said."),
    _("Thinking of you. No need to answer."),
    _("I’m free to talk this evening."),
    _("I could do a walk or a film, not talking about it."),
    _("I can help with that."),
)


def wished(wishes: Wish) -> str:
    """Company and listening: what would help, within a sentence."""
    return listed([str(IN_A_SENTENCE[wish]) for wish in wishes])


def note_words(labels: Labels) -> str:
    """Note: hospital and loss. Nothing where the author put none at the top."""
    topics = [str(words).lower() for topic, words in TOPICS.items() if topic in labels.topics]
    own = [labels.note] if labels.note else []
    return gettext("Note: %(note)s", note=listed([*topics, *own])) if topics or own else ""


def named(place: Place, now: datetime) -> str:
    """Someone who has joined, by name; with their rest, if they choose to show it."""
    name = place.membership.person.name
    if place.shows_rest and place.rests(now):
        return gettext("%(name)s (resting)", name=name)
    return name


def name_of(author: Membership) -> str:
    """Who said something here: without their name once they have left the space."""
    return author.person.name if is_in(author) else gettext("Someone who has left")


def as_copy(check_in: CheckIn) -> str:
    """An author's own words, as they may keep them."""
    content = check_in.content
    parts = [
        day(local_day(check_in.shared_at, check_in.author.person.timezone), year=True),
        gettext("What would help: %(wishes)s", wishes=wished(content.wishes)),
        note_words(content.labels),
        content.words,
    ]
    return "\n\n".join(part for part in parts if part)
