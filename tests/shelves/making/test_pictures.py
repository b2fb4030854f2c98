"""Pictures of pieces, and the patchwork to take away."""

import threading

import pytest
from lxml import html

from reunite.groups.actions import leave_group
from reunite.pdf import can_be_made
from reunite.photos.made import State, list_made_files
from reunite.photos.store import store
from reunite.safety.actions import block
from reunite.safety.labels import Labels
from reunite.shelves.making import actions
from reunite.shelves.making.jobs import PRINTS
from reunite.shelves.making.models import Making
from reunite.shelves.making.patchwork import list_patches, write_out
from reunite.shelves.making.queries import get_print, list_pieces, list_prints
from tests.cast import Cast, join
from tests.support.memories import made_print
from tests.support.page import Browser
from tests.support.pictures import add_photo


def test_a_picture_stands_on_its_piece_with_the_words_for_it(
    ben: Browser, cast: Cast, table: str, doors: Making
) -> None:
    piece = actions.make(cast.ana, doors, words="Green")
    add_photo(cast.ana, piece, alt="A green door")
    [picture] = ben.get(f"{table}{doors.public_id}").find("article img")
    assert picture.get("alt") == "A green door"
    assert ben.get(picture.get("src")).answer.content_type == "image/webp"


def test_a_picture_alone_is_a_piece_and_its_authors_until_it_is_there(
    ana: Browser, ben: Browser, cast: Cast, table: str, doors: Making
) -> None:
    ben.get(f"{table}{doors.public_id}/pieces/new")
    page = ben.send("/pieces/", words="", adds_picture="y")
    assert page.find("input[type=file]")
    assert "Only you see this" in ben.get(f"{table}{doors.public_id}").main
    assert not ana.get(f"{table}{doors.public_id}").find("article")
    [piece] = list_pieces(cast.ben, doors)
    add_photo(cast.ben, piece)
    assert ana.get(f"{table}{doors.public_id}").find("article img")


def test_a_piece_is_words_or_a_picture(ben: Browser, cast: Cast, table: str, doors: Making) -> None:
    pieces = f"{table}{doors.public_id}/pieces"
    ben.get(f"{pieces}/new")
    assert "Write a few words, or add a picture." in ben.send("/pieces/", words="").main
    piece = actions.make(cast.ben, doors, words="Green")
    ben.get(f"{pieces}/{piece.public_id}/edit")
    assert ben.send(words="").status == 422
    add_photo(cast.ben, piece)
    ben.get(f"{pieces}/{piece.public_id}/edit")
    assert ben.send(words="").status == 200


def test_with_no_name_on_the_piece_there_is_none_on_its_picture(
    ben: Browser, cast: Cast, table: str, doors: Making
) -> None:
    jo = join(cast.ana, "Jolanta", "jo@example.org")
    piece = actions.make(jo, doors, words="Green", shows_name=False)
    photo = add_photo(jo, piece)
    album = f"{table}{doors.public_id}/pieces/{piece.public_id}/photos"
    assert "Jolanta" not in ben.get(album).source + ben.get(f"{album}/{photo.public_id}").source


def test_whoever_does_not_see_the_piece_does_not_get_its_picture(
    ben: Browser, cast: Cast, table: str, doors: Making
) -> None:
    jo = join(cast.ana, "Jo", "jo@example.org")
    piece = actions.make(jo, doors, words="Green")
    photo = add_photo(jo, piece)
    block(jo.person, cast.ben.person)
    album = f"{table}{doors.public_id}/pieces/{piece.public_id}/photos"
    for path in (album, f"{album}/{photo.public_id}", f"{album}/{photo.public_id}/480"):
        assert ben.get(path).status == 404


def test_on_the_pdf_is_what_its_reader_sees_and_no_more(cast: Cast, doors: Making) -> None:
    jo = join(cast.ana, "Jolanta", "jo@example.org")
    photo = add_photo(cast.ana, actions.make(cast.ana, doors, words="Green"))
    actions.make(jo, doors, words="Blue", shows_name=False)
    kim = join(cast.ana, "Kim", "kim@example.org")
    actions.make(kim, doors, words="Red")
    actions.make(jo, doors, words="The ward’s", labels=Labels(note="Hospital"))
    block(kim.person, cast.ben.person)
    page = html.fromstring(write_out(cast.ben, doors, list_patches(cast.ben, doors)))
    told = {" ".join(piece.text_content().split()) for piece in page.cssselect("article")}
    assert told == {"Green Ana", "Blue", "Content note: Hospital Jolanta"}
    assert [img.get("src") for img in page.cssselect("img")] == [f"own:{photo.public_id}"]


def test_on_the_pdf_of_a_quiz_the_answers_come_after_all_rounds(cast: Cast, quiz: Making) -> None:
    for member in (cast.ana, cast.ben):
        actions.make(member, quiz, words="Which bus?", answers="The last one.")
    actions.make(cast.ana, quiz, words="Hm?", answers="Morphine.", labels=Labels(note="Hospital"))
    page = html.fromstring(write_out(cast.ben, quiz, list_patches(cast.ben, quiz)))
    told = page.text_content()
    assert told.rindex("Which bus?") < told.index("The answers") < told.index("The last one.")
    assert "Morphine" not in told


@pytest.mark.skipif(not can_be_made(), reason="no PDFs here")
def test_it_is_taken_away_as_a_pdf(ben: Browser, cast: Cast, table: str, doors: Making) -> None:
    add_photo(cast.ana, actions.make(cast.ana, doors, words="Green"))
    ben.get(f"{table}{doors.public_id}")
    assert "Being made" in ben.send("/pdf").main
    PRINTS.make_waiting(threading.Event())
    [link] = ben.get(f"{table}{doors.public_id}").find("a[download]")
    answer = ben.client.get(link.get("href"))
    assert (answer.content_type, answer.get_data()[:5]) == ("application/pdf", b"%PDF-")


def test_asked_for_again_the_last_one_is_there_until_the_new_one_is(
    cast: Cast, doors: Making
) -> None:
    first, second = made_print(cast.ben, doors), made_print(cast.ben, doors)
    actions.ask_for_print(cast.ben, doors)
    actions.ask_for_print(cast.ben, doors)
    assert get_print(cast.ben, doors) is second
    assert len(list(list_made_files())) == 2
    with pytest.raises(FileNotFoundError):
        store().read(first.file)


def test_none_is_made_for_who_cannot_see_it_by_then(cast: Cast, doors: Making) -> None:
    actions.ask_for_print(cast.ben, doors)
    leave_group(cast.ben)
    PRINTS.make_waiting(threading.Event())
    [made] = list_prints(cast.ben, doors)
    assert made.state is State.FAILED
