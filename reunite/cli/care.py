"""Looking after it: `doctor`, `backup`, `restore`, `backup-key`."""

from pathlib import Path

import click

from reunite.backups import archive, daily
from reunite.health.checks import look_at_everything

_A_PATH = click.Path(path_type=Path)
_A_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
def doctor() -> None:
    """Say in plain words what is right and what is wrong."""
    findings = list(look_at_everything())
    for finding in findings:
        click.echo(f"{'right' if finding.right else 'WRONG'}  {finding.sentence}")
    if not all(finding.right for finding in findings):
        raise click.exceptions.Exit(1)


@click.command()
@click.option("--to", type=_A_PATH, help="A file or a folder; by default instance/backups.")
def backup(to: Path | None) -> None:
    """Copy everything but the key; safe while Reunite runs."""
    name = daily.next_name()
    file = name if to is None else to / name.name if to.is_dir() else to
    archive.make(file, with_pictures=True)
    click.echo(f"Everything is in {file}")
    click.echo("Except the key. Keep that elsewhere: flask --app reunite backup-key")


@click.command("backup-key")
@click.option("--to", type=_A_PATH, required=True, help="A file that isn't there yet.")
@click.option("--lock", is_flag=True, help="Ask for a passphrase that is needed to open it.")
def backup_key(to: Path, lock: bool) -> None:
    """Copy the key, without which old links, check-ins and mail that is owed can't be used."""
    words = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True) if lock else ""
    archive.copy_key(to, words)
    click.echo(f"The key is in {to}. Keep it apart from the backups.")
    if lock:
        click.echo("Without the passphrase nobody can open it: keep that in a third place.")


@click.command()
@click.argument("file", type=_A_FILE)
@click.option("--replace", is_flag=True, help="In place of the database that is there.")
def restore(file: Path, replace: bool) -> None:
    """Put a backup back, while Reunite is stopped."""
    manifest, missing = archive.put_back(file, replace=replace)
    if missing:
        click.echo(f"{len(missing)} files of photos are missing: {missing[0]} is one of them.")
        click.echo("A daily backup needs the folder photos beside it.")
    click.echo(f"Everything is as it was at {manifest.made_at}.")
    click.echo("Bring it up to date with: flask --app reunite init")
