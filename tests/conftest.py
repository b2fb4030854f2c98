"""What every test stands on: an app with a database of its own, the cast, and their browsers."""

import gc
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any
from urllib.parse import urlsplit

import hypothesis
import pytest
import time_machine
from flask import Flask
from flask_migrate import upgrade
from jinja2.bccache import Bucket, BytecodeCache
from playwright.sync_api import Browser as Chromium
from sqlalchemy import event
from time_machine import escape_hatch

from reunite import clock, create_app
from reunite.accounts.actions import add_device
from reunite.calendars.actions import open_feed
from reunite.calendars.gate import Gate
from reunite.checkins import actions as checkins
from reunite.db import atomic, db
from reunite.groups.actions import make_link
from reunite.groups.removing.actions import ask_to_remove
from reunite.meetups import actions as meetups
from reunite.meetups.actions import place_of
from reunite.meetups.afterwards import actions as afterwards
from reunite.meetups.afterwards.queries import list_contacts
from reunite.meetups.asked_about import actions as asked_about
from reunite.meetups.notes import actions as notes
from reunite.meetups.notes.queries import list_seen
from reunite.meetups.practical import actions as practical
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind
from reunite.plans.actions import keep_plan
from reunite.plans.days.actions import keep_day
from reunite.plans.days.models import Ahead, Tender, Wish
from reunite.plans.models import Plan
from reunite.plans.queries import list_asking, list_companions
from reunite.quietly.actions import say_quietly, write_as_host
from reunite.safety.actions import block, keep_doors
from reunite.safety.labels import About
from reunite.safety.queries import list_doors
from reunite.shelves.helps import actions as helps
from reunite.shelves.helps.models import HowItWas
from reunite.shelves.making import actions as making
from reunite.shelves.making.models import Sort
from reunite.shelves.sounding import actions as sounding
from reunite.shelves.sounding.models import Hope
from reunite.ties.actions import wish
from reunite.web import believe_proxies
from reunite.when import AllDay, DayOfYear, PartialDate
from reunite.words import actions as words
from tests.cast import Cast, find, gather, join
from tests.factories import check_in, open_space
from tests.support.browser import Live, served, start_chromium
from tests.support.calls import call
from tests.support.days import in_days
from tests.support.hosting import offer_of
from tests.support.memories import made_print, memories_of
from tests.support.page import Browser
from tests.support.pictures import add_photo
from tests.support.postgres import new_database, start_postgres
from tests.support.remembered import remembered_by
from tests.support.tripwire import tripwire

# a deadline is a timing, and a busy machine would break it
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")

STARTED = Path(__file__).parent / "support" / "started"


def pytest_configure() -> None:
    """Begin every run at noon in UTC: a test that needs another hour of the day goes to it."""
    time_machine.travel(clock.now().replace(hour=12, minute=0, second=0, microsecond=0)).start()


def pytest_collection_finish() -> None:
    """Look for what no name reaches only among what tests make: all that was imported stays."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


class CompiledTemplates(BytecodeCache):
    """Compiles each template once for all the apps of a run."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key, bucket.checksum] = bucket.code


COMPILED = CompiledTemplates()
SETTINGS = {"quiet_hours": False, "outbox_keys": True}


@pytest.fixture(autouse=True)
def _tripwire() -> Iterator[None]:
    with tripwire():
        yield


@pytest.fixture(scope="session", autouse=True)
def _programs_too() -> None:
    """Put each program that a test starts on the run's clock."""
    ahead = clock.now().timestamp() - escape_hatch.time.time()
    os.environ |= {"AHEAD": str(ahead), "PYTHONPATH": str(STARTED)}


@pytest.fixture(scope="session")
def made_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance folder with the newest schema, to be copied."""
    instance = tmp_path_factory.mktemp("house")
    app = create_app(instance=instance)
    with app.app_context():
        upgrade()
        db.session.remove()
        db.engine.dispose()
    return instance


@pytest.fixture(scope="session", autouse=True)
def gathered_house(made_house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That folder with the cast in it, made before any test moves the clock."""
    instance = shutil.copytree(made_house, tmp_path_factory.mktemp("cast") / "instance")
    for _app in open_house(instance):
        gather()
    return instance


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where each test of this process finds its own instance folder: always the same place, so that
    the app on it need not be made again."""
    return tmp_path_factory.mktemp("house") / "instance"


@pytest.fixture
def instance(request: pytest.FixtureRequest, folder: Path) -> Path:
    """This test's own instance folder, with the cast in it where the test has them."""
    like = "gathered_house" if "cast" in request.fixturenames else "made_house"
    shutil.rmtree(folder, ignore_errors=True)
    return Path(shutil.copytree(request.getfixturevalue(like), folder))


def make_app(instance: Path, **settings: object) -> Flask:
    """An app on this folder."""
    app = create_app({**SETTINGS, **settings}, instance=instance)
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.jinja_env.bytecode_cache = COMPILED
    with app.app_context():
        event.listen(db.engine, "connect", _write_without_waiting)
    return app


def _write_without_waiting(connection: Any, _record: object) -> None:
    """No test cuts the power, so no commit need wait for the disk."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous=OFF")


def inside(app: Flask) -> Iterator[Flask]:
    """The app, inside its context; its database is closed afterwards."""
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


def open_house(instance: Path, **settings: object) -> Iterator[Flask]:
    """An app of its own on this folder, inside its context, closed afterwards."""
    yield from inside(make_app(instance, **settings))


MADE: dict[str, Flask] = {}


def lend_house(instance: Path, **settings: object) -> Iterator[Flask]:
    """The app that the tests of this process with these settings share, as if new: its folder is
    this test's own, what a test sets on it is put back, and it remembers no feed.

    For an app that is started when something is already there, take `open_house`.
    """
    key = repr((instance, sorted(settings.items())))
    app = MADE[key] = MADE.get(key) or make_app(instance, **settings)
    settable = (app.config, app.extensions, app.view_functions)
    before = [dict(each) for each in settable]
    app.wsgi_app = Flask.wsgi_app.__get__(app)  # type: ignore[method-assign]
    app.wsgi_app = Gate(app)  # type: ignore[method-assign]
    believe_proxies(app)
    yield from inside(app)
    for each, as_it_was in zip(settable, before, strict=True):
        each.clear()
        each.update(as_it_was)


@pytest.fixture
def app(instance: Path) -> Iterator[Flask]:
    """The app on SQLite."""
    yield from lend_house(instance)


@pytest.fixture(scope="session")
def postgres_template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real PostgreSQL database with the newest schema, to be copied."""
    with start_postgres(tmp_path_factory.mktemp("postgres")) as url:
        app = create_app({"database_url": url}, instance=tmp_path_factory.mktemp("house"))
        with app.app_context():
            upgrade()
            db.session.remove()
            db.engine.dispose()
        yield url


@pytest.fixture
def postgres_url(postgres_template: str) -> str:
    """This test's own PostgreSQL database, at the same address as all others of this process."""
    return new_database(postgres_template, copy_of=urlsplit(postgres_template).path.lstrip("/"))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def any_app(request: pytest.FixtureRequest, instance: Path) -> Iterator[Flask]:
    """The app on each engine in turn."""
    settings = {}
    if request.param == "postgresql":
        settings["database_url"] = request.getfixturevalue("postgres_url")
    yield from lend_house(instance, **settings)


@pytest.fixture
def cast(app: Flask) -> Cast:
    """The cast, on SQLite."""
    return find() or gather()


@pytest.fixture
def anyone(app: Flask) -> Browser:
    """A browser in which nobody is signed in."""
    return Browser(app)


@pytest.fixture
def ana(app: Flask, cast: Cast) -> Browser:
    """The browser of Ana, who hosts."""
    return Browser(app).signed_in(cast.ana.person)


@pytest.fixture
def ben(app: Flask, cast: Cast) -> Browser:
    """The browser of Ben, a member."""
    return Browser(app).signed_in(cast.ben.person)


@pytest.fixture
def cleo(app: Flask, cast: Cast) -> Browser:
    """The browser of Cleo, who belongs to another group."""
    return Browser(app).signed_in(cast.cleo.person)


@pytest.fixture
def dev(app: Flask, cast: Cast) -> Browser:
    """The browser of Dev, who left."""
    return Browser(app).signed_in(cast.dev.person)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    """A real browser."""
    with start_chromium() as browser:
        yield browser


@pytest.fixture
def live(app: Flask, chromium: Chromium) -> Iterator[Live]:
    """The app, served on loopback, and windows of the real browser on it."""
    with served(app, chromium) as house:
        yield house
        for context in chromium.contexts:
            context.close()


@pytest.fixture
def examples(cast: Cast) -> dict[str, object]:
    """Something of Ana's for every part of an address."""
    milestone = milestones.share(
        cast.ana, kind=Kind.SMALL, title="Tomatoes", story="", when=PartialDate(2026, 6)
    )
    word = words.say(cast.ana, milestone.conversation_id, "Come and pick some.")
    days = AllDay(in_days(0), in_days(30))
    meetup = meetups.plan(cast.ana, title="Lunch", when=days, timezone="UTC", place="", notes="")
    question = sounding.ask(cast.ana, words="Evenings?", hope=Hope.IDEAS)
    answer = sounding.answer(cast.ana, question, "I read.")
    doors = making.start(cast.ana, prompt="A door", sort=Sort.PATCHWORK)
    device, _token = atomic(add_device)(cast.ana.person, "", is_own=True)
    block(cast.ana.person, cast.dev.person)
    keep_doors(cast.ana.person, [About(word="wasps")], is_shut=False)
    wish(cast.ana.person, [cast.dev.person])
    [door] = list_doors(cast.ana.person)
    piece = making.make(cast.ana, doors, words="Green.")
    made_print(cast.ana, doors)
    hals = remembered_by(cast.ana, cast.ben)
    story = words.say(cast.ana, hals.conversation_id, "Hal laughed at all of it.")
    photo = add_photo(cast.ana, milestone.moment, meetup, piece, hals)
    own = place_of(cast.ana, meetup)
    quiet = say_quietly(cast.ben, "group", cast.group.public_id, "Hm.", shows=False)
    item = practical.add_item(own, "Soup", bring=True)
    lift = practical.say_lift(own, "From Leeds", is_offer=True)
    notes.write(
        cast.ana, meetup, hard="Crowds", plan="", leaving="", who_knows="", readers=[cast.ben]
    )
    open_space(cast.ana)
    shared = check_in(cast.ana)
    reply = checkins.say(cast.ana, shared, "Better today.", is_for_author=False)
    afterwards.log_contact(cast.ana, "A long call", in_days(-1))
    [note], [contact] = list_seen(cast.ben, meetup), list_contacts(cast.ana)
    gus = join(cast.ana, "Gus", "gus@example.org")
    for one, other in ((cast.ana, gus), (gus, cast.ana)):
        keep_plan(one.person, Plan(words="A walk?"), [other.person])
    tender = Tender(DayOfYear(12, 5), "", Wish.COMPANY, Ahead.ONE)
    return {
        "group": cast.group.public_id,
        "offer": offer_of(gus).public_id,
        "parting": ask_to_remove(cast.ana, gus, "Hm.", cast.ben).public_id,
        "milestone": milestone.public_id,
        "word": word.public_id,
        "meetup": meetup.public_id,
        "place": place_of(cast.ben, meetup).public_id,
        "option": "none",
        "item": item.public_id,
        "lift": lift.public_id,
        "note": note.public_id,
        "enquiry": asked_about.ask(cast.ben, meetup, gus).public_id,
        "series": call(cast.ana).public_id,
        "check_in": shared.public_id,
        "reply": reply.public_id,
        "contact": contact.public_id,
        **memories_of(cast.ana, milestone),
        "remembered": hals.membership.public_id,
        "story": story.public_id,
        "photo": photo.public_id,
        "width": 480,
        "ally": list_companions([cast.ana])[0].ally.public_id,
        "asking": list_asking([cast.ana])[0].public_id,
        "day": keep_day(cast.ana.person, tender, []).public_id,
        "question": question.public_id,
        "making": doors.public_id,
        "piece": piece.public_id,
        "answer": answer.public_id,
        "experience": helps.share(
            cast.ana, what="Tea", how_it_was=HowItWas.HELPED, link="https://example.org"
        ).public_id,
        "member": cast.ben.public_id,
        "kind": "group",
        "sheet": "promise",
        "thing": cast.group.public_id,
        "quiet": quiet.public_id,
        "aside": write_as_host(cast.ana, cast.ben, "A word.").public_id,
        "person": cast.dev.person.public_id,
        "device": device.public_id,
        "door": door.public_id,
        "feed": open_feed(cast.ana.person).public_id,
        "invitation": make_link(cast.ana, "Finn", "").public_id,
        "version": 1,
        "token": "a" * 34,
        "filename": "css/base.css",
        "name": "none",
    }
