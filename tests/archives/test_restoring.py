"""A group that was moved: what it keeps, and how its people come back to it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from reunite import clock
from reunite.accounts.actions import add_person
from reunite.accounts.models import Person
from reunite.archives.parcel import CannotRestore
from reunite.archives.restoring import Restored, ask_at
from reunite.archives.scope import Scope
from reunite.archives.zipped import write_zip
from reunite.calendars.actions import open_feed
from reunite.calendars.models import Feed
from reunite.db import atomic, db
from reunite.errors import DomainError, Gone, NotFound
from reunite.groups.actions import accept_invitation, end_place, leave_group
from reunite.groups.emails import link_of
from reunite.groups.models import Invitation, Membership, Standing
from reunite.groups.queries import list_invitations
from reunite.mail.models import Message, State
from reunite.mail.outbox import Mail, opened
from reunite.meetups.models import Meetup
from reunite.memories.queries import Entry, get_timeline
from reunite.memories.search.queries import search
from reunite.photos.jobs import make_ready
from reunite.photos.models import Photo
from reunite.photos.models import State as PhotoState
from reunite.photos.store import store
from reunite.record import Did, list_of_group
from reunite.safety.actions import block
from reunite.safety.queries import list_blocked
from tests.cast import Cast
from tests.factories import meet, plan, say, share
from tests.support.days import in_days
from tests.support.moving import pack, put_back
from tests.support.page import Browser
from tests.support.pictures import add_photo
from tests.support.terminal import call

Move = Callable[[], Restored]


@pytest.fixture
def move(cast: Cast, elsewhere: Flask, tmp_path: Path) -> Iterator[Move]:
    """Moves the cast's group as it is by then; what follows is at its new server."""
    with ExitStack() as stack:

        def moved() -> Restored:
            file = pack(cast.group, tmp_path)
            stack.enter_context(elsewhere.app_context())
            return put_back(file)

        yield moved


def place_of(restored: Restored, name: str) -> Membership:
    """The place of whoever is called so."""
    found = select(Membership).join(Membership.person)
    here = found.where(Membership.group_id == restored.group.id, Person.name == name)
    place = db.session.scalar(here)
    assert place
    return place


def asked(place: Membership) -> Invitation:
    """The invitation that leads back to this place."""
    invitation = db.session.scalar(
        select(Invitation).where(
            Invitation.group_id == place.group_id, Invitation.place_id == place.id
        )
    )
    assert invitation
    return invitation


def mail_owed() -> list[Mail]:
    """What is to be sent from here."""
    queued = select(Message).where(Message.state == State.QUEUED)
    return [opened(message) for message in db.session.scalars(queued)]


def entries(viewer: Membership) -> list[Entry]:
    """Someone's timeline."""
    return [entry for year in get_timeline([viewer]).years for entry in year.entries]


def told(viewer: Membership) -> list[object]:
    """What it tells."""
    return [(entry.on, entry.thing.public_id, entry.words) for entry in entries(viewer)]


def test_the_timeline_is_the_same(cast: Cast, move: Move) -> None:
    say(cast.ben, share(cast.ana, "Passed at last"))
    meet(cast.ben, "Chips on the pier", date(2024, 5, 1))
    before = told(cast.ana)
    assert told(move().first) == before


def test_search_finds_what_came_along(cast: Cast, move: Move) -> None:
    share(cast.ana, "Passed at last")
    assert search([move().first], "passed").found


def test_everyone_who_was_in_is_asked_at_their_own_address(move: Move) -> None:
    move()
    assert {mail.to for mail in mail_owed()} == {"ana@example.org", "ben@example.org"}


def test_the_mail_says_that_it_is_their_own_place(move: Move) -> None:
    move()
    assert all("Your place there is as it was" in mail.text for mail in mail_owed())


def test_until_they_come_back_nothing_is_sent_to_them(move: Move) -> None:
    restored = move()
    before = len(mail_owed())
    plan(restored.first, "Chips", in_days(30))
    assert len(mail_owed()) == before


def test_coming_back_gives_them_what_was_theirs(cast: Cast, elsewhere: Flask, move: Move) -> None:
    share(cast.ben, "Passed at last")
    public_id = cast.ben.public_id
    ben, browser = place_of(move(), "Ben"), Browser(elsewhere)
    browser.visit(f"/i/{link_of(asked(ben))}")
    browser.send("/join")
    db.session.expire_all()
    person = ben.person
    assert (ben.public_id, person.name, person.email) == (public_id, "Ben", "ben@example.org")
    [by] = [entry.milestone.by for entry in entries(ben) if entry.milestone]
    assert by == ben.person_id


def test_an_account_for_another_group_takes_it_over(cast: Cast, move: Move) -> None:
    photo, place = add_photo(cast.ben, share(cast.ben).moment).public_id, cast.ben.public_id
    ben = place_of(move(), "Ben")
    account = atomic(add_person)("Ben B", "ben@example.org")
    assert accept_invitation(asked(ben), account).public_id == place
    found = db.session.scalar(select(Photo).where(Photo.public_id == photo))
    assert found
    assert (found.person_id, found.added_by) == (account.id, account.public_id)


def test_what_is_said_of_both_is_said_once(move: Move) -> None:
    restored = move()
    ben, account = place_of(restored, "Ben"), atomic(add_person)("Ben B", "ben@example.org")
    for both in (ben.person, account):
        block(restored.first.person, both)
    accept_invitation(asked(ben), account)
    assert list_blocked(restored.first.person) == [account]


def test_nobody_takes_the_place_of_someone_else(move: Move) -> None:
    ben = place_of(move(), "Ben")
    other = atomic(add_person)("Mallory", "mallory@example.org")
    with pytest.raises(DomainError, match="another address"):
        accept_invitation(asked(ben), other)


def test_a_place_that_a_host_took_away_is_kept_no_more(move: Move) -> None:
    ben = place_of(move(), "Ben")
    invitation = asked(ben)
    end_place(ben, Standing.REMOVED)
    with pytest.raises(Gone):
        accept_invitation(invitation, atomic(add_person)("Ben", "ben@example.org"))


def test_whoever_left_is_not_asked(cast: Cast, elsewhere: Flask, tmp_path: Path) -> None:
    say(cast.ben, share(cast.ana), "So glad.")
    leave_group(cast.ben)
    file = pack(cast.group, tmp_path)
    with elsewhere.app_context():
        restored = put_back(file)
        assert place_of(restored, "Ben").standing is Standing.LEFT
        assert [mail.to for mail in mail_owed()] == ["ana@example.org"]


def test_someone_who_is_here_by_id_and_address_is_the_same(
    cast: Cast, elsewhere: Flask, tmp_path: Path
) -> None:
    public_id, file = cast.ben.person.public_id, pack(cast.group, tmp_path)
    with elsewhere.app_context():
        ben = atomic(add_person)("Ben", "ben@example.org")
        ben.public_id = public_id
        db.session.commit()
        restored = put_back(file)
        assert place_of(restored, "Ben").person_id == ben.id
        assert [mail.to for mail in mail_owed()] == ["ana@example.org"]


def test_someone_who_has_their_id_and_another_address_is_somebody_else(
    cast: Cast, elsewhere: Flask, tmp_path: Path
) -> None:
    public_id, file = cast.ben.person.public_id, pack(cast.group, tmp_path)
    with elsewhere.app_context():
        mallory = atomic(add_person)("Mallory", "mallory@example.org")
        mallory.public_id = public_id
        db.session.commit()
        assert place_of(put_back(file), "Ben").person.public_id != public_id
        assert mallory.name == "Mallory"


def test_photos_are_made_anew(cast: Cast, move: Move) -> None:
    photo = add_photo(cast.ana, share(cast.ana).moment, alt="Tomatoes")
    state = select(Photo.state).where(Photo.public_id == photo.public_id)
    file, pixels = photo.file(480), store().read(photo.file(480))
    move()
    assert db.session.scalar(state) is PhotoState.WAITING
    make_ready(threading.Event())
    assert db.session.scalar(state) is PhotoState.READY
    assert store().read(file) != pixels


def test_nothing_is_put_back_twice(cast: Cast, tmp_path: Path) -> None:
    file = pack(cast.group, tmp_path)
    with pytest.raises(CannotRestore, match="here already"):
        put_back(file)


def test_the_record_tells_of_both(cast: Cast, move: Move) -> None:
    restored = move()
    assert list_of_group(restored.group.public_id, 9)[-1].did is Did.RESTORED


def test_calendars_know_what_is_planned_by_the_same_names(cast: Cast, move: Move) -> None:
    plan(cast.ana, "Chips", in_days(30))
    open_feed(cast.ben.person)
    uid = db.session.scalar(select(Meetup.uid).where(Meetup.group_id == cast.group.id))
    feed = db.session.scalar(select(Feed.public_id))
    restored = move()
    here = db.session.scalar(select(Meetup.uid).where(Meetup.group_id == restored.group.id))
    assert (here, db.session.scalar(select(Feed.public_id))) == (uid, feed)


def test_of_a_members_archive_hosts_pass_the_links_on(
    cast: Cast, elsewhere: Flask, tmp_path: Path
) -> None:
    file, place = tmp_path / "mine.zip", cast.ben.public_id
    with file.open("wb") as opened_file:
        write_zip(Scope.of_member(cast.ana), opened_file, lambda _done, _of: None)
    with elsewhere.app_context():
        restored = put_back(file)
        ben = place_of(restored, "Ben")
        assert mail_owed() == []
        newcomer = atomic(add_person)("Ben", "ben@new.example.org")
        assert accept_invitation(asked(ben), newcomer).public_id == place


def test_by_command_it_says_how_the_host_gets_in(
    app: Flask, cast: Cast, elsewhere: Flask, tmp_path: Path
) -> None:
    file = str(tmp_path / "group.zip")
    assert call(app, "archive", "make", cast.group.public_id, file)[0] == 0
    with elsewhere.app_context():
        day = f"{clock.now():%d %B %Y}"
        assert f"all of a group, on {day}" in call(elsewhere, "archive", "check", file)[1]
        code, written = call(elsewhere, "archive", "restore", file)
    assert (code, "Ana can come in first" in written, "/i/" in written) == (0, True, True)


def test_links_to_pass_on_replace_what_was_mailed(elsewhere: Flask, move: Move) -> None:
    restored = move()
    mailed = asked(place_of(restored, "Ben"))
    code, written = call(elsewhere, "archive", "links", restored.group.public_id)
    assert (code, written.count("/i/")) == (0, 2)
    db.session.expire_all()
    assert list_of_group(restored.group.public_id, 1)[0].did is Did.READ_BY_COMMAND
    with pytest.raises(Gone):
        accept_invitation(mailed, atomic(add_person)("Ben", "ben@example.org"))


def test_asked_at_an_address_the_link_from_before_ends(move: Move) -> None:
    restored = move()
    ben = place_of(restored, "Ben")
    before, account = asked(ben), atomic(add_person)("Ben", "ben@new.example.org")
    ask_at(restored.first, ben.public_id, account.email)
    with pytest.raises(Gone):
        accept_invitation(before, account)
    [invitation] = [one for one in list_invitations(restored.first) if one.email == account.email]
    assert accept_invitation(invitation, account).public_id == ben.public_id


def test_nobody_is_asked_to_a_place_that_somebody_has(cast: Cast) -> None:
    with pytest.raises(NotFound):
        ask_at(cast.ana, cast.ben.public_id, "mallory@example.org")


def test_no_archive_is_written_over_another_file(app: Flask, cast: Cast, tmp_path: Path) -> None:
    file = tmp_path / "mine.zip"
    file.write_text("dear to me")
    assert call(app, "archive", "make", cast.group.public_id, str(file))[0] == 1
    assert file.read_text() == "dear to me"


def test_an_archive_of_ones_own_is_put_back_nowhere(cast: Cast, tmp_path: Path) -> None:
    file = tmp_path / "own.zip"
    with file.open("wb") as opened_file:
        write_zip(Scope.of_person(cast.ana.person), opened_file, lambda _done, _of: None)
    with pytest.raises(CannotRestore, match="one person"):
        put_back(file)
