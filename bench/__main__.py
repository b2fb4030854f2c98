"""Print requests a second and CPU for each page, beside a bare hello, as ratios; and how fast mail
leaves.

The targets take turns, so that a machine whose speed drifts is the same to all. CPU is that of the
server's processes and is the steadier figure; requests a second include the one client that asks.
"""

import socket
import statistics
import tempfile
import time
from pathlib import Path

from bench.house import build
from bench.post import mails_a_second
from bench.server import Request, Server, answer, serving
from bench.years import FEW, MANY

ROUNDS, SECONDS = 5, 1.0
PAGES = ("first", "old", "search")  # of a group with few milestones, and of one with many


def _measure(server: Server, connection: socket.socket, request: Request) -> tuple[float, float]:
    """Requests a second, and CPU milliseconds for each."""
    raw, asked = request.raw(), 0
    cpu, start = server.cpu_seconds(), time.perf_counter()
    while time.perf_counter() - start < SECONDS:
        status, head, _body = answer(connection, raw)
        if status != request.status:
            raise SystemExit(f"{request.path} answered {status}: {head.decode()}")
        asked += 1
    took = time.perf_counter() - start
    return asked / took, (server.cpu_seconds() - cpu) * 1000 / asked


def main() -> None:
    """Build a house, serve it and measure."""
    with tempfile.TemporaryDirectory() as folder:
        house = build(Path(folder))
        post = mails_a_second(Path(folder))
        signed_in = (f"Cookie: {house.cookie}",)
        with (
            serving("bench.hello:app") as hello,
            serving(
                "reunite.wsgi:app", REUNITE_INSTANCE=folder, REUNITE_LIMITS_FACTOR="1000000"
            ) as reunite,
        ):
            ours, bare = reunite.connect(), hello.connect()
            _status, head, _body = answer(ours, Request(house.feed).raw())
            etag = next(line for line in head.decode().split("\r\n") if line.lower()[:5] == "etag:")
            unchanged = f"If-None-Match: {etag[5:].strip()}"
            targets = {
                "bare hello": (hello, bare, Request("/")),
                "home": (reunite, ours, Request("/", headers=signed_in)),
                "timeline": (reunite, ours, Request(house.timeline, headers=signed_in)),
                "meetup": (reunite, ours, Request(house.meetup, headers=signed_in)),
                "poll, 12 × 10": (reunite, ours, Request(house.poll, headers=signed_in)),
                "feed, 200 meetups": (reunite, ours, Request(house.feed)),
                "feed, unchanged": (reunite, ours, Request(house.feed, 304, (unchanged,))),
            }
            for page in PAGES:
                for years in (house.few, house.many):
                    asks = Request(getattr(years, page), headers=signed_in)
                    targets[f"{page}, {years.milestones}"] = (reunite, ours, asks)
            figures: dict[str, list[tuple[float, float]]] = {name: [] for name in targets}
            for _round in range(ROUNDS):
                for name, target in targets.items():
                    figures[name].append(_measure(*target))
    _print(figures)
    _print_years(figures)
    print(f"{post:.0f} mails a second, by one worker")


def _print(figures: dict[str, list[tuple[float, float]]]) -> None:
    medians = {
        name: tuple(statistics.median(column) for column in zip(*rounds, strict=True))
        for name, rounds in figures.items()
    }
    bare_rate, bare_cpu = medians["bare hello"]
    print(f"{'':20}{'requests/s':>12}{'× hello':>10}{'CPU ms':>10}{'× hello':>10}")
    for name, (rate, cpu) in medians.items():
        print(f"{name:20}{rate:12.0f}{rate / bare_rate:10.3f}{cpu:10.3f}{cpu / bare_cpu:10.1f}")


def _print_years(figures: dict[str, list[tuple[float, float]]]) -> None:
    """How much more each page costs where there is a hundred times as much to remember."""
    for page in PAGES:
        few, many = (figures[f"{page}, {number}"] for number in (FEW, MANY))
        ratio = statistics.median(m[1] / f[1] for f, m in zip(few, many, strict=True))
        print(f"{page + f', {MANY} against {FEW}':32}{ratio:6.2f} × CPU")


if __name__ == "__main__":
    main()
