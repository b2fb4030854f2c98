"""How it reads that something is open on a shelf."""

from flask_babel import lazy_gettext as _

from reunite.shelves.queries import Shelf

_OPEN = {
    Shelf.SOUNDING: _("A friend is asking something"),
    Shelf.MAKING: _("Something’s being made together"),
}


def open_words(shelf: Shelf) -> str:
    """A friend is asking something"""
    return str(_OPEN[shelf])
