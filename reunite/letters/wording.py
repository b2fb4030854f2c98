"""How a letter reads."""

from babel.lists import format_list
from flask import Flask
from flask_babel import get_locale, lazy_gettext
from flask_babel import gettext as _

from reunite.letters.queries import Planned, Shared
from reunite.meetups.models import Answer
from reunite.memories.queries import Entry

NAMED = 3

_ANSWERS = {
    Answer.YES: lazy_gettext("You’ll be there."),
    Answer.DEPENDS: lazy_gettext("For you it depends on the day."),
    Answer.NO: lazy_gettext("Not this time for you."),
    Answer.NOT_YET: lazy_gettext("You can say if you’ll come any time before."),
}


def own_answer(planned: Planned) -> str:
    """What the reader said, or may say, to a meetup that is to come."""
    meetup, own = planned.meetup, planned.own
    if meetup.is_cancelled:
        return _("It’s been called off.")
    if meetup.is_polling:
        return _("Its date is still being chosen. You can say which dates suit you.")
    answer = own.answer_to(meetup) if own else Answer.NOT_YET
    if own and own.list_since and answer is Answer.YES:
        return _("You’re on the list for a place.")
    return str(_ANSWERS[answer])


def names(people: list[str]) -> str:
    """Ana, Ben and Jo; a few by name, and never how many."""
    named = people[:NAMED] + ([_("others")] if len(people) > NAMED else [])
    return format_list(named, locale=get_locale())


def said_something(people: list[str]) -> str:
    """Ben and Jo said something; nothing when nobody did."""
    return _("%(names)s said something.", names=names(people)) if people else ""


def called(shared: Shared) -> str:
    """Its title; of what starts folded no more than who shared it."""
    if shared.fold_words:
        return _("%(name)s shared something", name=shared.milestone.author.person.name)
    return shared.milestone.title


def remembered(entry: Entry) -> str:
    """What happened in another year; of what starts folded no more than who shared it."""
    if entry.milestone and entry.fold_words:
        return _("%(name)s shared something", name=entry.milestone.author)
    return entry.thing.title


def init_wording(app: Flask) -> None:
    """Give templates these words."""
    for function in (called, names, own_answer, remembered, said_something):
        app.jinja_env.filters[function.__name__] = function
