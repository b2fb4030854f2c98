"""What remembering puts on others' pages."""

from flask import Flask
from flask_babel import gettext as _

from reunite.groups.door import membership
from reunite.groups.lines import Line, line_in
from reunite.groups.models import Membership
from reunite.remembering import queries


def asked_to_confirm(viewer: Membership, about: str, _name: str) -> Line:
    """That someone is asked to confirm what a host says; about whom stands on the page."""
    words = _("There’s something about a friend for you to look at.")
    return line_in(viewer, words, "remembering.confirm", member=about)


def asked_to_settle(viewer: Membership, about: str, name: str) -> Line:
    """That a friend who died left it to someone what becomes of what they shared."""
    words = _("%(name)s wished for you to decide something.", name=name)
    return line_in(viewer, words, "remembering.show", remembered=about)


def init_page(app: Flask) -> None:
    """Tell templates who is remembered in the group whose page it is."""

    @app.context_processor
    def add_remembered() -> dict[str, object]:
        return {
            "list_remembered": lambda: queries.list_remembered(membership()),
            "list_remembering": lambda: queries.list_pages(membership()),
        }
