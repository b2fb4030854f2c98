"""Sheets for those who look after a group, to read, to print and to fill in."""

from collections.abc import Mapping
from types import MappingProxyType

from flask_babel import lazy_gettext as _

from reunite.errors import NotFound

SHEETS: Mapping[str, object] = MappingProxyType(
    {
        "not-alone": _("You aren’t responsible on your own"),
        "promise": _("A promise to each other"),
        "safeguarding": _("If someone is young, or at risk from others"),
        "after-a-death": _("When a friend has died"),
        "risk-assessment": _("A risk assessment to fill in"),
    }
)


def title_of(sheet: str) -> object:
    """What a sheet is called; raises `NotFound`."""
    if sheet not in SHEETS:
        raise NotFound
    return SHEETS[sheet]
