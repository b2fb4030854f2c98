"""What stands in an archive, on its pages and in its other files, and what doesn't."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import time_machine
from icalendar import Calendar
from lxml import html

from reunite import clock
from reunite.archives import pages, zipped
from reunite.archives.parcel import open_parcel
from reunite.archives.scope import Kind, Scope
from reunite.archives.zipped import write_zip
from reunite.db import db
from reunite.groups.actions import leave_group
from reunite.groups.models import Membership
from reunite.meetups.notes import actions as notes
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind as Sort
from reunite.plans.actions import keep_plan
from reunite.plans.models import Plan
from reunite.remembering.actions import begin, confirm, make_page
from reunite.safety.actions import block, keep_doors
from reunite.safety.labels import About
from reunite.shelves.helps import actions as helps
from reunite.shelves.helps.models import HowItWas
from reunite.shelves.making import actions as making
from reunite.shelves.making.models import Sort as Made
from reunite.when import PartialDate
from reunite.words import actions as words
from tests.cast import Cast, join
from tests.factories import check_in, meet, open_space, plan, say, share
from tests.support.pictures import add_photo

Files = dict[str, bytes]


def made(scope: Scope) -> Files:
    """The files of an archive."""
    file = io.BytesIO()
    write_zip(scope, file, lambda _done, _of: None)
    packed = zipfile.ZipFile(file)
    return {name: packed.read(name) for name in packed.namelist()}


def group(member: Membership) -> Files:
    return made(Scope.of_member(member))


def holds(files: Files, words: str) -> bool:
    return any(words.encode() in content for content in files.values())


def test_no_transaction_is_open_while_pages_are_drawn(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[bool] = []

    def draw(*_all: object) -> Iterator[tuple[str, str]]:
        begun.append(db.session().in_transaction())
        return iter(())

    monkeypatch.setattr(zipped, "write_pages", draw)
    group(cast.ben)
    assert begun == [False]


@pytest.fixture
def told(cast: Cast) -> Cast:
    """Some of everything, by Ana and Ben, in words that are found again: those of Ana's that Ben
    may not see end in CANARY, those that are Ben's own in LINNET."""
    gus = join(cast.ana, "Gus", "gus@example.org")
    shared = share(cast.ana, "Got the keys", story="Number 14.", when=PartialDate(2019, 3))
    say(cast.ben, shared, "So glad LINNET")
    share(cast.ben, "Passed LINNET", when=PartialDate(2020))
    milestones.share(
        cast.ana, kind=Sort.SMALL, title="Chosen CANARY", story="", when=PartialDate(2020),
        people=[gus],
    )  # fmt: skip
    gone = share(cast.ana, "Down CANARY")
    milestones.take_down(cast.ana, gone)
    block(gus.person, cast.ben.person)
    share(gus, "Blocked CANARY")
    meetup = meet(cast.ana, "Picnic", date(2020, 7, 1))
    lunch = plan(cast.ana, "Lunch", clock.today("UTC") + timedelta(days=9))
    for member, bird in ((cast.ana, "CANARY"), (cast.ben, "LINNET")):
        note = {"hard": f"Crowds {bird}", "plan": "", "leaving": "", "who_knows": ""}
        notes.write(member, lunch, readers=[], **note)
        keep_plan(member.person, Plan(words=f"A walk {bird}"), [])
    open_space(cast.ana, cast.ben)
    check_in(cast.ana, "Grey CANARY")
    check_in(cast.ben, "Rain LINNET")
    helps.share(cast.ana, what="A flannel", how_it_was=HowItWas.HELPED, is_physical=True)
    doors = making.start(cast.ana, prompt="A door", sort=Made.PATCHWORK)
    making.make(cast.ana, doors, words="Green, with a fox.", shows_name=False)
    add_photo(cast.ana, shared.moment, meetup, alt="A blue door")
    return cast


def test_a_member_finds_all_they_can_see_and_nothing_else(told: Cast) -> None:
    files = group(told.ben)
    seen = ("Got the keys", "So glad LINNET", "Picnic", "Lunch", "A flannel", "fox", "Be kind.")
    assert [words for words in seen if not holds(files, words)] == []
    unseen = ("CANARY", "Rain", "A walk", "Crowds", "@example.org")
    assert [words for words in unseen if holds(files, words)] == []


def test_what_somebody_gave_is_all_of_theirs_and_nobody_elses(told: Cast) -> None:
    files = made(Scope.of_person(told.ben.person))
    own = ("Passed", "So glad", "Crowds", "A walk", "Rain")
    page = b"".join(content for name, content in files.items() if name.endswith(".html"))
    assert [words for words in own if f"{words} LINNET".encode() not in page] == []
    others = ("CANARY", "Got the keys", "Number 14", "Picnic", "A flannel", "fox", "A blue door")
    assert [words for words in others if holds(files, words)] == []


def test_ones_own_part_holds_what_one_took_part_in_up_to_leaving(told: Cast) -> None:
    leave_group(told.ben)
    with time_machine.travel(clock.now() + timedelta(hours=1)):
        share(told.ana, "Later CANARY")
        files = made(Scope.of_member(told.ben, Kind.MINE_HERE))
    assert holds(files, "Got the keys")
    assert holds(files, "Passed LINNET")
    assert not any(holds(files, words) for words in ("CANARY", "A flannel", "Picnic"))


def test_every_way_in_it_leads_somewhere_in_it(told: Cast) -> None:
    for scope in (Scope.of_member(told.ana), Scope.of_person(told.ben.person)):
        files = made(scope)
        for name, content in files.items():
            if not name.endswith(".html"):
                continue
            tree = html.fromstring(content)
            for way in tree.xpath("//@href | //@src"):
                path, _hash, part = str(way).partition("#")
                at = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
                target = files[at if path else name]
                assert not part or f'id="{part}"'.encode() in target, (name, way)


def test_it_is_what_its_manifest_says(told: Cast, tmp_path: Path) -> None:
    file = tmp_path / "archive.zip"
    with file.open("w+b") as opened:
        write_zip(Scope.of_member(told.ben), opened, lambda _done, _of: None)
    with open_parcel(file) as parcel:
        assert parcel.data["kind"] == "group"


def test_a_photo_lies_beside_the_pages_that_show_it(told: Cast) -> None:
    files = group(told.ben)
    [photo] = [name for name in files if name.startswith("photos/")]
    assert f'src="../{photo}"'.encode() in files["pages/2019.html"]
    assert b'alt="A blue door"' in files["pages/2019.html"]


def test_calendars_know_its_dates_already(told: Cast) -> None:
    files = group(told.ben)
    events = Calendar.from_ical(files["calendar.ics"]).walk("VEVENT")
    assert {str(event["SUMMARY"]) for event in events} == {"Picnic", "Lunch"}
    assert all(f'"{event["UID"]}"'.encode() in files["data.json"] for event in events)


def test_what_is_folded_for_its_reader_stays_folded(told: Cast) -> None:
    keep_doors(told.ben.person, [About(word="keys")], is_shut=False)
    page = html.fromstring(group(told.ben)["pages/2019.html"])
    [fold] = page.cssselect("details")
    assert "Got the keys" in fold.text_content()
    assert "Got the keys" not in fold.cssselect("summary")[0].text_content()


def test_nobody_is_named_on_what_was_made_without_a_name(told: Cast) -> None:
    page = html.fromstring(group(told.ben)["pages/made.html"])
    assert "fox" in page.text_content()
    assert "Ana" not in page.text_content()


def test_what_is_physical_keeps_its_line_of_care(told: Cast) -> None:
    assert b"a GP or pharmacist can say" in group(told.ben)["pages/helps.html"]


def test_a_long_year_goes_on_from_page_to_page(told: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "ON_A_PAGE", 1)
    files = group(told.ben)
    assert "pages/2020-2.html" in files
    assert b'href="2020-2.html"' in files["pages/2020.html"]
    assert b"pages/2020-2.html" not in files["index.html"]


def test_all_words_stand_together_to_be_found(told: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "ON_A_PAGE_OF_WORDS", 3)
    files = group(told.ben)
    parts = b"".join(files[name] for name in files if name.startswith("pages/everything"))
    assert [words for words in (b"Number 14.", b"So glad", b"fox") if words not in parts] == []


def test_a_host_finds_the_groups_settings(told: Cast) -> None:
    cover_name = told.group.cover_name.encode()
    assert cover_name in group(told.ana)["index.html"]
    assert cover_name not in group(told.ben)["index.html"]


def test_an_empty_group_makes_an_archive(cast: Cast) -> None:
    assert "index.html" in group(cast.ana)
    assert "index.html" in made(Scope.of_person(cast.ben.person))


def test_a_page_for_someone_who_died_is_taken_along(cast: Cast) -> None:
    cal = join(cast.ana, "Cal", "cal@example.org")
    confirm(cast.ben, begin(cast.ana, cal, cast.ben))
    page = make_page(cast.ana, cal)
    words.say(cast.ben, page.conversation_id, "She taught me to whistle.")
    files = group(cast.ben)
    assert b"She taught me to whistle." in files["pages/remembering.html"]
    assert b"Cal" in files["pages/people.html"]
