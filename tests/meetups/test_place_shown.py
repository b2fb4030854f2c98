"""Where it is: shown to whom, and from when, on page, link, mail, file and feed alike."""

from datetime import UTC, datetime
from typing import Any

import pytest

from reunite.meetups import actions, asking, queries
from reunite.meetups.emails import link_of
from reunite.meetups.jobs import open_places
from reunite.meetups.models import Answer, Attendance, Meetup, PlaceShown
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.picnic import change, picnic, post_leaves
from tests.support.post import mail_to

CALL = "https://call.example/us"
WHITBY = 2634135  # by GeoNames
SATURDAY = datetime(2027, 2, 6, 9, tzinfo=UTC)


def page_of(cast: Cast, meetup: Meetup) -> str:
    return f"/g/{cast.group.public_id}/meetups/{meetup.public_id}"


def everywhere(browser: Browser, cast: Cast, meetup: Meetup) -> list[str]:
    """All that Ben is shown of it now."""
    own = queries.find_attendance(cast.ben, meetup)
    assert own
    page, link = page_of(cast, meetup), f"/r/{link_of(own)}"
    addresses = [
        page,
        f"{page}.ics",
        link,
        f"{link}/meetup.ics",
        "/",
        f"{page.rpartition('/')[0]}/",
    ]
    return [browser.get(address).answer.get_data(as_text=True) for address in addresses]


@pytest.fixture
def kept(cast: Cast) -> Meetup:
    """One that says how to get there, for those who are coming."""
    return picnic(
        cast.ana, place_shown=PlaceShown.COMING, getting_there="Bus 5 to Whitby", town_id=WHITBY
    )


@pytest.fixture
def hidden(cast: Cast) -> Meetup:
    """One whose place is for those who are coming."""
    return picnic(cast.ana, place_shown=PlaceShown.COMING, call_link=CALL)


@pytest.fixture
def later(cast: Cast) -> Meetup:
    """One whose place is shown on the day."""
    return picnic(cast.ana, place_from=SATURDAY, call_link=CALL)


def test_who_is_not_coming_sees_it_nowhere(ben: Browser, cast: Cast, hidden: Meetup) -> None:
    for shown in everywhere(ben, cast, hidden):
        assert "Whitby" not in shown
        assert CALL not in shown
    [mail] = mail_to("ben@example.org")
    assert "Whitby" not in mail.text + mail.html + mail.calendar + mail.subject


def test_who_is_coming_sees_it(ben: Browser, cast: Cast, hidden: Meetup) -> None:
    actions.rsvp(cast.ben, hidden, Answer.YES)
    for shown in everywhere(ben, cast, hidden):
        assert "Whitby" in shown


@pytest.mark.parametrize("answer", [Answer.DEPENDS, Answer.NO, Answer.NOT_YET])
def test_any_other_answer_hides_it_again(
    ben: Browser, cast: Cast, hidden: Meetup, answer: Answer
) -> None:
    for said in (Answer.YES, answer):
        actions.rsvp(cast.ben, hidden, said)
    assert "Whitby" not in "".join(everywhere(ben, cast, hidden))


def test_it_says_how_to_see_it(ben: Browser, cast: Cast, hidden: Meetup) -> None:
    words = "You’ll see it once you say you’re coming."
    assert words in ben.get(page_of(cast, hidden)).main
    assert words in mail_to("ben@example.org")[0].text


def test_it_says_when_it_will_be_seen(ben: Browser, cast: Cast, later: Meetup) -> None:
    words = "You’ll see it from Saturday 6 February, 9am."
    assert words in ben.get(page_of(cast, later)).main
    assert words in mail_to("ben@example.org")[0].text


def test_until_its_hour_nobody_but_the_organiser_sees_it(
    ben: Browser, ana: Browser, cast: Cast, later: Meetup
) -> None:
    actions.rsvp(cast.ben, later, Answer.YES)
    assert "Whitby" not in "".join(everywhere(ben, cast, later))
    assert "Whitby" in ana.get(page_of(cast, later)).main


def test_on_the_list_one_sees_it_once_there_is_a_place(ben: Browser, cast: Cast) -> None:
    full = picnic(cast.ana, place_shown=PlaceShown.COMING, most_people=1)
    actions.rsvp(cast.ben, full, Answer.YES)
    main = ben.get(page_of(cast, full)).main
    assert "Whitby" not in main
    assert "You’ll see it once you have a place." in main


def test_from_its_hour_everyone_is_told_once(
    ben: Browser, cast: Cast, later: Meetup, time_machine: Any
) -> None:
    time_machine.move_to(SATURDAY, tick=False)
    for _worker in range(2):
        open_places()
    told = [mail for mail in mail_to("ben@example.org") if mail.subject.startswith("Where: ")]
    assert [("Whitby" in mail.text, "LOCATION:Whitby" in mail.calendar) for mail in told] == [
        (True, True)
    ]
    assert "Whitby" in "".join(everywhere(ben, cast, later))


def test_before_its_hour_nobody_is(cast: Cast, later: Meetup, time_machine: Any) -> None:
    time_machine.move_to(SATURDAY.replace(hour=8, minute=59), tick=False)
    open_places()
    assert len(mail_to("ben@example.org")) == 1


def test_who_said_no_is_not_told(cast: Cast, later: Meetup, time_machine: Any) -> None:
    actions.rsvp(cast.ben, later, Answer.NO)
    time_machine.move_to(SATURDAY, tick=False)
    open_places()
    assert len(mail_to("ben@example.org")) == 1


def test_an_hour_that_has_passed_needs_no_mail(cast: Cast, time_machine: Any) -> None:
    picnic(cast.ana, place_from=datetime(2027, 1, 1, tzinfo=UTC))
    open_places()
    [mail] = mail_to("ben@example.org")
    assert "Whitby" in mail.text


def test_a_later_hour_hides_it_once_more(
    ben: Browser, cast: Cast, later: Meetup, time_machine: Any
) -> None:
    time_machine.move_to("2027-02-05 12:00:00+00:00", tick=False)
    change(cast.ana, later, place_from=SATURDAY.replace(hour=11))
    time_machine.move_to(SATURDAY, tick=False)
    open_places()
    assert "Whitby" not in ben.get(page_of(cast, later)).main


def test_its_change_is_told_only_to_who_may_know(cast: Cast, hidden: Meetup) -> None:
    post_leaves()
    change(cast.ana, hidden, place="Scarborough", notes="Bring a coat.")
    mail = mail_to("ben@example.org")[-1]
    assert "Scarborough" not in mail.text + mail.html + mail.calendar
    assert "What’s written about it on its page has changed." in mail.text


@pytest.mark.parametrize(
    "kept", [{"place_shown": PlaceShown.COMING}, {"place_from": SATURDAY}], ids=str
)
def test_one_that_was_kept_is_not_named_by_the_next(cast: Cast, kept: dict[str, Any]) -> None:
    meetup = picnic(cast.ana, **kept)
    post_leaves()
    shown = {"place_shown": PlaceShown.EVERYONE, "place_from": None}
    change(cast.ana, meetup, place="Scarborough", **shown)
    mail = mail_to("ben@example.org")[-1]
    assert "The place is now Scarborough." in mail.text
    assert "Whitby" not in mail.text + mail.html


def test_how_to_get_there_is_shown_with_it(ben: Browser, cast: Cast, kept: Meetup) -> None:
    assert "Bus 5" not in ben.get(page_of(cast, kept)).main
    actions.rsvp(cast.ben, kept, Answer.YES)
    assert "Bus 5" in ben.get(page_of(cast, kept)).main


def test_the_same_again_copies_nothing_that_tells_it(
    ben: Browser, cast: Cast, kept: Meetup, time_machine: Any
) -> None:
    time_machine.move_to("2027-02-20 12:00:00+00:00", tick=False)
    assert "Whitby" not in ben.get(f"{page_of(cast, kept)}/again").main


def test_an_hour_after_the_meetup_holds_for_lists_of_what_is_over(
    ben: Browser, cast: Cast, time_machine: Any
) -> None:
    meetup = picnic(cast.ana, place_from=datetime(2027, 3, 1, tzinfo=UTC))
    past = f"{page_of(cast, meetup).rpartition('/')[0]}/"
    time_machine.move_to("2027-02-20 12:00:00+00:00", tick=False)
    assert "Whitby" not in ben.get(past).main
    time_machine.move_to("2027-03-02 12:00:00+00:00", tick=False)
    assert "Whitby" in ben.get(past).main


def test_both_a_place_and_a_call(ben: Browser, cast: Cast) -> None:
    both = picnic(cast.ana, call_link=CALL)
    page = ben.get(page_of(cast, both))
    assert page.find(f"a[href='{CALL}']")
    assert page.find("a[href*='openstreetmap.org']")


def test_the_feed_follows_its_hour(cast: Cast, later: Meetup, time_machine: Any) -> None:
    before = cast.ben.person.calendar_version
    time_machine.move_to(SATURDAY, tick=False)
    open_places()
    assert cast.ben.person.calendar_version > before


def test_who_organises_with_others_sees_it(ben: Browser, cast: Cast, later: Meetup) -> None:
    own: Attendance | None = queries.find_attendance(cast.ben, later)
    assert own
    asking.let_organise(cast.ana, later, own, too=True)
    assert "Whitby" in ben.get(page_of(cast, later)).main


def test_who_may_not_see_it_hears_nothing_of_its_change(cast: Cast, hidden: Meetup) -> None:
    post_leaves()
    change(cast.ana, hidden, place="Scarborough")
    assert len(mail_to("ben@example.org")) == 1


def test_lists_of_the_past_keep_it_too(
    ben: Browser, cast: Cast, hidden: Meetup, time_machine: Any
) -> None:
    time_machine.move_to("2027-03-01 12:00:00+00:00", tick=False)
    group = f"/g/{cast.group.public_id}/"
    for address in (f"{group}meetups/", group, "/timeline", f"{page_of(cast, hidden)}/again"):
        shown = ben.get(address)
        assert shown.status == 200
        assert "Whitby" not in shown.source
        assert CALL not in shown.source
