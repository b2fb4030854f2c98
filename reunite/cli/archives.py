"""Taking a group to another server: `archive make`, `archive check`, `archive restore`,
`archive links`."""

from pathlib import Path

import click
from sqlalchemy import select

from reunite.archives import moving
from reunite.archives.parcel import open_parcel
from reunite.archives.reading import read
from reunite.archives.restoring import make_links, restore
from reunite.archives.scope import Kind
from reunite.db import db
from reunite.errors import CannotStart
from reunite.groups.emails import link_of
from reunite.groups.models import Group
from reunite.health.checks import check_start
from reunite.web.urls import absolute_url

_A_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


def _find(group: str) -> Group:
    found = db.session.scalar(select(Group).where(Group.public_id == group))
    if found is None:
        raise CannotStart("There is no such group here.")
    return found


@click.group()
def archive() -> None:
    """Take a group to another server, or put one back."""


@archive.command()
@click.argument("group")
@click.argument("to", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
def make(group: str, to: Path) -> None:
    """Write all of a group to a file, with everyone's addresses: to move it, and for nothing else.

    GROUP is what stands behind /g/ in its address. Its hosts see in their record that it was done.
    """
    check_start()
    moving.pack_whole(_find(group), to)
    click.echo(f"All of it is in {to}. It holds everyone’s addresses: keep it safe.")


@archive.command()
@click.argument("file", type=_A_FILE)
def check(file: Path) -> None:
    """Say whether an archive is whole, and could be put back."""
    with open_parcel(file) as parcel:
        contents = read(parcel.data)
    what = "all of a group" if contents.kind is Kind.WHOLE else "a group as one member saw it"
    click.echo(f"It is whole: {what}, on {contents.made_at:%d %B %Y}.")


@archive.command("restore")
@click.argument("file", type=_A_FILE)
def put_back(file: Path) -> None:
    """Put a group back from its archive: as it was, or not at all.

    Everyone is asked by mail to take their place again; without their addresses, hosts pass the
    links on.
    """
    check_start()
    with open_parcel(file) as parcel:
        restored = restore(parcel)
    click.echo(
        f"The group is back, at {absolute_url('home.group', group=restored.group.public_id)}"
    )
    name = restored.first.person.name
    if restored.invitation is None:
        click.echo(f"{name} signs in as ever.")
    else:
        link = absolute_url("joining.invitation", token=link_of(restored.invitation))
        click.echo(f"{name} can come in first, by this link, which works once:\n  {link}")


@archive.command()
@click.argument("group")
def links(group: str) -> None:
    """Print a link for each friend who hasn't taken their place again yet, to pass on by hand.

    For when mail doesn't reach them. What they were sent before stops working.
    """
    check_start()
    for invitation in make_links(_find(group)):
        link = absolute_url("joining.invitation", token=link_of(invitation))
        click.echo(f"{invitation.name}\n  {link}")
