"""A page as two people may be shown it, without what differs each time."""

import re

from tests.support.page import Page

_CHANGING = re.compile(
    r"""name="(csrf_token|form_key)"( type="hidden")? value="[^"]+|data-csrf="[^"]+"""
)


def masked(page: Page) -> tuple[int, str]:
    """Its status and its source, without tokens."""
    return page.status, _CHANGING.sub("", page.source)
