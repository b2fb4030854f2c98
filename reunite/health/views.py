"""Two addresses for probes; neither tells more than yes or no, and when it was last backed up."""

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from reunite.health.checks import age_of_backup, is_ready
from reunite.web.access import public

blueprint = Blueprint("health", __name__)


def _say(word: str, status: int) -> Response:
    return Response(word, status, content_type="text/plain; charset=utf-8")


@blueprint.get("/healthz")
@public
def alive() -> ResponseReturnValue:
    """This process answers."""
    return _say("ok", 200)


@blueprint.get("/readyz")
@public
def ready() -> ResponseReturnValue:
    """It can do its work, and the worker can too. How old the newest backup is changes nothing of
    that: it is there to be watched."""
    word, status = ("ok", 200) if is_ready() else ("no", 503)
    return _say(f"{word}\nage of the newest backup in days: {age_of_backup()}\n", status)
