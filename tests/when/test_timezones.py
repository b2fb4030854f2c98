"""Which zones there are, and which to choose from."""

from zoneinfo import ZoneInfo

import pytest

from reunite.when import UnknownZone, is_timezone, known_timezones, zone


@pytest.mark.parametrize("name", ["Europe/London", "America/Argentina/Ushuaia", "UTC"])
def test_places_are_offered(name: str) -> None:
    assert name in known_timezones()


@pytest.mark.parametrize("name", ["GB", "EST", "Etc/GMT+5", "US/Eastern", "Asia/Calcutta"])
def test_old_name_is_not_offered_but_valid(name: str) -> None:
    assert name not in known_timezones()
    assert is_timezone(name)


@pytest.mark.parametrize(
    "name",
    ["", "Europe", "europe/berlin", "../../etc/passwd", "/Europe/Berlin", "localtime", "a\0b", "é"],
)
def test_what_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(UnknownZone):
        zone(name)


def test_all_that_is_offered_is_valid() -> None:
    assert all(is_timezone(name) for name in known_timezones())


def test_offered_names_are_sorted_and_single() -> None:
    assert list(known_timezones()) == sorted(set(known_timezones()))


def test_zone_has_the_rules_of_its_name() -> None:
    assert zone("Europe/Berlin") == ZoneInfo("Europe/Berlin")
