"""Planning mails a whole group, so one member may do it only so often."""

from tests.cast import Cast
from tests.meetups.test_plan import send
from tests.support.page import Browser


def test_one_member_cannot_fill_everyones_inbox(ben: Browser, new_page: str) -> None:
    answers = [send(ben, new_page, title=f"Picnic {n}").status for n in range(31)]
    assert answers == [200] * 30 + [429]


def test_nobody_can_fill_a_strangers_inbox(ana: Browser, cast: Cast, page: str) -> None:
    statuses = []
    for spelling in ["rita@example.net", "Rita@Example.net "] * 4:
        ana.get(f"{page}/asked")
        statuses.append(ana.send("/guests", name="Rita", email=spelling).status)
    assert statuses == [200] * 6 + [429] * 2
    ana.get(f"{page}/asked")
    assert ana.send("/guests", name="Gus", email="gus@example.net").status == 200
