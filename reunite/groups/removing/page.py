"""What time apart puts on home and on a group's own pages."""

from flask_babel import gettext as _

from reunite.groups.lines import Line, line_in
from reunite.groups.models import Membership


def asked_to_decide(viewer: Membership, parting: str, _name: str) -> Line:
    """That someone is asked whether another should be in no longer; not about whom, nor by whom."""
    group = viewer.group.name
    words = _(
        "There’s a question for you alone, from someone who looks after %(group)s.", group=group
    )
    return line_in(viewer, words, "removing.asked", parting=parting)
