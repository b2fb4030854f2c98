"""Archives: everything to take away, as pages that open without a server and as data."""

from flask import Flask

from reunite.archives.actions import end_archives_of
from reunite.groups.actions import when_member_leaves


def init_app(app: Flask) -> None:
    """Let archives end with their place."""
    when_member_leaves(end_archives_of)
