"""Nothing beside a person or a milestone can be compared."""

import re

from tests.cast import Cast
from tests.checkins.masked import masked
from tests.factories import say, share
from tests.support.page import Browser

WORDS = re.compile(r'<div class="word".*?</div></div>', re.S)


def sources(browser: Browser, *paths: str) -> list[str]:
    """What is shown there, without what was said in reply."""
    return ["".join(WORDS.sub("", masked(browser.get(path))[1]).split()) for path in paths]


def test_rule_04_replies_to_a_milestone_add_nothing_but_their_own_text(
    ana: Browser, cast: Cast
) -> None:
    told = share(cast.ana)
    page = f"/g/{cast.group.public_id}/milestones/{told.public_id}"
    say(cast.ben, told, "The first words")
    before = sources(ana, page, "/")
    for number in range(49):
        say(cast.ben, told, f"Words {number}")
    assert sources(ana, page, "/") == before


def test_rule_21_with_none_and_with_many_milestones_a_member_looks_the_same(
    ana: Browser, cast: Cast
) -> None:
    members = f"/g/{cast.group.public_id}/members"
    before = sources(ana, members, f"{members}/{cast.ben.public_id}")
    for number in range(40):
        share(cast.ben, f"Number {number}")
    assert sources(ana, members, f"{members}/{cast.ben.public_id}") == before
