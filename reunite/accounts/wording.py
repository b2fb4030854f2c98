"""What was done to somebody's account, in words to them."""

from collections.abc import Mapping
from types import MappingProxyType

from flask_babel import lazy_gettext as _

from reunite.record import Did

# what is done to a whole group stands in the group's own
SENTENCES: Mapping[Did, object] = MappingProxyType(
    {
        Did.JOINED: _("You came in"),
        Did.LEFT: _("You left"),
        Did.BECAME_HOST: _("You began to look after the group"),
        Did.STEPPED_BACK: _("You stepped back from looking after the group"),
        Did.PAUSED: _("Some days away began for you"),
        Did.LET_BACK: _("You were back before they were over"),
        Did.REMOVED: _("You were asked to leave"),
        Did.REMEMBERED: _("Your account was closed, and you were remembered"),
        Did.REMEMBERING_UNDONE: _("That was undone"),
        Did.ADDRESS_CHANGED: _("Your email address was changed"),
        Did.ADDRESS_PUT_BACK: _("Your email address was put back"),
        Did.VOUCHED_FOR: _("Two friends gave you your place back, with another email address"),
        Did.LOCKED: _("Everything was locked"),
        Did.ARCHIVE_ASKED: _("An archive was asked for"),
        Did.RESTORED: _("Your place was restored from an archive"),
        Did.READ_BY_COMMAND: _("Something of yours was read by a command on the server"),
    }
)
