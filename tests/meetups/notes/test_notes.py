"""A private note on a meetup: its writer's, and theirs whom they choose."""

import pytest

from reunite.db import db
from reunite.groups.actions import leave_group
from reunite.mail.models import Message
from reunite.meetups.models import Meetup
from reunite.meetups.notes import actions, queries
from reunite.meetups.notes.models import Note
from reunite.safety.actions import block
from tests.cast import Cast
from tests.support.page import Browser

WORDS = {"hard": "Crowds", "plan": "A walk", "leaving": "The 9.40", "who_knows": "Jo does."}


def write(cast: Cast, meetup: Meetup, *, for_ana: bool = False, **different: str) -> None:
    """Ben writes a note."""
    readers = [cast.ana] if for_ana else []
    actions.write(cast.ben, meetup, readers=readers, **WORDS | different)


@pytest.fixture
def note(cast: Cast, meetup: Meetup) -> Note:
    """Ben's note, shown to Ana."""
    write(cast, meetup, for_ana=True)
    found = queries.find_own(cast.ben, meetup)
    assert found
    return found


def test_it_is_kept(ben: Browser, cast: Cast, meetup: Meetup, page: str) -> None:
    ben.get(f"{page}/note")
    ben.send("", **WORDS)
    kept = queries.find_own(cast.ben, meetup)
    assert kept
    assert {name: getattr(kept, name) for name in WORDS} == WORDS


def test_it_is_there_again_to_be_changed(
    ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    write(cast, meetup)
    assert ben.get(f"{page}/note").find("[name=hard]")[0].text == "\nCrowds"


def test_nobody_else_sees_that_there_is_one(
    ana: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    before = ana.get(page).main
    write(cast, meetup)
    assert ana.get(page).main == before


def test_whom_one_chooses_may_read_it(ana: Browser, note: Note, page: str) -> None:
    assert "Ben’s note, shown to you" in ana.get(page).main
    assert "The 9.40" in ana.get(f"{page}/note/{note.public_id}").main


def test_nobody_is_chosen_by_leaving_all_unticked(
    ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    ben.get(f"{page}/note")
    ben.send("", **WORDS)
    assert queries.list_seen(cast.ana, meetup) == []


def test_a_host_who_was_not_chosen_gets_404(
    ana: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    write(cast, meetup)
    own = queries.find_own(cast.ben, meetup)
    assert own
    assert ana.get(f"{page}/note/{own.public_id}").status == 404


def test_a_reader_is_taken_off_again(cast: Cast, meetup: Meetup, note: Note) -> None:
    write(cast, meetup)
    assert queries.list_seen(cast.ana, meetup) == []


def test_it_is_hidden_from_someone_kept_apart(cast: Cast, meetup: Meetup, note: Note) -> None:
    block(cast.ana.person, cast.ben.person)
    assert queries.list_seen(cast.ana, meetup) == []


def test_it_goes_out_of_sight_with_who_leaves(cast: Cast, meetup: Meetup, note: Note) -> None:
    leave_group(cast.ben)
    assert queries.list_seen(cast.ana, meetup) == []


def test_without_a_word_it_is_taken_away(cast: Cast, meetup: Meetup, note: Note) -> None:
    write(cast, meetup, **dict.fromkeys(WORDS, ""))
    assert queries.find_own(cast.ben, meetup) is None


def test_it_can_be_deleted(ben: Browser, cast: Cast, meetup: Meetup, note: Note, page: str) -> None:
    ben.get(f"{page}/note")
    ben.send("/note/take-away")
    assert queries.find_own(cast.ben, meetup) is None


def test_it_rests_encrypted(cast: Cast, note: Note) -> None:
    kept = db.session.execute(db.text("SELECT hard, plan, leaving, who_knows FROM note")).one()
    assert not any(
        word.encode() in sealed for word, sealed in zip(WORDS.values(), kept, strict=True)
    )


def test_nobody_is_mailed(cast: Cast, meetup: Meetup) -> None:
    before = db.session.query(Message).count()
    write(cast, meetup, for_ana=True)
    assert db.session.query(Message).count() == before


def test_a_block_changes_nothing_about_who_may_be_chosen(
    ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    def offered() -> list[str]:
        return [
            label.text_content().strip() for label in ben.get(f"{page}/note").find(".chip span")
        ]

    before = offered()
    block(cast.ana.person, cast.ben.person)
    assert offered() == before == ["Ana"]


def test_a_stranger_finds_no_note_to_write(cleo: Browser, page: str) -> None:
    assert cleo.get(f"{page}/note").status == 404
