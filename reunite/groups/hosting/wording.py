"""What was done to a group, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from reunite.record import Did, Record

# those without a name are about the group, or nobody any more
_SENTENCES: Mapping[Did, object] = MappingProxyType(
    {
        Did.JOINED: _("%(name)s came in"),
        Did.LEFT: _("%(name)s left"),
        Did.BECAME_HOST: _("%(name)s began to look after the group"),
        Did.STEPPED_BACK: _("%(name)s stepped back from looking after the group"),
        Did.PAUSED: _("Some days away began for %(name)s"),
        Did.LET_BACK: _("%(name)s was back before they were over"),
        Did.REMOVED: _("%(name)s is no longer in the group"),
        Did.REMEMBERED: _("%(name)s is remembered"),
        Did.REMEMBERING_UNDONE: _("Remembering %(name)s was undone"),
        Did.VOUCHED_FOR: _("Friends vouched for %(name)s"),
        Did.ERASED: _("Someone took away what was theirs"),
        Did.ARCHIVE_ASKED: _("%(name)s asked for an archive of the group"),
        Did.CLOSING: _("The group began to close"),
        Did.CLOSING_CALLED_OFF: _("Closing the group was called off"),
        Did.MERGED: _("The group came together with another"),
        Did.RESTORED: _("The group was restored from an archive"),
        Did.READ_BY_COMMAND: _("Something was read by a command on the server"),
    }
)


def sentence_of(record: Record, name: str) -> str:
    """What was done, to whom: whoever has no name here any more is someone."""
    words = _SENTENCES.get(record.did)
    return str(words) % {"name": name or gettext("Someone")} if words else ""
