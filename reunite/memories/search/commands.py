"""For whoever looks after the server: making what search looks through anew."""

import click
from flask.cli import with_appcontext

from reunite.memories.search.index import rebuild


@click.command("reindex")
@with_appcontext
def reindex() -> None:
    """Make what search looks through anew, from what there is."""
    rebuild()
    click.echo("Search looks through all there is.")
