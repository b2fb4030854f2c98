"""What a person sees when something can't be done: always a sentence, what to do, and Help now."""

import logging
import secrets

from flask import Flask, render_template
from flask.globals import request_ctx
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException, InternalServerError

from reunite.db import db
from reunite.errors import DomainError
from reunite.web.access import give_words_back

log = logging.getLogger("reunite.web")

_SENTENCES = {
    400: lazy_gettext("That didn’t arrive in one piece. Go back and try once more."),
    403: lazy_gettext("That one isn’t yours to change. Someone who looks after the group can."),
    404: lazy_gettext("There’s nothing at this address, or it isn’t yours to see."),
    405: lazy_gettext("That address doesn’t work that way. Go back and use the button there."),
    409: lazy_gettext("Someone else changed this at the same moment. Have a look and try again."),
    410: lazy_gettext("This link has been used, or has run out. Ask for a new one."),
    413: lazy_gettext("That’s more than we can take in one go. Try something smaller."),
    429: lazy_gettext("That’s a lot in a short time. Have a break and try again in a while."),
    500: lazy_gettext("Something broke on our side. Nothing you saved before is lost."),
    503: lazy_gettext("The house is being tidied. Try again in a minute or two."),
}


def error_page(status: int, sentence: object = "", reference: str = "") -> tuple[str, int]:
    """The page for this status; needs no database and no signed-in person."""
    words = sentence or _SENTENCES.get(status, _SENTENCES[400 if status < 500 else 500])
    page = render_template("errors/error.html", status=status, sentence=words, reference=reference)
    return page, status


def _on_domain_error(error: DomainError) -> ResponseReturnValue:
    return error_page(error.status, error.sentence)


def _on_csrf_error(error: CSRFError) -> ResponseReturnValue:
    return give_words_back() or error_page(
        400, _("This page had been open too long to be sure it was you. Go back and send it again.")
    )


def _on_http_error(error: HTTPException) -> ResponseReturnValue:
    if error.code is None or error.code < 400 or request_ctx.url_adapter is None:
        return error  # without an adapter (a host that isn't ours) no page can write its links
    page, status = error_page(error.code)
    answer = error.get_response()
    answer.set_data(page)
    answer.content_type = "text/html; charset=utf-8"
    return answer, status


def _on_fault(error: Exception) -> ResponseReturnValue:
    """A fault of ours: the log gets an id and the traceback, the page gets the id."""
    db.session.rollback()
    reference = secrets.token_hex(4)
    cause = getattr(error, "original_exception", None) or error
    log.error("fault %s", reference, exc_info=(type(cause), cause, cause.__traceback__))
    return error_page(503 if isinstance(cause, OperationalError) else 500, reference=reference)


def init_errors(app: Flask) -> None:
    """Answer every refusal and fault of this app with a page."""
    # Flask's own line says the address, which may be a personal link or Help now; ours doesn't
    app.log_exception = lambda exc_info: None  # type: ignore[method-assign]
    app.register_error_handler(DomainError, _on_domain_error)
    app.register_error_handler(CSRFError, _on_csrf_error)
    app.register_error_handler(HTTPException, _on_http_error)
    app.register_error_handler(InternalServerError, _on_fault)
