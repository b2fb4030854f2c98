"""Ways in: asking for one, and what comes in the mail."""

from collections.abc import Callable

import pytest

from reunite.mail.outbox import Mail
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.post import mail_to

Ask = Callable[..., Mail]


@pytest.fixture
def ask(cast: Cast) -> Ask:
    """Ask for a way in for Ana in this browser; the mail it brings."""

    def ask(browser: Browser, email: str = "ana@example.org") -> Mail:
        browser.get("/sign-in")
        browser.send("/sign-in", email=email)
        return mail_to(email)[-1]

    return ask
