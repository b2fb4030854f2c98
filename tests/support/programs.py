"""Other people's programs, as a person would run them."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from werkzeug.serving import make_server


def run_program(name: str, *arguments: str) -> str:
    """What a program of this environment prints; it must end well."""
    command = [Path(sys.executable).parent / name, *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"{name} {arguments}: {run.stdout}{run.stderr}"
    return run.stdout


@contextmanager
def listening(app: Flask) -> Iterator[str]:
    """The address at which the app can be asked until the block ends."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
