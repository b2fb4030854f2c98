"""What a tour of every page shows to whoever looks over a shoulder."""

import re

from flask import Flask

from tests.architecture.test_access import address, rules
from tests.support.page import Browser


def test_no_title_and_no_address_names_anyone(
    app: Flask, ana: Browser, examples: dict[str, object]
) -> None:
    names = re.compile(r"\b(Ana|Ben|Dev|Thursday|check.?in|Tomatoes|Lunch)\b", re.IGNORECASE)
    for rule, method in rules(app):
        if method == "GET" and rule.endpoint != "static":
            path = address(app, rule, method, examples)
            said = f"{path} {ana.get(path).title}"
            assert not names.search(said), said
