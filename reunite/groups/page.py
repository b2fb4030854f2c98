"""What groups themselves put on home and on a group's own page."""

from flask import url_for
from flask_babel import gettext as _

from reunite.groups.lines import Line
from reunite.groups.models import Membership


def newer_agreements(viewers: list[Membership]) -> list[Line]:
    """That there are newer words to agree to, until one does, or puts them off."""
    return [
        Line(
            _("%(group)s has new words on how you treat each other.", group=viewer.group.name),
            url_for("groups.agreement", group=viewer.group.public_id),
        )
        for viewer in viewers
        if viewer.group.agreement_version > max(viewer.agreed_version, viewer.put_off_version)
    ]
