"""What groups themselves put on home and on a group's own page."""

from flask_babel import gettext as _

from reunite.groups.lines import Line, line_in
from reunite.groups.models import Membership


def newer_agreement(viewer: Membership) -> Line | None:
    """That there are newer words to agree to, until one does, or puts them off."""
    group = viewer.group
    if group.agreement_version <= max(viewer.agreed_version, viewer.put_off_version):
        return None
    words = _("%(group)s has new words on how you treat each other.", group=group.name)
    return line_in(viewer, words, "groups.agreement")
