"""For whoever looks after the server: which lines want checking."""

import click

from reunite import clock
from reunite.help import queries
from reunite.help.models import Line


@click.command("helplines")
def list_helplines() -> None:
    """List the help lines whose number isn't shown until someone has checked it."""
    due = queries.list_due(clock.today("UTC"))
    for line in due:
        click.echo(_words(line))
    click.echo(
        "Compare these with their own websites, and note the day in reunite/help/helplines.json."
        if due
        else "Every number was checked in the last six months."
    )


def _words(line: Line) -> str:
    text = f"text {line.text.say} to {line.text.to}" if line.text else ""
    checked = f"last checked {line.last_checked}" if line.last_checked else "never checked"
    known = [line.country, line.region, line.name, line.phone, text, line.url, checked, line.remark]
    return ", ".join(filter(None, known))
