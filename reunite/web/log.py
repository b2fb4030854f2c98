"""One line for each request: the rule that matched, never the address, which may be a secret."""

import logging
import time

from flask import Flask, Response, current_app, g, request, request_finished, request_started

from reunite.web.access import UNLOGGED

log = logging.getLogger("reunite.web")


def _begin(_app: Flask, **_more: object) -> None:
    g.began = time.perf_counter()


def _finish(_app: Flask, response: Response, **_more: object) -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    if getattr(view, UNLOGGED, False):
        return
    rule = request.url_rule.rule if request.url_rule else "-"
    took = (time.perf_counter() - g.began) * 1000
    log.info("%s %s %s %.0f ms", request.method, rule, response.status_code, took)


def init_log(app: Flask) -> None:
    """Write down each request."""
    request_started.connect(_begin, app, weak=False)
    request_finished.connect(_finish, app, weak=False)
