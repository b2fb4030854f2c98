"""The page from which one gets to each shelf."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from reunite.groups.door import PREFIX

blueprint = Blueprint("shelves", __name__)


@blueprint.get(f"{PREFIX}/shelves/")
def index() -> ResponseReturnValue:
    return render_template("shelves/index.html")
