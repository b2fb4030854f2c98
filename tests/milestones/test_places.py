"""One moment, told in several groups, each with replies of its own."""

import pytest

from reunite.groups.actions import accept_invitation, choose_mail, leave_group, make_link
from reunite.groups.models import MailChoice, Membership
from reunite.milestones import actions
from reunite.milestones.actions import About
from reunite.milestones.models import Milestone, Telling
from reunite.milestones.queries import list_page
from tests.cast import Cast
from tests.factories import say
from tests.milestones.conftest import page_of
from tests.support.page import Browser
from tests.support.post import mail_to


@pytest.fixture
def told(cast: Cast, on_the_bus: Membership, keys: About) -> tuple[Milestone, Milestone]:
    """The same moment in both of Ana's groups."""
    first = actions.share(cast.ana, tellings=[Telling(cast.ana), Telling(on_the_bus)], **keys)
    [second] = [m for m in first.moment.milestones if m is not first]
    return first, second


def edit(cast: Cast, milestone: Milestone, keys: About, *tellings: Telling) -> None:
    actions.edit(cast.ana, milestone, tellings, **keys)


def test_the_form_offers_each_of_ones_groups(
    ana: Browser, new_page: str, on_the_bus: Membership
) -> None:
    shown = [radio.get("value") for radio in ana.get(new_page).find("[name=people]")]
    there = ana.get(new_page).find(f"[name=people-{on_the_bus.group.public_id}]:checked")
    assert shown == ["everyone", "chosen", "first", "nobody"]
    assert [radio.get("value") for radio in there] == ["nobody"]


def test_friends_in_both_groups_see_it(
    ana: Browser, ben: Browser, cleo: Browser, new_page: str, on_the_bus: Membership
) -> None:
    ana.get(new_page)
    bus = {f"people__{on_the_bus.group.public_id}": "everyone"}
    shared = ana.send("/milestones/", title="Got the keys", **bus)
    assert "friends in The Thursday Lot and Night Bus" in shared.main
    assert "Got the keys" in ben.get("/timeline").main
    assert "Got the keys" in cleo.get("/timeline").main


def test_it_has_to_be_told_somewhere(ana: Browser, new_page: str, on_the_bus: Membership) -> None:
    ana.get(new_page)
    refused = ana.send("/milestones/", title="Got the keys", people="nobody")
    assert "Choose at least one group" in refused.main
    [link] = refused.find("[data-problems] a")
    assert refused.find(f"{link.get('href')}[type=radio]")


def test_it_can_be_told_in_another_group_only(
    ana: Browser, ben: Browser, cleo: Browser, new_page: str, on_the_bus: Membership
) -> None:
    ana.get(new_page)
    bus = {f"people__{on_the_bus.group.public_id}": "everyone"}
    shared = ana.send("/milestones/", title="Got the keys", people="nobody", **bus)
    assert on_the_bus.group.public_id in shared.answer.request.path
    assert "Got the keys" not in ben.get("/timeline").main
    assert "Got the keys" in cleo.get("/timeline").main


def test_friends_in_one_group_learn_nothing_of_the_other(
    ben: Browser, cleo: Browser, told: tuple[Milestone, Milestone], cast: Cast
) -> None:
    first, second = told
    say(cast.ben, first, "Lovely door.")
    say(cast.cleo, second, "Nice knocker.")
    bens, cleos = ben.get(page_of(first)), cleo.get(page_of(second))
    assert "Lovely door." in bens.main
    assert not [w for w in ("Night Bus", "Cleo", "knocker", "Also") if w in bens.source]
    assert not [w for w in ("Thursday Lot", "Ben", "Lovely", "Also") if w in cleos.main]


def test_its_author_is_led_from_one_to_the_other(
    ana: Browser, told: tuple[Milestone, Milestone]
) -> None:
    first, second = told
    assert ana.get(page_of(first)).find(f"main a[href='{page_of(second)}']")
    assert ana.get(page_of(second)).find(f"main a[href='{page_of(first)}']")


def test_on_the_timeline_of_all_groups_it_stands_once(
    ana: Browser, told: tuple[Milestone, Milestone], cast: Cast
) -> None:
    titles = [h3.text_content().strip() for h3 in ana.get("/timeline").find(".milestone h3")]
    assert titles == ["Got the keys"]
    assert "Got the keys" in ana.get(f"/g/{cast.cleo.group.public_id}/").main


def test_where_one_does_not_see_it_in_one_group_the_other_is_shown(
    ana: Browser, told: tuple[Milestone, Milestone], cast: Cast, keys: About
) -> None:
    first, second = told
    edit(cast, first, keys, Telling(second.author))
    assert ana.get("/timeline").find(f"a[href='{page_of(second)}']")


def test_a_change_shows_in_both(
    ben: Browser, cleo: Browser, told: tuple[Milestone, Milestone], cast: Cast, keys: About
) -> None:
    first, second = told
    changed: About = {**keys, "title": "The door is blue"}
    edit(cast, first, changed, Telling(cast.ana), Telling(second.author))
    assert "The door is blue" in ben.get(page_of(first)).main
    assert "The door is blue" in cleo.get(page_of(second)).main


def test_a_group_that_is_left_out_finds_it_no_more(
    ben: Browser, cleo: Browser, told: tuple[Milestone, Milestone], cast: Cast, keys: About
) -> None:
    first, second = told
    edit(cast, first, keys, Telling(cast.ana))
    assert cleo.get(page_of(second)).status == 404
    assert ben.get(page_of(first)).status == 200


def test_told_there_again_its_replies_are_back(
    cleo: Browser, told: tuple[Milestone, Milestone], cast: Cast, keys: About
) -> None:
    first, second = told
    say(cast.cleo, second, "Nice knocker.")
    edit(cast, first, keys, Telling(cast.ana))
    edit(cast, first, keys, Telling(cast.ana), Telling(second.author))
    assert "Nice knocker." in cleo.get(page_of(second)).main


def test_taken_down_it_is_gone_from_both_and_back_in_both(
    ana: Browser, ben: Browser, cleo: Browser, told: tuple[Milestone, Milestone]
) -> None:
    first, second = told
    ana.get(f"{page_of(second)}/edit")
    ana.send("/take-down")
    assert [ben.get(page_of(first)).status, cleo.get(page_of(second)).status] == [404, 404]
    ana.send("/put-back")
    assert [ben.get(page_of(first)).status, cleo.get(page_of(second)).status] == [200, 200]


def test_put_back_it_stays_out_of_a_group_that_was_left_out_before(
    ana: Browser, cleo: Browser, told: tuple[Milestone, Milestone], cast: Cast, keys: About
) -> None:
    first, second = told
    edit(cast, first, keys, Telling(cast.ana))
    actions.take_down(cast.ana, first)
    actions.put_back(cast.ana, first)
    assert cleo.get(page_of(second)).status == 404


def test_it_stays_where_its_author_has_left(
    cleo: Browser, told: tuple[Milestone, Milestone], cast: Cast, keys: About
) -> None:
    first, second = told
    leave_group(second.author)
    edit(cast, first, keys, Telling(cast.ana))
    assert "Got the keys" in cleo.get(page_of(second)).main


def test_someone_in_both_hears_of_it_once(cast: Cast, on_the_bus: Membership, keys: About) -> None:
    for member in (cast.ana, on_the_bus):
        choose_mail(member, meetups=MailChoice.AT_ONCE, milestones=MailChoice.AT_ONCE)
    bens = [cast.ben, _take_along(cast)]
    for member in bens:
        choose_mail(member, meetups=MailChoice.AT_ONCE, milestones=MailChoice.AT_ONCE)
    actions.share(cast.ana, tellings=[Telling(cast.ana), Telling(on_the_bus)], **keys)
    assert len(mail_to("ben@example.org")) == 1


def _take_along(cast: Cast) -> Membership:
    return accept_invitation(make_link(cast.cleo, "Ben", ""), cast.ben.person)


def test_a_group_told_later_hears_of_it_then(
    cast: Cast, on_the_bus: Membership, keys: About
) -> None:
    choose_mail(cast.cleo, meetups=MailChoice.AT_ONCE, milestones=MailChoice.AT_ONCE)
    first = actions.share(cast.ana, **keys)
    assert mail_to("cleo@example.org") == []
    edit(cast, first, keys, Telling(cast.ana), Telling(on_the_bus))
    assert len(mail_to("cleo@example.org")) == 1


def test_nobody_tells_in_a_group_that_is_not_theirs(
    ben: Browser, cast: Cast, new_page: str
) -> None:
    ben.get(new_page)
    bus = {f"people__{cast.cleo.group.public_id}": "everyone"}
    ben.send("/milestones/", title="Got the keys", **bus)
    assert list_page([cast.cleo], None, 9) == []
