"""The sheets for those who look after a group."""

import pytest

from reunite.groups.pack import SHEETS
from tests.cast import Cast
from tests.support.page import Browser


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_host_finds_each_sheet(ana: Browser, cast: Cast, sheet: str) -> None:
    here = f"/g/{cast.group.public_id}/hosts"
    assert ana.get(here).find(f"a[href$='/{sheet}']")
    assert ana.get(f"{here}/{sheet}").find("main h1")[0].text_content() == SHEETS[sheet]


def test_there_is_no_other(ana: Browser, cast: Cast) -> None:
    assert ana.get(f"/g/{cast.group.public_id}/hosts/_sheet").status == 404


def test_the_risk_assessment_says_that_it_is_a_draft(ana: Browser, cast: Cast) -> None:
    page = ana.get(f"/g/{cast.group.public_id}/hosts/risk-assessment")
    assert "A draft to be checked, not advice." in page.main


def test_a_member_is_offered_none(ben: Browser, cast: Cast) -> None:
    assert not ben.get(f"/g/{cast.group.public_id}/members").find("a[href$='/hosts']")
