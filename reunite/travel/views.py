"""Where to meet, so that the same people don’t always come the furthest."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from reunite.groups.door import PREFIX, membership
from reunite.needs.wording import JOURNEY_MONEY
from reunite.text import clean_line
from reunite.towns import find_town, is_here, search_towns
from reunite.travel import journeys, queries
from reunite.travel.wording import in_words
from reunite.web.forms import LINE_LENGTH

blueprint = Blueprint("travel", __name__, url_prefix=PREFIX)


@blueprint.get("/travel")
def index() -> ResponseReturnValue:
    asked = clean_line(request.args.get("q", ""))[:LINE_LENGTH]
    found = search_towns(asked, membership().person.country)
    chosen = find_town(request.args.get("town", 0, type=int))
    town = found[0] if len(found) == 1 else chosen
    return render_template(
        "travel/index.html",
        turn=queries.find_turn(membership(), town),
        asked=asked,
        found=[] if town else found,
        is_here=is_here(),
        rules=journeys,
        in_words=in_words,
        money=JOURNEY_MONEY,
    )
