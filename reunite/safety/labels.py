"""What something is about, in the words that authors choose from and readers have doors for."""

from enum import Flag
from typing import NamedTuple

from flask_babel import lazy_gettext as _


class Topic(Flag):
    """What something is about: one topic, or several together. Each one's bit is kept in the
    database: add new ones at the end, and never give a bit to another."""

    PREGNANCY = 1 << 0
    CHILDREN = 1 << 1
    WEDDINGS = 1 << 2
    RECOVERY = 1 << 3
    LOSS = 1 << 4
    BABY_LOSS = 1 << 5
    HOSPITAL = 1 << 6
    FOOD = 1 << 7
    WORK = 1 << 8
    HOMES = 1 << 9
    RELATIONSHIPS = 1 << 10
    MONEY = 1 << 11
    DRINK = 1 << 12
    SELF_HARM = 1 << 13
    SUICIDE = 1 << 14
    ABUSE = 1 << 15


NO_TOPIC = Topic(0)

TOPICS = {
    Topic.PREGNANCY: _("Pregnancy and birth"),
    Topic.CHILDREN: _("Children"),
    Topic.WEDDINGS: _("Weddings"),
    Topic.RELATIONSHIPS: _("Relationships"),
    Topic.WORK: _("Jobs and study"),
    Topic.HOMES: _("New homes"),
    Topic.MONEY: _("Money"),
    Topic.RECOVERY: _("Recovery"),
    Topic.LOSS: _("Loss"),
    Topic.BABY_LOSS: _("Baby loss"),
    Topic.HOSPITAL: _("Hospital"),
    Topic.FOOD: _("Food and bodies"),
    Topic.DRINK: _("Drink or drugs"),
    Topic.SELF_HARM: _("Self-harm"),
    Topic.SUICIDE: _("Suicidal feelings"),
    Topic.ABUSE: _("Abuse"),
}


class Labels(NamedTuple):
    """What its author says something is about: topics, a word of their own, and the note on top,
    under which it starts folded."""

    topics: Topic = NO_TOPIC
    own_topic: str = ""
    note: str = ""


NO_LABELS = Labels()


class About(NamedTuple):
    """What a door is about, by just one of these: a topic, a word, or the key of a person."""

    topic: Topic = NO_TOPIC
    word: str = ""
    other_id: int | None = None

    def is_same(self, other: "About") -> bool:
        """Are they about the same, in whatever case its word is written?"""
        return self._replace(word=self.word.casefold()) == other._replace(
            word=other.word.casefold()
        )
