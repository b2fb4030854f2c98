"""Reunite: the home a long friendship keeps."""

import os
from collections.abc import Mapping
from pathlib import Path

from flask import Flask

from reunite.rotation import refuse_new_key
from reunite.settings import INSTANCE, load
from reunite.tokens import load_keyring

ROOT = Path(__file__).parent.parent


def create_app(
    overrides: Mapping[str, object] | None = None, instance: Path | None = None
) -> Flask:
    """The app of the server with this instance folder (default: REUNITE_INSTANCE, or instance/).

    `overrides` come before the settings file and the environment. Raises
    `reunite.settings.SettingsError` or `reunite.tokens.KeyFileError` with a plain sentence.
    """
    from reunite import (
        accounts,
        archives,
        birthdays,
        calendars,
        checkins,
        cli,
        closing,
        erasing,
        groups,
        health,
        help,
        home,
        joining,
        leaving,
        letters,
        mail,
        meetups,
        memories,
        merging,
        milestones,
        needs,
        photos,
        plans,
        quietly,
        remembering,
        safety,
        seasons,
        shelves,
        ties,
        travel,
        vouching,
        web,
    )

    instance = (instance or Path(os.environ.get(INSTANCE) or ROOT / "instance")).resolve()
    instance.mkdir(mode=0o700, parents=True, exist_ok=True)
    app = Flask(
        "reunite",
        root_path=str(ROOT),
        instance_path=str(instance),
        template_folder="templates",
        static_folder="static",
    )
    web.init_app(app, load(instance, overrides=overrides), keyring := load_keyring(instance))
    for feature in (
        mail,
        health,
        help,
        accounts,
        groups,
        safety,
        needs,
        ties,
        photos,
        plans,
        quietly,
        joining,
        milestones,
        meetups,
        checkins,
        shelves,
        birthdays,
        memories,
        home,
        calendars,
        travel,
        letters,
        archives,
        vouching,
        seasons,
        remembering,
        leaving,
        erasing,
        merging,
        closing,
        cli,
    ):
        feature.init_app(app)
    web.believe_proxies(app)
    with app.app_context():
        refuse_new_key(keyring)
    return app
