"""Pages of series."""

from flask import Blueprint

from reunite.groups.door import PREFIX
from reunite.meetups.series import models as models

blueprint = Blueprint("series", __name__, url_prefix=f"{PREFIX}/meetups")
