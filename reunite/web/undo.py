"""Ten seconds in which to think better of what was just shared.

Mail about it goes no sooner than `not_before`. The page its author lands on says with whom it was
shared and has an Undo button, which posts to the feature's own address. That takes it back
(`posts.actions.take_back` for a `Post`) and leads to a form with the words in it.
"""

from datetime import datetime, timedelta

from flask import flash

from reunite import clock

HELD_FOR = timedelta(seconds=10)


def not_before() -> datetime:
    """The first moment at which anyone may be told of what is shared now."""
    return clock.now() + HELD_FOR


def say_shared(sentence: str, undo_url: str) -> None:
    """Say on the next page what was shared, beside a button that posts to `undo_url`."""
    flash(sentence, undo_url)
