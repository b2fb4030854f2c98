"""What remembering puts on others' pages."""

from flask import Flask, url_for
from flask_babel import gettext as _

from reunite.groups.door import membership
from reunite.groups.lines import Line
from reunite.remembering import queries


def _list_asked() -> list[Line]:
    """What the viewer is asked about friends of the group whose page it is; to confirm, without a
    name."""
    return [_line(asked) for asked in queries.list_asked([membership()])]


def _line(asked: queries.Asked) -> Line:
    group, member = asked.viewer.group.public_id, asked.about.public_id
    if asked.is_to_confirm:
        url = url_for("remembering.confirm", group=group, member=member)
        return Line(_("There’s something about a friend for you to look at."), url)
    name = asked.about.person.name
    url = url_for("remembering.show", group=group, remembered=member)
    return Line(_("%(name)s wished for you to decide something.", name=name), url)


def init_page(app: Flask) -> None:
    """Tell templates who is remembered in the group whose page it is, and what the viewer is asked
    about that."""

    @app.context_processor
    def add_remembered() -> dict[str, object]:
        return {
            "list_asked_about": _list_asked,
            "list_remembered": lambda: queries.list_remembered(membership()),
            "list_remembering": lambda: queries.list_pages(membership()),
        }
