"""What is hidden is found at none of its addresses, whoever adds one."""

from flask import Flask

from reunite.safety.actions import block
from tests.architecture.test_access import address, rules
from tests.cast import Cast
from tests.support.page import Browser


def test_a_milestone_of_someone_hidden_is_nowhere(
    app: Flask, ben: Browser, cast: Cast, examples: dict[str, object]
) -> None:
    block(cast.ana.person, cast.ben.person)
    token = ben.get("/").csrf_token
    open_ones = []
    for rule, method in rules(app):
        if "milestone" in rule.arguments:
            path = address(app, rule, method, examples)
            page = ben.get(path) if method == "GET" else ben.post(path, {"csrf_token": token})
            open_ones += [f"{method} {rule.rule}"] if page.status != 404 else []
    assert not open_ones
