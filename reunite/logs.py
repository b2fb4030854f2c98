"""What is written down while Reunite runs: to stderr, and nothing that tells who did what.

An error's own words can hold an address or a name (a database quotes the row it refused), so of
an error only its kind and its place in our code are written.
"""

import logging
import traceback
from types import TracebackType

LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class Discreet(logging.Formatter):
    """One record, one line; of an error where it was, never what it said."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the library's name
        line = super().formatMessage(record)
        if line.isprintable():
            return line
        return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)

    def formatException(  # noqa: N802 - the library's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        error = ei[1]
        places = []
        while error is not None:
            places += traceback.format_tb(error.__traceback__)
            places.append(type(error).__name__)
            error = error.__cause__ or error.__context__
        return "\n".join(place.rstrip() for place in places)


def write_to_stderr() -> None:
    """Let this process write down what it does."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet(LINE))
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    for library in ("apscheduler", "alembic", "flask-limiter"):  # the last one says who asks
        logging.getLogger(library).setLevel(logging.ERROR)
