"""Asking a friend to be on a plan, and the message that goes to them by it."""

from reunite import clock
from reunite.groups.emails import about_member, subject_of, write_to_member
from reunite.groups.models import MailSort
from reunite.mail.models import State
from reunite.mail.outbox import URGENT, Mail, latest_states, queue, render
from reunite.plans import queries
from reunite.plans.models import Ally, Standing
from reunite.web.urls import absolute_url

ASKED, MESSAGE = "plan_asked", "plan_message"


def ask(ally: Ally) -> None:
    """Tell a friend, once a month at most, that there is something for them to answer; nobody who
    shares no group, or wants nothing from them."""
    if place := queries.find_place_between(ally):
        write_to_member(
            place,
            MailSort.NOTES,
            "plans/asked",
            kind=ASKED,
            about=f"plan-{ally.owner.public_id}",
            version=f"{clock.now():%Y-%m}",
            link=absolute_url("plans.answer", asking=ally.public_id),
        )


def still_asked(subject_key: str) -> bool:
    """Is the friend still asked when the mail is about to go?"""
    _about, reader = about_member(subject_key)
    if reader is None or not reader.wants_mail(MailSort.NOTES):
        return False
    asking = queries.list_asking([reader])
    return any(
        ally.standing is Standing.ASKED
        and subject_of(f"plan-{ally.owner.public_id}", reader) == subject_key
        for ally in asking
    )


def send_message(ally: Ally, words: str) -> None:
    """Send a friend who said yes these words, at once and before all other mail, whatever mail they
    have paused: it is what they said yes to. Joins the caller's transaction."""
    place = queries.find_place_between(ally)
    if place is None or ally.messaged_at is None:
        return
    friend = ally.friend
    parts = render(
        "plans/message",
        locale=friend.locale,
        owner=ally.owner,
        words=words,
        link=absolute_url("plans.answer", asking=ally.public_id),
    )
    queue(
        Mail(to=friend.email, to_name=friend.name, from_name=place.group.cover_name, **parts),
        kind=MESSAGE,
        key=f"{MESSAGE}:{ally.public_id}:{ally.messaged_at.isoformat()}",
        subject_key=message_key(ally),
        urgency=URGENT,
    )


def message_key(ally: Ally) -> str:
    """What the outbox calls the messages to this friend."""
    return f"{MESSAGE}:{ally.public_id}"


def still_willing(subject_key: str) -> bool:
    """Is the friend still on the plan when the message is about to go?"""
    ally = queries.find_ally(subject_key.partition(":")[2])
    return bool(ally and ally.standing is Standing.WILLING and queries.find_place_between(ally))


def state_of_message(ally: Ally) -> State | None:
    """How the newest message to this friend is doing."""
    return latest_states([message_key(ally)]).get(message_key(ally))
