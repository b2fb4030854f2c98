"""Looking around: `demo`."""

import os
import shutil
import sys
from pathlib import Path

import click

from reunite import ROOT, create_app
from reunite.accounts.queries import anyone_here
from reunite.cli.running import prepare
from reunite.demo import Example, fill
from reunite.errors import CannotStart
from reunite.settings import INSTANCE, PREFIX


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=5000, show_default=True)
@click.option("--canary", default="", help="A word to end each planted text with, for tests.")
@click.option("--serve/--no-serve", "and_serve", default=True, help="Serve it afterwards.")
def demo(port: int, canary: str, and_serve: bool) -> None:
    """Fill an example into a database of its own, and serve it. Each start begins afresh."""
    instance = ROOT / "instance" / "demo"
    shutil.rmtree(instance, ignore_errors=True)
    os.environ[INSTANCE] = str(instance)
    os.environ[f"{PREFIX}BASE_URL"] = f"http://127.0.0.1:{port}"
    _show(_filled(instance, canary))
    if and_serve:
        sys.stdout.flush()
        command = [sys.executable, "-m", "flask", "--app", "reunite", "serve", "--port", str(port)]
        os.execv(sys.executable, command)  # noqa: S606 - ours


def _filled(instance: Path, canary: str) -> Example:
    with create_app(instance=instance).app_context():
        prepare()
        if anyone_here():
            raise CannotStart("There are people in this database. The example wants an empty one.")
        return fill(canary)


def _show(example: Example) -> None:
    click.echo("A group of friends with ten years behind them. Sign in as any of them:")
    for name, address in example.ways_in.items():
        click.echo(f"  {name:8} {address}")
    click.echo(f"Finn is invited:\n  {example.invitation}")
    click.echo(f"Ben's calendar feed:\n  {example.feed}")
