"""What a reader keeps folded or shut out, as they choose it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from sqlalchemy import func, select

from reunite import clock
from reunite.db import atomic, db
from reunite.safety.actions import forget_open_doors, keep_doors
from reunite.safety.labels import About, Labels, Topic
from reunite.safety.models import Door
from reunite.safety.queries import list_doors
from tests.cast import Cast, crowd
from tests.factories import share
from tests.support.page import Browser, Page


def shut(cast: Cast, until: datetime | None = None, **about: Any) -> Door:
    """Ben shuts a door."""
    keep_doors(cast.ben.person, [About(**about)], is_shut=True, until=until)
    return list_doors(cast.ben.person)[-1]


def begin(ben: Browser, **typed: object) -> Page:
    ben.get("/you/doors/new")
    return ben.send(**typed)


def test_one_finds_what_one_chose(ben: Browser, cast: Cast) -> None:
    page = begin(
        ben,
        topics=[str(Topic.LOSS.value)],
        word="wasps",
        people=[cast.ana.person.public_id],
        how="shut",
    )
    about = [line.text_content() for line in page.find(".rows strong")]
    assert about == ["Loss", "With the word “wasps”", "From Ana"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "Choose a topic, a word or a person."),
        ({"word": "a" * 61}, "Keep it to 60 characters or fewer."),
        ({"word": "wasps", "how": "loudly"}, "Choose one of these."),
        ({"word": "wasps", "lasts": "for ever"}, "Choose one of these."),
    ],
)
def test_what_can_not_be_is_said(ben: Browser, typed: dict[str, object], sentence: str) -> None:
    page = begin(ben, **typed)
    assert (page.status, sentence in page.main) == (422, True)


def test_someone_of_no_group_of_mine_can_not_be_chosen(ben: Browser, cast: Cast) -> None:
    assert begin(ben, people=[cast.cleo.person.public_id]).status == 422


def test_only_friends_are_offered_and_not_oneself(ben: Browser) -> None:
    page = ben.get("/you/doors/new")
    assert [chip.get("value") for chip in page.find("[name=people]")] == [
        page.find("[name=people]")[0].get("value")
    ]
    assert "Ana" in page.main


def test_the_same_again_takes_the_place_of_what_there_was(cast: Cast) -> None:
    shut(cast, word="Wasps")
    keep_doors(cast.ben.person, [About(word="wasps")], is_shut=False)
    [door] = list_doors(cast.ben.person)
    assert (door.word, door.is_shut) == ("Wasps", False)


def test_there_is_an_end_to_the_list(cast: Cast, ben: Browser) -> None:
    keep_doors(cast.ben.person, [About(word=f"word {n}") for n in range(200)], is_shut=True)
    page = begin(ben, word="one more")
    assert "That’s more than fits on one list." in page.main
    assert len(list_doors(cast.ben.person)) == 200


def test_a_door_can_be_changed(ben: Browser, cast: Cast) -> None:
    door = shut(cast, topic=Topic.LOSS)
    ben.get(f"/you/doors/{door.public_id}")
    assert "Folded" in ben.send(how="folded").find(".rows")[0].text_content()


def test_a_time_chosen_before_can_stand(ben: Browser, cast: Cast) -> None:
    until = clock.now() + timedelta(days=5)
    door = shut(cast, topic=Topic.LOSS, until=until)
    ben.get(f"/you/doors/{door.public_id}")
    ben.send(how="folded")
    [door] = list_doors(cast.ben.person)
    assert (door.is_shut, door.until) == (False, until)


def test_a_door_can_be_removed(ben: Browser, cast: Cast) -> None:
    door = shut(cast, topic=Topic.LOSS)
    ben.get("/you/doors")
    ben.send(f"/you/doors/{door.public_id}/remove")
    assert list_doors(cast.ben.person) == []


def test_nobody_else_finds_it(ana: Browser, cast: Cast) -> None:
    assert ana.get(f"/you/doors/{shut(cast, word='wasps').public_id}").status == 404


@pytest.mark.parametrize(
    ("lasts", "until"),
    [
        ("tomorrow", datetime(2026, 11, 23, 9, tzinfo=UTC)),
        ("week", datetime(2026, 11, 29, 9, tzinfo=UTC)),
        ("month", datetime(2026, 12, 22, 9, tzinfo=UTC)),
        ("always", None),
    ],
)
def test_it_stands_until_a_morning(
    ben: Browser, cast: Cast, lasts: str, until: datetime | None
) -> None:
    with time_machine.travel(datetime(2026, 11, 22, 23, 30, tzinfo=UTC), tick=False):
        begin(ben, word="wasps", lasts=lasts)
        [door] = list_doors(cast.ben.person)
    assert door.until == until


def test_it_opens_by_itself(ben: Browser, cast: Cast) -> None:
    share(cast.ana, "All the wasps")
    shut(cast, word="wasps", until=clock.now() + timedelta(days=1))
    here = f"/g/{cast.group.public_id}/"
    before = "All the wasps" in ben.get(here).main
    with time_machine.travel(clock.now() + timedelta(days=1), tick=False):
        assert (before, "All the wasps" in ben.get(here).main) == (False, True)


def test_what_has_opened_is_forgotten(cast: Cast) -> None:
    shut(cast, word="wasps", until=clock.now() + timedelta(days=1))
    shut(cast, word="bees", until=clock.now() + timedelta(days=3))
    with time_machine.travel(clock.now() + timedelta(days=2), tick=False):
        forget_open_doors()
    assert db.session.scalar(select(func.count()).select_from(Door)) == 1


def test_a_post_leads_to_a_door_for_its_topics(ben: Browser, cast: Cast, here: str) -> None:
    milestone = share(cast.ana)
    atomic(lambda: setattr(milestone.moment, "topics", Topic.LOSS | Topic.FOOD))()
    page = ben.get(f"{here}/milestones/{milestone.public_id}")
    [address] = [link.get("href") for link in page.find("a[href*='/you/doors']")]
    ticked = [box.get("value") for box in ben.get(address).find("[name=topics][checked]")]
    assert ticked == [str(Topic.LOSS.value), str(Topic.FOOD.value)]


def test_a_post_about_nothing_leads_to_a_door_for_its_author(
    ben: Browser, cast: Cast, here: str
) -> None:
    page = ben.get(f"{here}/milestones/{share(cast.ana).public_id}")
    [address] = [link.get("href") for link in page.find("a[href*='/you/doors']")]
    [box] = ben.get(address).find("[name=people][checked]")
    assert box.get("value") == cast.ana.person.public_id


@pytest.mark.parametrize(
    "asked", ["topics=x", "topics=-1", "topics=99999999999999", "person=nobody"]
)
def test_a_page_asked_for_anyhow_is_there(ben: Browser, asked: str) -> None:
    assert ben.get(f"/you/doors/new?{asked}").status == 200


def test_two_hundred_friends_are_folded_away(ben: Browser, cast: Cast) -> None:
    crowd(cast.ana, 200)
    assert len(ben.get("/you/doors/new").find("details:not([open]) .chip")) == 201


def test_ones_own_is_always_there(ben: Browser, cast: Cast, here: str) -> None:
    milestone = share(cast.ben, "All the wasps")
    atomic(lambda: setattr(milestone.moment, "labels", Labels(topics=Topic.LOSS)))()
    shut(cast, word="wasps")
    shut(cast, topic=Topic.LOSS)
    assert "All the wasps" in ben.get(f"{here}/").main
