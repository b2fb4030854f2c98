"""What has a content note starts folded, everywhere: nothing of it but the note is in the open."""

from datetime import timedelta

import pytest
from lxml.html import HtmlElement

from reunite import clock
from reunite.db import atomic, db
from reunite.groups.models import Membership
from reunite.letters.actions import write_letter
from reunite.milestones.models import Milestone
from reunite.safety.actions import keep_doors
from reunite.safety.labels import About, Labels, Topic
from tests.cast import Cast
from tests.factories import say, share
from tests.support.page import Browser, Page
from tests.support.post import mail_to

NOTE = "hospital, a parent’s illness"
PAGES = ["/timeline", "{here}/", "{here}/?year=2020", "{here}/milestones/{milestone}"]


def label(milestone: Milestone, labels: Labels) -> Milestone:
    """Say what a milestone is about."""
    atomic(lambda: setattr(milestone.moment, "labels", labels))()
    return milestone


@pytest.fixture
def noted(cast: Cast) -> Milestone:
    """Something of Ana's with a note, and what Ben said to it."""
    milestone = share(cast.ana, "Dad is home", story="Thin, cross and asking for toast.")
    say(cast.ben, milestone, "Toast it is.")
    return label(milestone, Labels(Topic.HOSPITAL, "", NOTE))


def in_the_open(page: Page) -> str:
    """What can be read without opening anything."""
    [main] = page.find("main")
    shut: list[HtmlElement] = main.cssselect("details:not([open]) > :not(summary)")
    for part in shut:
        part.drop_tree()
    return str(main.text_content())


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("who", ["ana", "ben"])
def test_rule_09_pages_show_who_and_the_note_and_nothing_else(
    request: pytest.FixtureRequest, noted: Milestone, here: str, path: str, who: str
) -> None:
    browser: Browser = request.getfixturevalue(who)
    shown = in_the_open(browser.get(path.format(here=here, milestone=noted.public_id)))
    assert f"Content note: {NOTE}" in shown
    assert "Ana" in shown
    assert not [
        w for w in ("Dad is home", "Thin, cross", "A small thing", "Toast it") if w in shown
    ]


@pytest.mark.parametrize("path", PAGES)
def test_rule_09_it_opens_without_javascript(
    ben: Browser, noted: Milestone, here: str, path: str
) -> None:
    page = ben.get(path.format(here=here, milestone=noted.public_id))
    assert "Dad is home" in page.find("details.fold")[0].text_content()


def test_rule_09_home_and_titles_never_say_it(ben: Browser, noted: Milestone, here: str) -> None:
    for path in ("/", f"{here}/milestones/{noted.public_id}"):
        page = ben.get(path)
        assert "Dad" not in page.find("title")[0].text_content()
        assert "Dad is home" not in in_the_open(page)


def letter_to(reader: Membership) -> str:
    """All that a letter to them says."""
    write_letter(reader.public_id, clock.now().date() + timedelta(days=7))
    [mail] = mail_to(reader.person.email)
    return f"{mail.subject} {mail.text} {mail.html}"


def test_rule_09_a_letter_tells_who_and_the_note(cast: Cast, noted: Milestone) -> None:
    letter = letter_to(cast.ben)
    assert "Ana shared something" in letter
    assert f"Content note: {NOTE}" in letter
    assert "Dad is home" not in letter


def test_what_one_likes_folded_is_so_in_letters_too(cast: Cast) -> None:
    label(share(cast.ana, "Dad is home"), Labels(topics=Topic.HOSPITAL))
    keep_doors(cast.ben.person, [About(topic=Topic.HOSPITAL)], is_shut=False)
    letter = letter_to(cast.ben)
    assert "Folded: Hospital" in letter
    assert "Dad is home" not in letter


AJAR = [
    (About(topic=Topic.HOSPITAL), "Folded: Hospital"),
    (About(word="TOAST"), "Folded: TOAST"),
    (About(word="ward"), "Folded: ward"),
]


@pytest.mark.parametrize(("about", "words"), AJAR)
def test_what_a_reader_likes_folded_is_folded_for_them_alone(
    ana: Browser, ben: Browser, cast: Cast, about: About, words: str
) -> None:
    here = f"/g/{cast.group.public_id}"
    milestone = share(cast.ana, "Dad is home", story="Thin, cross and asking for toast.")
    label(milestone, Labels(Topic.HOSPITAL | Topic.LOSS, "Ward 9"))
    keep_doors(cast.ben.person, [about], is_shut=False)
    for path in (f"{here}/", f"{here}/milestones/{milestone.public_id}"):
        shown = in_the_open(ben.get(path))
        assert (words in shown, "Dad is home" in shown) == (True, False)
        assert "Dad is home" in in_the_open(ana.get(path))


def test_a_word_late_in_a_long_story_folds_it_in_lists_too(
    ben: Browser, cast: Cast, here: str
) -> None:
    milestone = share(cast.ana, "Dad is home", story="A long story. " * 80 + "Then toast.")
    say(cast.ana, milestone, "He slept. " * 60 + "More toast.")
    keep_doors(cast.ben.person, [About(word="toast")], is_shut=False)
    shown = in_the_open(ben.get(f"{here}/"))
    assert not [words for words in ("Dad is home", "A long story.", "He slept.") if words in shown]


def test_what_comes_from_someone_is_folded_where_one_likes_it(
    ben: Browser, cast: Cast, eve: Membership, here: str
) -> None:
    milestone = share(eve, "Got the keys")
    say(cast.ana, milestone, "Which door?")
    keep_doors(cast.ben.person, [About(other_id=cast.ana.person_id)], is_shut=False)
    shown = in_the_open(ben.get(f"{here}/"))
    assert ("Got the keys" in shown, "Folded, as you asked" in shown) == (True, True)
    assert "Which door?" not in shown


def test_an_authors_note_comes_before_what_a_reader_likes(
    ben: Browser, cast: Cast, noted: Milestone, here: str
) -> None:
    keep_doors(cast.ben.person, [About(topic=Topic.HOSPITAL)], is_shut=False)
    assert "Folded:" not in in_the_open(ben.get(f"{here}/"))


def test_what_stands_open_for_one_is_drawn_folded_for_another(
    ana: Browser, ben: Browser, cast: Cast, here: str
) -> None:
    label(share(cast.ana, "Dad is home"), Labels(topics=Topic.HOSPITAL))
    before = in_the_open(ben.get(f"{here}/"))
    keep_doors(cast.ben.person, [About(topic=Topic.HOSPITAL)], is_shut=False)
    db.session.rollback()
    after = [in_the_open(b.get(f"{here}/")) for b in (ana, ben)]
    assert ["Dad is home" in shown for shown in (before, *after)] == [True, True, False]
