"""How much a page takes in. Where nothing is said, it is what words and one photo need."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, current_app, request
from flask_login import current_user

View = TypeVar("View", bound=Callable[..., Any])

_TAKES = "takes_in"


def takes_in(*, most_bytes: int, parts: int) -> Callable[[View], View]:
    """Let a page take in so many bytes, in so many parts of a form, from people who are signed in;
    more is answered with 413."""

    def mark(view: View) -> View:
        setattr(view, _TAKES, (most_bytes, parts))
        return view

    return mark


def init_uploads(app: Flask) -> None:
    """Say so before anything looks into a request's form."""

    @app.url_value_preprocessor
    def allow(endpoint: str | None, _values: dict[str, Any] | None) -> None:
        limits = getattr(current_app.view_functions.get(endpoint or ""), _TAKES, None)
        if limits and current_user.is_authenticated:
            request.max_content_length, request.max_form_parts = limits
