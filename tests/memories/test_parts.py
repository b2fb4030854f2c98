"""A part of the timeline: by person and by kind."""

from datetime import date, datetime, timedelta

import pytest
import time_machine

from reunite.meetups import actions as meetups
from reunite.meetups.models import Answer, Meetup
from reunite.memories import queries
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind
from reunite.safety.actions import block
from reunite.when import PartialDate
from tests.cast import Cast, join
from tests.factories import meet, share
from tests.support.page import Browser, Page

BEFORE = datetime.fromisoformat("2019-06-01T12:00Z")


@pytest.fixture
def path(cast: Cast) -> str:
    return f"/g/{cast.group.public_id}/"


@pytest.fixture
def picnic(cast: Cast) -> Meetup:
    """One that Ana organised in July 2019."""
    return meet(cast.ana, "Picnic", date(2019, 7, 1))


@pytest.fixture
def keys_and_picnic(cast: Cast, picnic: Meetup) -> None:
    """A milestone after it."""
    share(cast.ana, "Keys", when=PartialDate(2020))


def come(member: object, meetup: Meetup, **wishes: bool) -> None:
    with time_machine.travel(BEFORE, tick=False):
        meetups.rsvp(member, meetup, Answer.YES, **wishes)  # type: ignore[arg-type]


def titles(page: Page) -> list[str]:
    return [heading.text_content() for heading in page.find(".entries h3")]


def test_a_friend_shared_it(ana: Browser, cast: Cast, path: str) -> None:
    share(cast.ana, "Mine")
    share(cast.ben, "His")
    ben = cast.ben.person.public_id
    assert titles(ana.get(f"{path}?who={ben}")) == ["His"]
    assert titles(ana.get(f"/timeline?who={ben}")) == ["His"]


def test_a_friend_came_to_it(ana: Browser, cast: Cast, path: str, picnic: Meetup) -> None:
    ben = cast.ben.person.public_id
    assert titles(ana.get(f"{path}?who={ben}")) == []
    come(cast.ben, picnic)
    assert titles(ana.get(f"{path}?who={ben}")) == ["Picnic"]


def test_whoever_came_quietly_is_known_to_have_come_by_themselves_alone(
    ana: Browser, ben: Browser, cast: Cast, path: str, picnic: Meetup
) -> None:
    come(cast.ben, picnic, quietly=True)
    who = cast.ben.person.public_id
    assert titles(ana.get(f"{path}?who={who}")) == []
    assert titles(ben.get(f"{path}?who={who}")) == ["Picnic"]


def test_of_someone_blocked_there_is_nothing(
    ana: Browser, cast: Cast, path: str, picnic: Meetup
) -> None:
    come(cast.ben, picnic)
    share(cast.ben, "His")
    block(cast.ana.person, cast.ben.person)
    shown = ana.get(f"{path}?who={cast.ben.person.public_id}")
    assert titles(shown) == []
    assert "Nothing here that you can see" in shown.main


@pytest.mark.parametrize(
    ("kind", "stay"),
    [("milestones", ["Keys"]), ("meetups", ["Picnic"]), ("x", ["Keys", "Picnic"])],
)
def test_one_kind_alone(
    ana: Browser, path: str, keys_and_picnic: None, kind: str, stay: list[str]
) -> None:
    assert titles(ana.get(f"{path}?kind={kind}")) == stay


def test_one_sort_of_milestone_alone(ana: Browser, cast: Cast, path: str) -> None:
    share(cast.ben, "Keys", kind=Kind.HOME)
    share(cast.ben, "Goodbye", kind=Kind.LOSS)
    page = ana.get(f"{path}?kind=loss")
    assert titles(page) == ["Goodbye"]
    assert page.find("option[value=loss][selected]")


@pytest.mark.parametrize("who", ["x", "é", "' OR 1"])
def test_a_made_up_friend_is_none(ana: Browser, cast: Cast, path: str, who: str) -> None:
    share(cast.ana, "Keys")
    assert titles(ana.get(f"{path}?who={who}")) == ["Keys"]


def test_the_part_is_kept_from_page_to_page_and_year_to_year(
    ana: Browser, cast: Cast, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "ON_A_PAGE", 1)
    first = date(2018, 1, 1)
    for number in range(3):
        day = first + timedelta(days=number)
        share(cast.ben, f"His {number}", when=PartialDate(day.year, day.month, day.day))
        share(cast.ana, f"Mine {number}", when=PartialDate(day.year, day.month, day.day))
    page = ana.get(f"{path}?who={cast.ben.person.public_id}&kind=milestones")
    [more] = page.find("main p > a.button.outline")
    assert titles(ana.get(f"{path}{more.get('href')}")) == ["His 1"]
    [year] = [a for a in page.find(".spine a") if a.text_content() == "2018"]
    assert titles(ana.get(path + year.get("href").split("#")[0])) == ["His 2"]


def test_a_year_without_any_of_it_is_not_called_quiet(ana: Browser, cast: Cast, path: str) -> None:
    share(cast.ana, "Keys", when=PartialDate(2018))
    share(cast.ana, "Door", when=PartialDate(2022))
    shown = ana.get(f"{path}?who={cast.ana.person.public_id}")
    assert "quiet year" not in shown.main


def test_rule_20_a_name_that_a_block_hides_leads_to_nothing(
    ana: Browser, cast: Cast, path: str
) -> None:
    eve = join(cast.ana, "Eve", "eve@example.org")
    keys: dict[str, object] = {"title": "Keys", "story": "", "when": PartialDate(2020)}
    milestones.share(cast.ben, kind=Kind.HOME, named=[eve.person], **keys)  # type: ignore[arg-type]
    of_eve = f"{path}?who={eve.person.public_id}"
    assert titles(ana.get(of_eve)) == ["Keys"]
    block(eve.person, cast.ben.person)
    assert titles(ana.get(of_eve)) == []
