"""What comes of an answer that a calendar sends (RFC 5546 3.2.3, 3.2.6, 3.2.7)."""

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.queries import find_membership
from reunite.ical import CalendarReply
from reunite.mail.inbound.handlers import Author, Result
from reunite.mail.models import Outcome
from reunite.meetups import actions, emails
from reunite.meetups import policy as meetups_policy
from reunite.meetups import queries as meetups
from reunite.meetups.answers import policy, queries, series
from reunite.meetups.answers.models import Proposal
from reunite.meetups.models import Attendance, Meetup, Wishes
from reunite.meetups.series.queries import find_by_uid as find_series
from reunite.when import When

MOST_BROUGHT = 20


@atomic
def take(author: Author, reply: CalendarReply) -> Result:
    """Take down what a calendar answers for one person, and nobody else.

    Raises `DomainError` for what can't be answered any more, or not so.
    """
    whole = find_series(reply.uid)
    if whole and reply.recurrence is None:
        return series.take_for_all(author, whole, reply)
    meetup = series.find_date(whole, reply.recurrence) if whole else _meetup(reply)
    if meetup is None or meetup.is_polling:
        return Result(Outcome.UNCHANGED, "There is no such meetup to answer to.")
    lock(meetup)
    place = _place(author, meetup)
    said = reply.of(place.email) if place and place.is_open else None
    if place is None or said is None:
        return Result(Outcome.REFUSED, "It is not from whom it answers for, or they aren’t asked.")
    meetups_policy.check_can_answer(meetup, clock.now())
    if reply.method == "REFRESH":
        emails.ask_once_more(meetup, place)
        return Result(Outcome.ASKED_AGAIN, "The invitation goes out once more, once a day at most.")
    if not policy.is_for_this_time(reply, meetup, whole.sequence if whole else 0):
        return Result(Outcome.UNCHANGED, "It answers to an earlier time of the meetup.")
    return _answer(meetup, place, reply, said.partstat, said.guests)


def _meetup(reply: CalendarReply) -> Meetup | None:
    """The meetup that is no date of a series; of one, only its own start is an occurrence."""
    meetup = queries.find_by_uid(reply.uid)
    if meetup and reply.recurrence and not policy.begins_at(reply.recurrence, meetup):
        return None
    return meetup


def _place(author: Author, meetup: Meetup) -> Attendance | None:
    """Where it is from: a guest's or a member's place, by the address it came to, or failing
    that by the address that it was proven to come from."""
    if not author.place:
        everyone = meetups.list_everyone(meetup)
        return next((one for one in everyone if one.email.lower() == author.address), None)
    guest = meetups.find_attendance_of_link(author.place)
    if guest:
        return guest if guest.is_guest and guest.meetup_id == meetup.id else None
    member = find_membership(author.place)
    if member is None or member.group_id != meetup.group_id or not member.is_here:
        return None
    if not policy.is_believed(author, member.person):
        return None
    return actions.place_of(member, meetup)


def _answer(
    meetup: Meetup, place: Attendance, reply: CalendarReply, partstat: str, guests: int
) -> Result:
    now = clock.now()
    stamp = min(reply.stamp or now, now)
    if policy.is_overtaken(stamp, place, meetup):
        return Result(Outcome.UNCHANGED, "A later answer was there already.")
    proposed = policy.proposed_when(reply, meetup) if reply.method == "COUNTER" else None
    if partstat in policy.ANSWERS:
        wishes = Wishes()
        if guests:
            wishes["brings_number"] = min(guests, MOST_BROUGHT)
        if reply.comment:
            wishes["note"] = reply.comment
        actions.answer_for(place, policy.ANSWERS[partstat], given_at=stamp, **wishes)
    elif proposed is None:
        return Result(Outcome.UNCHANGED, "It is neither yes, perhaps nor no.")
    if proposed is None:
        return Result(Outcome.ANSWERED, "The answer was taken down.")
    _propose(meetup, place, proposed, reply.comment)
    return Result(Outcome.PROPOSED, "Another time is proposed; whoever organises is told.")


def _propose(meetup: Meetup, place: Attendance, when: When, note: str) -> None:
    """Keep the other time, in place of one they proposed before, and tell who organises once."""
    proposal = queries.find_proposal(place) or Proposal(attendance=place, group_id=meetup.group_id)
    is_news = proposal.id is None or proposal.when != when
    proposal.set_when(when, meetup.timezone)
    proposal.given_for, proposal.note = meetup.when_version, note
    proposal.proposed_at = clock.now()
    db.session.add(proposal)
    db.session.flush()
    if is_news:
        for one in meetups.list_everyone(meetup):
            if one.is_organising or one.membership_id == meetup.organiser_id:
                emails.tell_of_proposal(meetup, one, place, when)
