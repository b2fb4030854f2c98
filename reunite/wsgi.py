"""What the app server serves: `granian --interface wsgi reunite.wsgi:app`."""

import gc
import sys

from flask import Flask

from reunite import create_app
from reunite.errors import CannotStart
from reunite.health.checks import check_debugging, check_start
from reunite.logs import write_to_stderr


def make_wsgi() -> Flask:
    """The app, ready for serving; raises `CannotStart`."""
    write_to_stderr()
    app = create_app()
    with app.app_context():
        check_debugging()
        check_start()
    # What was made so far stays for good, so the collector need not look at it again and again.
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)
    return app


try:
    app = make_wsgi()
except CannotStart as reason:
    sys.exit(reason.message)
