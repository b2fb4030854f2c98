"""A page as two people may be shown it, without what differs each time."""

import re

from tests.support.page import Page

_TOKEN = re.compile(r"""(?<=data-csrf=")[^"]+|(?<=name="csrf_token" value=")[^"]+""")
_FORM_KEY = re.compile(r"""(?<=name="form_key" )(type="hidden" )?value="[^"]+""")


def masked(page: Page) -> tuple[int, str]:
    """Its status and its source, without tokens."""
    return page.status, _FORM_KEY.sub("", _TOKEN.sub("", page.source))
