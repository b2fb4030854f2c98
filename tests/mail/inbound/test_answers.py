"""Answers of calendars: whoever's program writes them, one person's answer is taken down."""

from collections.abc import Callable

import pytest

from reunite.groups.actions import leave_group
from reunite.mail import addresses
from reunite.mail.models import Outcome
from reunite.meetups import actions, queries
from reunite.meetups.models import Answer, Meetup
from tests.cast import Cast
from tests.mail.inbound.clients import CLIENTS, PROVEN, Invited, calendar, gmail, post
from tests.mail.inbound.conftest import rows, said, took
from tests.support.picnic import A_DAY_LATER, change, post_leaves
from tests.support.post import mail_to

REPLY = "text/calendar; charset=utf-8; method=REPLY"


@pytest.mark.parametrize("client", CLIENTS)
def test_an_answer_from_any_program_counts(
    cast: Cast, meetup: Meetup, invited: Invited, client: Callable[[Invited], bytes]
) -> None:
    assert took(client(invited)) is Outcome.ANSWERED, rows()[-1].note
    assert said(cast, meetup) is Answer.YES


@pytest.mark.parametrize(
    ("partstat", "answer"),
    [("ACCEPTED", Answer.YES), ("TENTATIVE", Answer.DEPENDS), ("DECLINED", Answer.NO)],
)
def test_the_three_answers(
    cast: Cast, meetup: Meetup, invited: Invited, partstat: str, answer: Answer
) -> None:
    took(gmail(invited, partstat))
    assert said(cast, meetup) is answer


def test_the_address_may_come_in_capitals(cast: Cast, meetup: Meetup, invited: Invited) -> None:
    assert took(gmail(invited), invited.organizer.upper()) is Outcome.ANSWERED


def test_the_same_bytes_twice_change_nothing_more(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    took(gmail(invited))
    actions.rsvp(cast.ben, meetup, Answer.NO)
    took(gmail(invited))
    assert (said(cast, meetup), len(rows())) == (Answer.NO, 1)


def test_nothing_of_an_answer_is_kept(invited: Invited) -> None:
    took(gmail(invited))
    row = rows()[0]
    assert (row.content, row.purpose, "ben" in row.note.lower()) == (None, "rsvp", False)


def test_a_later_answer_on_the_page_wins(
    cast: Cast, meetup: Meetup, invited: Invited, later: Callable[[str], None]
) -> None:
    later("2027-01-10T14:00:00Z")
    actions.rsvp(cast.ben, meetup, Answer.NO)
    assert took(post(invited, (REPLY, calendar(invited)))) is Outcome.UNCHANGED
    assert said(cast, meetup) is Answer.NO


def test_of_two_answers_the_one_written_later_wins_whichever_comes_first(
    cast: Cast, meetup: Meetup, invited: Invited, later: Callable[[str], None]
) -> None:
    later("2027-01-10T15:00:00Z")
    second = calendar(invited, "DECLINED", stamp="20270110T140000Z")
    took(post(invited, (REPLY, second), message_id="<2@x>"))
    took(post(invited, (REPLY, calendar(invited, stamp="20270110T130000Z"))))
    assert said(cast, meetup) is Answer.NO


def test_a_clock_that_is_ahead_can_not_outdo_the_page(
    cast: Cast, meetup: Meetup, invited: Invited, later: Callable[[str], None]
) -> None:
    took(post(invited, (REPLY, calendar(invited, stamp="20990101T000000Z"))))
    later("2027-01-10T14:00:00Z")
    actions.rsvp(cast.ben, meetup, Answer.NO)
    assert said(cast, meetup) is Answer.NO


def test_an_answer_to_an_earlier_time_is_none_to_the_present_one(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    change(cast.ana, meetup, when=A_DAY_LATER)
    assert took(gmail(invited)) is Outcome.UNCHANGED
    assert said(cast, meetup) is Answer.NOT_YET


def test_a_badly_echoed_sequence_does_no_harm_where_the_start_is_right(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    change(cast.ana, meetup, when=A_DAY_LATER)
    said_so = calendar(
        invited, start="DTSTART:20270207T130000Z", end="DTEND:20270207T170000Z", sequence="0"
    )
    assert took(post(invited, (REPLY, said_so))) is Outcome.ANSWERED


def test_an_answer_for_somebody_else_counts_for_nobody(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    forwarded = calendar(invited, attendee="ATTENDEE;PARTSTAT=ACCEPTED:mailto:carl@example.net")
    assert took(post(invited, (REPLY, forwarded))) is Outcome.REFUSED
    assert said(cast, meetup) is Answer.NOT_YET


def test_one_mail_can_not_answer_for_others_beside_its_sender(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    actions.rsvp(cast.ana, meetup, Answer.YES)
    both = calendar(invited, more="ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.org")
    took(post(invited, (REPLY, both)))
    own = queries.find_attendance(cast.ana, meetup)
    assert own
    assert (said(cast, meetup), own.answer_to(meetup)) == (Answer.YES, Answer.YES)


def test_a_forged_answer_to_a_made_up_address_is_not_ours(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    to = "answers+rsvp-" + "a" * 32 + "@friends.example"
    forged = Invited(invited.uid, 0, to, invited.attendee)
    assert took(gmail(forged)) is Outcome.IGNORED
    assert said(cast, meetup) is Answer.NOT_YET


@pytest.mark.parametrize(
    ("results", "outcome"),
    [
        (PROVEN, Outcome.ANSWERED),
        (PROVEN.replace("dmarc=pass", "dmarc=fail"), Outcome.REFUSED),
        (PROVEN.replace("mx.friends.example", "mx.forger.example"), Outcome.REFUSED),
        (PROVEN.replace("header.from=example.org", "header.from=forger.example"), Outcome.REFUSED),
        ("mx.friends.example; dmarc=fail (dmarc=pass)", Outcome.REFUSED),
        ("mx.friends.example (dmarc=pass); none", Outcome.REFUSED),
        (
            'mx.friends.example; spf=pass smtp.mailfrom="x;dmarc=pass"@forger.example',
            Outcome.REFUSED,
        ),
        ('mx.friends.example; spf=pass (of "a) ;dmarc=pass (b"@forger.example)', Outcome.REFUSED),
        ("", Outcome.REFUSED),
    ],
)
def test_to_the_mailbox_itself_only_a_proven_sender_answers(
    cast: Cast, meetup: Meetup, invited: Invited, results: str, outcome: Outcome
) -> None:
    plain = Invited(invited.uid, 0, "answers@friends.example", invited.attendee)
    mail = post(plain, (REPLY, calendar(plain)), Authentication_Results=results)
    assert took(mail) is outcome


def test_only_the_topmost_word_of_our_own_server_counts(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    plain = Invited(invited.uid, 0, "answers@friends.example", invited.attendee)
    mail = post(plain, (REPLY, calendar(plain)), Authentication_Results=PROVEN)
    ours = PROVEN.replace("dmarc=pass", "dmarc=fail").encode()
    assert took(b"Authentication-Results: " + ours + b"\r\n" + mail) is Outcome.REFUSED


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL", "PUBLISH", "ADD", "NONSENSE", ""])
def test_only_answers_are_read(cast: Cast, meetup: Meetup, invited: Invited, method: str) -> None:
    mail = post(invited, ("text/calendar", calendar(invited, method=method)))
    assert took(mail) is Outcome.UNREADABLE
    assert said(cast, meetup) is Answer.NOT_YET


def test_mail_and_calendar_must_agree_on_the_method(invited: Invited) -> None:
    mail = post(invited, ("text/calendar; method=CANCEL", calendar(invited)))
    assert took(mail) is Outcome.UNREADABLE


def test_an_unknown_uid_changes_nothing(invited: Invited) -> None:
    strange = Invited("strange@elsewhere.example", 0, invited.organizer, invited.attendee)
    assert took(gmail(strange)) is Outcome.UNCHANGED


def test_an_address_for_one_group_answers_no_meetup_of_another(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    hers = Invited(
        invited.uid, 0, addresses.for_calendar(cast.cleo.public_id), cast.cleo.person.email
    )
    assert took(gmail(hers)) is Outcome.REFUSED


def test_whoever_has_left_answers_no_more(cast: Cast, meetup: Meetup, invited: Invited) -> None:
    leave_group(cast.ben)
    assert took(gmail(invited)) is Outcome.REFUSED


def test_what_was_called_off_takes_no_answer(cast: Cast, meetup: Meetup, invited: Invited) -> None:
    actions.call_off(cast.ana, meetup)
    assert took(gmail(invited)) is Outcome.UNCHANGED


@pytest.mark.parametrize("partstat", ["DELEGATED", "NEEDS-ACTION", "X-PERHAPS"])
def test_another_participation_changes_nothing(
    cast: Cast, meetup: Meetup, invited: Invited, partstat: str
) -> None:
    assert took(gmail(invited, partstat)) is Outcome.UNCHANGED
    assert said(cast, meetup) is Answer.NOT_YET


def test_guests_and_a_comment_come_along(cast: Cast, meetup: Meetup, invited: Invited) -> None:
    line = "ATTENDEE;PARTSTAT=ACCEPTED;X-NUM-GUESTS=2:mailto:ben@example.org"
    answer = calendar(invited, attendee=line, more="COMMENT:I’ll bring <b>scones</b>\\, if I may")
    took(post(invited, (REPLY, answer)))
    own = queries.find_attendance(cast.ben, meetup)
    assert own
    assert (own.brings_number, own.note) == (2, "I’ll bring <b>scones</b>, if I may")


def test_no_guests_in_an_answer_leave_those_said_before(
    cast: Cast, meetup: Meetup, invited: Invited, later: Callable[[str], None]
) -> None:
    actions.rsvp(cast.ben, meetup, Answer.DEPENDS, brings_number=3)
    later("2027-01-10T14:00:00Z")
    took(gmail(invited))
    own = queries.find_attendance(cast.ben, meetup)
    assert own
    assert (own.answer_to(meetup), own.brings_number) == (Answer.YES, 3)


def test_a_refresh_sends_the_invitation_again_once_a_day(
    cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    post_leaves()
    for number in (1, 2):
        asking = calendar(invited, method="REFRESH")
        mail = post(invited, ("text/calendar; method=REFRESH", asking), message_id=f"<{number}@x>")
        assert took(mail) is Outcome.ASKED_AGAIN
    assert len(mail_to("ben@example.org")) == 2
