"""A page of ours made into a PDF by WeasyPrint, in a process of its own that can't reach out.

It is given the page and asks for each picture and font by its address; what it gets comes from
whoever asked for the PDF, and from nowhere else. Its time and memory have an end. WeasyPrint draws
text with Pango, a library of the system's; where that is missing there are no PDFs.
"""

import functools
import importlib.util
import mimetypes
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from ctypes.util import find_library
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any

Fetch = Callable[[str], bytes | None]

MEMORY = 2_000_000_000
SECONDS = 900
_LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz", "fontconfig")
_FETCH, _DONE = b"f", b"d"  # how a message of the maker begins


class CannotMakePdf(Exception):
    """What the maker needs is missing, or it did not come to an end within its limits."""


@functools.cache
def can_be_made() -> bool:
    """Are WeasyPrint, and the libraries of the system's that it stands on, installed?"""
    return bool(importlib.util.find_spec("weasyprint")) and all(map(find_library, _LIBRARIES))


def make_pdf(html: str, fetch: Fetch, seconds: float = SECONDS) -> bytes:
    """The page as a PDF. `fetch` gives what is at an address that the page names, as it is written
    there and with a scheme (such as `own:door.jpg`), or None to leave it out.

    Raises `CannotMakePdf`, after `seconds` at most.
    """
    if not can_be_made():
        raise CannotMakePdf("WeasyPrint or Pango is not installed.")
    ours, theirs = Pipe()
    with ours:
        with theirs:
            maker = subprocess.Popen(  # noqa: S603 (our own module)
                [sys.executable, "-I", "-m", "reunite.pdf", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                env={},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        try:
            ours.send_bytes(html.encode())
            return _serve(ours, fetch, time.monotonic() + seconds)
        except (EOFError, OSError) as error:
            raise CannotMakePdf("The maker of PDFs ended early.") from error
        finally:
            maker.kill()
            maker.wait()


def _serve(maker: Connection, fetch: Fetch, until: float) -> bytes:
    """Give the maker what it asks for, until it is done."""
    while maker.poll(max(0.0, until - time.monotonic())):
        message = maker.recv_bytes()
        if message[:1] == _DONE:
            return message[1:]
        found = fetch(message[1:].decode())
        maker.send_bytes(b"" if found is None else found)
    raise CannotMakePdf("The PDF took too long.")


def _keep_within_limits() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _make(asker: Connection) -> None:
    """The maker's own side, in its own process."""
    import weasyprint
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Asks(URLFetcher):
        """Asks whoever wants the PDF, and nobody else: the parent's ways out are not opened."""

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            asker.send_bytes(_FETCH + url.encode())
            if not (found := asker.recv_bytes()):
                raise ValueError("left out")
            kind, _packed = mimetypes.guess_type(url)
            return URLFetcherResponse(url, found, {"Content-Type": kind} if kind else None)

    page = weasyprint.HTML(string=asker.recv_bytes().decode(), url_fetcher=Asks(), base_url="own:")
    asker.send_bytes(_DONE + page.write_pdf())


if __name__ == "__main__":
    _keep_within_limits()
    _make(Connection(int(sys.argv[1])))
