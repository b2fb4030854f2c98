"""Addresses for mail and calendars: always the configured one, whatever a request claimed."""

from urllib.parse import urlsplit

from flask import current_app

from reunite.settings import Settings


def settings() -> Settings:
    """The settings of the running app."""
    found: Settings = current_app.extensions["reunite.settings"]
    return found


def absolute_url(endpoint: str, **values: object) -> str:
    """The full address of an endpoint, beginning with the `base_url` setting."""
    base = urlsplit(settings().base_url)
    adapter = current_app.url_map.bind(
        base.netloc, script_name=base.path or "/", url_scheme=base.scheme
    )
    return adapter.build(endpoint, values, force_external=True)
