"""The page for someone who has died, and what they wished for."""

from collections.abc import Callable

import pytest

from reunite.groups.models import Membership
from reunite.milestones.queries import READS
from reunite.remembering.actions import keep_wish, make_page
from reunite.remembering.models import Remembering, Remembrance, Shared
from reunite.safety.actions import block
from reunite.words.actions import say
from tests.cast import Cast
from tests.factories import share
from tests.support.page import Browser
from tests.support.post import mail_to

Remember = Callable[[], Remembrance]


@pytest.fixture
def path(cast: Cast, cal: Membership) -> str:
    return f"/g/{cast.group.public_id}/pages/{cal.public_id}"


@pytest.fixture
def page(cast: Cast, cal: Membership, remember: Remember) -> Remembering:
    remember()
    return make_page(cast.ana, cal)


def wish(cal: Membership, shared: Shared = Shared.STAYS, **more: object) -> None:
    keep_wish(cal.person, **{"shared": shared, "decides": None, "wants_no_page": False, **more})


def test_wishes_are_kept(cals: Browser, cast: Cast) -> None:
    cals.get("/you/wishes")
    page = cals.send("", shared="someone_decides", decides=cast.ben.person.public_id)
    assert page.find(f"option[value='{cast.ben.person.public_id}'][selected]")


def test_leaving_it_to_someone_needs_a_name(cals: Browser) -> None:
    cals.get("/you/wishes")
    assert cals.send("", shared="someone_decides").status == 422


def test_there_is_no_page_until_a_host_makes_one(
    ana: Browser, ben: Browser, path: str, remember: Remember
) -> None:
    remember()
    assert not ben.get(path).find("#say")
    ana.get(path)
    ana.send("/page")
    assert ben.get(path).find("#say")


def test_who_wished_for_no_page_has_none(
    ana: Browser, cal: Membership, path: str, remember: Remember
) -> None:
    wish(cal, wants_no_page=True)
    remember()
    assert "wished for no page" in ana.get(path).main


@pytest.mark.usefixtures("page")
def test_friends_tell_stories(ana: Browser, ben: Browser, path: str) -> None:
    ben.get(path)
    ben.send("/words", body="Cal could whistle in two voices.")
    assert "two voices" in ana.get(path).main


def test_a_block_hides_what_is_said_here_as_well(
    ana: Browser, cast: Cast, page: Remembering, path: str
) -> None:
    say(cast.ben, page.conversation_id, "Cal could whistle.")
    block(cast.ana.person, cast.ben.person)
    assert "whistle" not in ana.get(path).main


@pytest.mark.usefixtures("page")
def test_set_aside_it_is_not_come_upon(ben: Browser, cast: Cast, path: str) -> None:
    group = f"/g/{cast.group.public_id}/"
    assert "Remembering Cal" in ben.get(group).main
    ben.get(path)
    ben.send("/aside")
    assert "Remembering Cal" not in ben.get(group).main


@pytest.mark.usefixtures("page")
def test_a_host_closes_it_to_new_words(ana: Browser, ben: Browser, path: str) -> None:
    ana.get(path)
    ana.send("/open")
    assert not ben.get(path).find("#say")


@pytest.mark.usefixtures("page")
def test_it_says_who_is_there_for_the_bereaved(ben: Browser, path: str) -> None:
    assert "suicide" in ben.get(path).main
    assert "Cruse" in ben.get(path).main


def test_what_was_shared_stays_unless_wished_otherwise(
    cast: Cast, cal: Membership, remember: Remember
) -> None:
    milestone = share(cal)
    remember()
    assert READS.find_among([cast.ana], milestone.public_id)


def test_whoever_decides_is_asked_and_settles_it(
    ben: Browser, cast: Cast, cal: Membership, path: str, remember: Remember
) -> None:
    wish(cal, Shared.SOMEONE_DECIDES, decides=cast.ben.person)
    milestone = share(cal)
    remember()
    assert any("Something for you" in mail.subject for mail in mail_to("ben@example.org"))
    ben.get(path)
    form = [f for f in ben.page.tree.forms if "goes" in f.fields]
    ben.post(form[0].action, dict(form[0].form_values()))
    assert READS.find_among([cast.ana], milestone.public_id) is None
    assert "For you to decide" not in ben.get(path).main
