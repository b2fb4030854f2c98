"""Nothing that anyone types becomes a line of its own, and what they typed comes back."""

import re
from datetime import UTC, datetime, timedelta

import icalendar
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reunite.ical import Mailbox, feed, invitation

from .conftest import Facts, Read

ANY_TEXT = st.text(st.characters(), max_size=300) | st.text(
    st.sampled_from("\r\n\t\0\x0b\x0c\x1c\x85\u2028\u2029\\;,:\"^'nN =é😀\ud800ab"), max_size=120
)
UNHURRIED = settings(deadline=None, max_examples=60)
INJECTION = "x\r\nATTENDEE:mailto:eve@example.org\rBEGIN:VALARM\nEND:VEVENT\x85\u2028X-A:b"


def without_controls(text: str) -> str:
    text = re.sub("[\u2028\u2029]", "\n", text).replace("\t", " ")
    return re.sub("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]", "", text)


def in_one_line(text: str) -> str:
    return without_controls(text).replace("\n", " ")


def shape(calendar: icalendar.Calendar) -> list[tuple[str | None, list[str]]]:
    return [(part.name, list(part.keys())) for part in calendar.walk()]


@UNHURRIED
@given(text=ANY_TEXT)
@example(text=INJECTION)
@example(text="\\\\n\\n\\;\\,")
@example(text="C:\\New\\\\N")
@example(text="é" * 200)
def test_text_of_an_event_comes_back_less_controls(facts: Facts, read: Read, text: str) -> None:
    told = facts(summary=text, description=f"{text}.", location=f"{text}.")
    (event,) = read(feed("Tuesday group", [told])).events
    assert event["SUMMARY"] == without_controls(text)
    assert event["DESCRIPTION"] == event["LOCATION"] == without_controls(text) + "."


@UNHURRIED
@given(text=ANY_TEXT)
@example(text=INJECTION)
def test_no_text_adds_or_removes_a_property(facts: Facts, text: str) -> None:
    def all_through(words: str) -> icalendar.Calendar:
        told = facts(
            uid=f"{words}@x",
            summary=words,
            description=f"{words}.",
            location=f"{words}.",
            url=f"https://x/{words}",
            categories=(words, words),
            alarm_before=timedelta(hours=1),
        )
        return icalendar.Calendar.from_ical(feed(words, [told]))

    assert shape(all_through(text)) == shape(all_through("plain"))


@UNHURRIED
@given(text=ANY_TEXT)
@example(text=INJECTION)
@example(text="C:\\New\\\\N")
def test_categories_stay_as_many(facts: Facts, read: Read, text: str) -> None:
    (event,) = read(feed("Tuesday group", [facts(categories=(f"{text}.", "Berlin"))])).events
    assert event.categories == [without_controls(text) + ".", "Berlin"]


@UNHURRIED
@given(text=ANY_TEXT)
@example(text=INJECTION)
@example(text='";X-ROLE=^n^^^"')
def test_name_of_a_person_comes_back_in_one_line(facts: Facts, read: Read, text: str) -> None:
    text = text.replace("\\", "/")  # which icalendar takes for an escape, against RFC 6868
    ben = Mailbox("ben@example.net", text)
    body = invitation(
        facts(),
        method="REQUEST",
        organizer=ben,
        attendee=ben,
        partstat="ACCEPTED",
        stamp=datetime(2026, 5, 1, tzinfo=UTC),
    )
    (event,) = read(body).events
    assert event["ORGANIZER"].params == {"CN": in_one_line(text)}
    assert event["ATTENDEE"].params["CN"] == in_one_line(text)


@UNHURRIED
@given(text=ANY_TEXT)
@example(text="é" * 200)
@example(text="a" + "😀" * 100)
def test_no_line_is_longer_than_75_octets_or_cuts_a_character(facts: Facts, text: str) -> None:
    *lines, last = feed(text, [facts(summary=text, description=text)]).split(b"\r\n")
    assert last == b""
    assert all(len(line) <= 75 and line.decode() is not None for line in lines)


@UNHURRIED
@given(text=ANY_TEXT)
@example(text=INJECTION)
def test_only_line_ends_are_control_characters(facts: Facts, text: str) -> None:
    body = feed(text, [facts(summary=text, url=f"https://x/{text}")]).decode()
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029]", body.replace("\r\n", ""))
