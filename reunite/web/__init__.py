"""What every page stands on: database, doors, forms' protection, headers, errors, words."""

import hashlib
from datetime import timedelta
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask, has_request_context, request, url_for
from flask_babel import Babel
from flask_login import current_user
from flask_migrate import Migrate
from flask_wtf import CSRFProtect
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from reunite.db import db, engine_options, follow_engine_rules
from reunite.settings import LOOPBACK, Settings
from reunite.tokens import Keyring
from reunite.web.access import init_access
from reunite.web.drawn import init_drawn
from reunite.web.errors import init_errors
from reunite.web.filters import init_filters
from reunite.web.headers import init_headers
from reunite.web.icons import icon
from reunite.web.limits import limiter
from reunite.web.log import init_log
from reunite.web.styleguide import init_styleguide
from reunite.web.uploads import init_uploads

LANGUAGES = ("en_GB",)
MEGABYTE = 1_000_000

csrf = CSRFProtect()
migrate = Migrate(directory=str(Path(__file__).parent.parent / "migrations"), render_as_batch=True)


def _locale() -> str:
    if not has_request_context():
        return LANGUAGES[0]
    chosen = current_user.locale if current_user and current_user.is_authenticated else None
    return chosen or request.accept_languages.best_match(LANGUAGES) or LANGUAGES[0]


def _config(app: Flask, settings: Settings, keyring: Keyring) -> dict[str, object]:
    base = urlsplit(settings.base_url)
    database = settings.database_url or f"sqlite:///{Path(app.instance_path) / 'reunite.sqlite3'}"
    own_hosts = [*LOOPBACK, "[::1]"] if settings.is_local else []
    return {
        "SECRET_KEY": keyring.session_keys[0],
        "SECRET_KEY_FALLBACKS": keyring.session_keys[1:],
        "SQLALCHEMY_DATABASE_URI": database,
        "SQLALCHEMY_ENGINE_OPTIONS": engine_options(database),
        "TRUSTED_HOSTS": [base.hostname, *own_hosts],
        "APPLICATION_ROOT": base.path or "/",
        "PREFERRED_URL_SCHEME": base.scheme,
        "SESSION_COOKIE_NAME": "__Host-session" if settings.is_secure else "session",
        "SESSION_COOKIE_SECURE": settings.is_secure,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_PATH": "/",
        "SESSION_REFRESH_EACH_REQUEST": False,
        "PERMANENT_SESSION_LIFETIME": timedelta(days=365),
        "MAX_CONTENT_LENGTH": 12 * MEGABYTE,
        "MAX_FORM_MEMORY_SIZE": MEGABYTE // 5,
        "MAX_FORM_PARTS": 100,
        "WTF_CSRF_TIME_LIMIT": None,
        "BABEL_DEFAULT_LOCALE": LANGUAGES[0],
        "BABEL_DEFAULT_TIMEZONE": "UTC",
    }


def _init_templates(app: Flask, settings: Settings) -> None:
    folder = Path(app.static_folder or "static")

    @cache
    def address(path: str, script_root: str) -> str:
        fingerprint = hashlib.sha256((folder / path).read_bytes()).hexdigest()[:12]
        return url_for("static", filename=path, v=fingerprint)

    def asset(path: str) -> str:
        """The address of a static file, which changes when the file does."""
        return address(path, request.script_root)

    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(asset=asset, icon=icon, leave_to=settings.leave_to, section="")
    init_filters(app)
    init_drawn(app)


def init_app(app: Flask, settings: Settings, keyring: Keyring) -> None:
    """Lay the floor."""
    app.extensions["reunite.settings"] = settings
    app.extensions["reunite.keyring"] = keyring
    app.config.update(_config(app, settings, keyring))
    db.init_app(app)
    with app.app_context():
        follow_engine_rules(db.engine)
    migrate.init_app(app, db)
    Babel(app, default_translation_directories="translations", locale_selector=_locale)
    init_log(app)
    init_uploads(app)
    csrf.init_app(app)
    init_access(app)
    limiter.init_app(app)
    init_headers(app, secure=settings.is_secure)
    init_errors(app)
    _init_templates(app, settings)
    if settings.is_local:
        init_styleguide(app)


def believe_proxies(app: Flask) -> None:
    """Take from our own proxies where a request comes from, before anything else looks at it."""
    if hops := app.extensions["reunite.settings"].proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
