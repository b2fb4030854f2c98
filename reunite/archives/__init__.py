"""Archives: everything to take away, as pages that open without a server and as data."""

from flask import Flask

from reunite.archives import emails
from reunite.archives.actions import end_archives_of
from reunite.archives.restoring import give_back
from reunite.archives.views import blueprint, in_groups
from reunite.groups.actions import when_member_leaves, when_place_is_taken_back
from reunite.mail.outbox import register_kind


def init_app(app: Flask) -> None:
    """Open the pages, let archives end with their place, and let people take theirs back."""
    app.register_blueprint(blueprint)
    app.register_blueprint(in_groups)
    register_kind(emails.KIND, emails.still_wanted)
    when_member_leaves(end_archives_of)
    when_place_is_taken_back(give_back)
