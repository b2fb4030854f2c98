"""The page of a meetup."""

from typing import Any

import pytest

from reunite.groups.actions import leave_group
from reunite.meetups import actions
from reunite.meetups.models import Answer, Meetup
from reunite.when import AllDay, Timed
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, HOURS, START, change, picnic
from tests.support.statements import statements


def at(cast: Cast, meetup: Meetup) -> str:
    return f"/g/{cast.group.public_id}/meetups/{meetup.public_id}"


def test_it_says_what_when_and_where(ben: Browser, page: str) -> None:
    main = ben.get(page).main
    for words in ("Picnic", "Saturday 6 February, 1pm to 5pm", "Whitby", "By the pier."):
        assert words in main


def test_its_title_names_nothing(ben: Browser, page: str) -> None:
    assert ben.get(page).title == "A meetup · Reunite"


def test_a_stranger_finds_nothing(cleo: Browser, page: str) -> None:
    assert cleo.get(page).status == 404


def test_nor_in_their_own_group(cleo: Browser, cast: Cast, meetup: Meetup) -> None:
    page = f"/g/{cast.cleo.group.public_id}/meetups/{meetup.public_id}"
    assert cleo.get(page).status == 404


def test_the_place_leads_to_a_map(ben: Browser, page: str) -> None:
    [link] = ben.get(page).find("a[href*='openstreetmap.org']")
    assert link.get("href") == "https://www.openstreetmap.org/search?query=Whitby"


def test_a_place_that_is_a_link_needs_no_map(ben: Browser, cast: Cast) -> None:
    page = ben.get(at(cast, picnic(cast.ana, place="https://call.example/us")))
    assert not page.find("a[href*='openstreetmap.org']")
    assert page.find("a[href='https://call.example/us']")


def test_who_lives_by_other_clocks_sees_both(ben: Browser, cast: Cast) -> None:
    paris = Timed(START, HOURS.end, "Europe/Paris")
    main = ben.get(at(cast, picnic(cast.ana, paris))).main
    assert "Saturday 6 February, 12pm to 4pm where you are" in main
    assert "(Central European Time)" in main


def test_by_other_clocks_it_may_end_on_another_day(ben: Browser, cast: Cast) -> None:
    evening = Timed(START.replace(hour=17), START.replace(hour=22), "America/New_York")
    main = ben.get(at(cast, picnic(cast.ana, evening))).main
    assert "Saturday 6 February, 10pm to 3am on Sunday 7 February where you are" in main


def test_who_lives_by_the_same_clocks_sees_one(ben: Browser, page: str) -> None:
    assert "where you are" not in ben.get(page).main


def test_several_days_are_written_out(ben: Browser, cast: Cast) -> None:
    days = AllDay(START.date(), A_DAY_LATER.start.date())
    assert (
        "Saturday 6 February to Sunday 7 February" in ben.get(at(cast, picnic(cast.ana, days))).main
    )


def test_another_year_is_named(ben: Browser, cast: Cast) -> None:
    day = START.date().replace(year=2028)
    assert "2028" in ben.get(at(cast, picnic(cast.ana, AllDay(day, day)))).find(".lead")[0].text


def test_everyone_is_there_by_name_those_coming_first(ben: Browser, page: str) -> None:
    people = [list(one.itertext()) for one in ben.get(page).find(".who p")]
    assert people == [["Ana", "Organising"], ["You", "Not answered yet"]]


def test_who_left_is_not(ana: Browser, cast: Cast, meetup: Meetup, page: str) -> None:
    actions.rsvp(cast.ben, meetup, Answer.YES)
    leave_group(cast.ben)
    assert "Ben" not in ana.get(page).main


def test_who_joined_since_is(ana: Browser, cast: Cast, page: str) -> None:
    join(cast.ana, "Gus", "gus@example.org")
    assert "Gus" in ana.get(page).main


def test_in_a_crowd_those_who_have_not_answered_fold_away(
    ana: Browser, cast: Cast, page: str
) -> None:
    for number in range(12):
        join(cast.ana, f"Friend {number}", f"friend{number}@example.org")
    assert len(ana.get(page).find("details.more-of .who li")) == 13


def test_a_crowd_costs_no_more_questions(
    ana: Browser, cast: Cast, page: str, time_machine: Any
) -> None:
    asked = []
    for crowd in (1, 20):
        for number in range(crowd):
            join(cast.ana, f"Friend {number}", f"friend{crowd}.{number}@example.org")
        with statements() as seen:
            ana.get(page)
        asked.append(len(seen))
    assert asked[0] == asked[1] <= 16


def test_after_a_move_the_earlier_answer_is_remembered(
    ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    actions.rsvp(cast.ben, meetup, Answer.DEPENDS)
    change(cast.ana, meetup, when=A_DAY_LATER)
    assert "To the earlier one you said: Depends on the day" in ben.get(page).main


@pytest.mark.parametrize(("who", "sees"), [("ana", True), ("ben", False)])
def test_only_who_may_change_it_sees_how(
    request: pytest.FixtureRequest, page: str, who: str, sees: bool
) -> None:
    browser = request.getfixturevalue(who)
    assert bool(browser.get(page).find(f"a[href='{page}/edit']")) is sees


def test_one_called_off_says_so(ben: Browser, cast: Cast, meetup: Meetup, page: str) -> None:
    actions.call_off(cast.ana, meetup)
    shown = ben.get(page)
    assert "called off" in shown.main
    assert not shown.find("[name=answer]")


def test_one_that_is_over_says_so(ana: Browser, page: str, time_machine: Any) -> None:
    time_machine.move_to("2027-02-07 12:00:00+00:00", tick=False)
    shown = ana.get(page)
    assert "This has happened" in shown.main
    assert not shown.find("[name=answer], a[href$='/edit']")


def test_words_are_never_markup(ben: Browser, cast: Cast) -> None:
    meetup = picnic(cast.ana, title="<b>Tea</b>", place="<i>here</i>", notes="<script>1</script>")
    assert not ben.get(at(cast, meetup)).find("main b, main i, main script")


def test_as_a_file_it_is_an_event(ben: Browser, meetup: Meetup, page: str) -> None:
    answer = ben.get(f"{page}.ics").answer
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert f"UID:{meetup.uid}\r\n" in answer.get_data(as_text=True)


def test_the_file_is_for_members(cleo: Browser, page: str) -> None:
    assert cleo.get(f"{page}.ics").status == 404
