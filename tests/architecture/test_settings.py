"""Settings are documented, and a bad one stops the start with a plain sentence."""

from dataclasses import fields
from pathlib import Path

import pytest

from reunite.settings import Settings, SettingsError, load

README = Path(__file__).parents[2] / "README.md"


def test_the_readme_lists_every_setting_with_its_sentence() -> None:
    readme = README.read_text()
    for setting in fields(Settings):
        assert f"| `{setting.name}` |" in readme, setting.name
        assert setting.metadata["about"] in readme, setting.name


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('looked_after_by = "Ana"\nsmtp_port = 25\n')
    settings = load(tmp_path, {"REUNITE_LOOKED_AFTER_BY": "Ben"})
    assert (settings.looked_after_by, settings.smtp_port) == ("Ben", 25)


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"REUNITE_SMTP_HOTS": "x"}, "no setting called smtp_hots"),
        ({"REUNITE_SMTP_PORT": "many"}, "smtp_port is a whole number"),
        ({"REUNITE_QUIET_HOURS": "perhaps"}, "quiet_hours is yes or no"),
        ({"REUNITE_BASE_URL": "friends"}, "base_url should look like"),
        ({"REUNITE_BASE_URL": "http://friends.example.org"}, "could read along"),
        ({"REUNITE_DATABASE_URL": "mysql://x"}, "postgresql+psycopg"),
        ({"REUNITE_MAIL_FROM": "nobody"}, "an email address"),
        ({"REUNITE_LIMITS_FACTOR": "0"}, "1 or more"),
    ],
)
def test_a_bad_setting_stops_the_start(
    tmp_path: Path, environment: dict[str, str], sentence: str
) -> None:
    with pytest.raises(SettingsError, match="(?i)" + sentence.replace("+", r"\+")):
        load(tmp_path, environment)


def test_a_file_that_is_not_toml_says_so(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("looked after by Ana")
    with pytest.raises(SettingsError, match="can't be read as TOML"):
        load(tmp_path, {})
