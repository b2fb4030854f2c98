"""Planning mails a whole group, so one member may do it only so often."""

from tests.meetups.test_plan import send
from tests.support.page import Browser


def test_one_member_cannot_fill_everyones_inbox(ben: Browser, new_page: str) -> None:
    answers = [send(ben, new_page, title=f"Picnic {n}").status for n in range(31)]
    assert answers == [200] * 30 + [429]
