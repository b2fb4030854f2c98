"""Two addresses for probes; neither tells more than yes or no."""

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from reunite.health.checks import is_ready
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
    """It can do its work, and the worker can too."""
    return _say("ok", 200) if is_ready() else _say("no", 503)
