"""Choosing which group to leave."""

from tests.cast import Cast
from tests.support.page import Browser


def test_each_group_leads_to_its_own_page(ana: Browser, cast: Cast) -> None:
    links = [a.get("href") for a in ana.get("/you/leaving").find(".group-card a")]
    assert links == [f"/g/{cast.group.public_id}/leave"]


def test_nothing_happens_yet(ana: Browser, cast: Cast) -> None:
    ana.get("/you/leaving")
    assert ana.get(f"/g/{cast.group.public_id}/").status == 200
