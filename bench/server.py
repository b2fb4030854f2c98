"""Servers under measurement, and one asked over one connection."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _family(pid: int) -> Iterator[int]:
    """A process and all that it started."""
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from _family(int(child))


@dataclass
class Server:
    """A running server."""

    process: subprocess.Popen[bytes]
    port: int

    def cpu_seconds(self) -> float:
        """What all its processes have used so far."""
        used = 0
        for pid in _family(self.process.pid):
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            used += int(fields[11]) + int(fields[12])
        return used / TICKS

    def connect(self) -> socket.socket:
        """A connection that is kept open."""
        connection = socket.create_connection(("127.0.0.1", self.port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection


@contextmanager
def started(port: int, *command: str, **environment: str) -> Iterator[Server]:
    """Run this module of Python, which listens on the port, until the block ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    server = Server(process, port)
    try:
        _wait_for(server)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextmanager
def serving(target: str, **environment: str) -> Iterator[Server]:
    """Serve a WSGI app named as module:name, by granian with one worker and one thread."""
    port = free_port()
    few = ("--workers", "1", "--blocking-threads", "1")
    command = ("granian", "--interface", "wsgi", *few, "--port", str(port), "--no-log", target)
    with started(port, *command, **environment) as server:
        yield server


def _wait_for(server: Server) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            server.connect().close()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


@dataclass(frozen=True)
class Request:
    """One request, and the status that it must be answered with."""

    path: str
    status: int = 200
    headers: tuple[str, ...] = ()

    def raw(self) -> bytes:
        """As it goes over the wire."""
        lines = [f"GET {self.path} HTTP/1.1", "Host: 127.0.0.1", *self.headers, "", ""]
        return "\r\n".join(lines).encode()


def answer(connection: socket.socket, raw: bytes) -> tuple[int, bytes, bytes]:
    """Status, head and body of one answer."""
    connection.sendall(raw)
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(1 << 16)
    head, _end, body = received.partition(b"\r\n\r\n")
    status = int(head[9:12])
    lower = head.lower()
    at = lower.find(b"content-length:")
    length = int(lower[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 and status != 304 else 0
    while len(body) < length:
        body += connection.recv(1 << 16)
    return status, head, body
