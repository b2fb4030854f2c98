"""Help now: pages that anyone can open, and that nothing remembers."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from reunite.web.access import public

blueprint = Blueprint("help", __name__, url_prefix="/help")


@blueprint.get("/")
@public
def index() -> ResponseReturnValue:
    return render_template("help/index.html")
