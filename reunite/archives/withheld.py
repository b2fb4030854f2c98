"""What of a row its reader sees: without what is for others alone."""

from collections.abc import Callable, Mapping
from typing import Any

from reunite.archives.scope import Kind
from reunite.archives.seen import Eyes, Row
from reunite.groups.models import Standing
from reunite.mail.outbox import NOWHERE
from reunite.meetups.models import Answer
from reunite.photos.models import State
from reunite.safety.queries import people_apart


def as_seen(eyes: Eyes, name: str, found: Mapping[Any, Any], *, own: bool) -> Row | None:
    """A row as the reader sees it, without what they don't; None where they don't see it at all."""
    if eyes.is_too_late(name, found):
        return None
    row: Row | None = dict(found)
    for ways in (_ALWAYS, _FOR_MEMBERS if eyes.are_members else {}):
        if row is not None and name in ways:
            row = ways[name](eyes, row, own)
    return row


def _person(eyes: Eyes, row: Row, own: bool) -> Row:
    if not (own and eyes.kind is Kind.PERSONAL) and row["id"] not in eyes.birthdays:
        row["birth_month"] = row["birth_day"] = None
    if eyes.kind is Kind.WHOLE:
        row["email"] = eyes.addresses.get(row["id"], "")
    return row


def _photo(eyes: Eyes, row: Row, own: bool) -> Row | None:
    return row if row["state"] is State.READY else None


def _photo_seen(eyes: Eyes, row: Row, own: bool) -> Row | None:
    if row["taken_down_at"] is not None or row["person_id"] in eyes.hidden:
        return None
    if row["album_id"] in eyes.nameless_albums:
        row["person_id"], row["added_by"] = None, ""
    return row


def _guest(eyes: Eyes, row: Row, own: bool) -> Row:
    if row["guest_email"].endswith(NOWHERE):
        row["guest_email"] = ""
    return row


def _membership(eyes: Eyes, row: Row, own: bool) -> Row:
    if row["standing"] is Standing.REMOVED and not own:
        row["standing"] = Standing.LEFT  # how someone went is theirs and the hosts' to know
    return row


def _meetup(eyes: Eyes, row: Row, own: bool) -> Row:
    if not eyes.meetups[row["id"]][1]:
        row.update(place="", call_link="", getting_there="", town_id=None)
    return row


def _attendance(eyes: Eyes, row: Row, own: bool) -> Row | None:
    person, standing = eyes.people.get(row["membership_id"], (None, Standing.IN))
    if own:
        return row
    if row["taken_off_at"] is not None or standing is not Standing.IN:
        return None
    if row["meetup_id"] not in eyes.meetups:
        return None  # others are asked to it, and the reader isn't
    organises, _place = eyes.meetups[row["meetup_id"]]
    hidden = people_apart(eyes.viewers) if organises else eyes.hidden
    if person in hidden or (row["quietly"] and not organises):
        eyes.unseen_places.add(row["id"])
        row.update(
            given=Answer.NOT_YET,
            given_for=0,
            from_home=False,
            part_of_it=False,
            brings="",
            brings_number=0,
            list_since=None,
        )
    return row


def _of_place(eyes: Eyes, row: Row, own: bool) -> Row | None:
    return None if row["attendance_id"] in eyes.unseen_places else row


def _item(eyes: Eyes, row: Row, own: bool) -> Row:
    if row["brought_by_id"] in eyes.unseen_places:
        row["brought_by_id"] = None
    return row


def _standing_answer(eyes: Eyes, row: Row, own: bool) -> Row | None:
    return row if own else None


def _option(eyes: Eyes, row: Row, own: bool) -> Row | None:
    return row if row["dropped_at"] is None else None


def _experience(eyes: Eyes, row: Row, own: bool) -> Row:
    if not own and not row["link_is_approved"]:
        row["link"] = ""
    return row


def _making(eyes: Eyes, row: Row, own: bool) -> Row:
    if row["meetup"] not in eyes.meetups_known:
        row["meetup"] = ""
    return row


def _piece(eyes: Eyes, row: Row, own: bool) -> Row:
    if not own and not row["shows_name"]:
        del row["author_id"]
    return row


def _chosen(eyes: Eyes, row: Row, own: bool) -> Row | None:
    """Whom one chose oneself; of others' choices only that one is among them, and who chose."""
    author, mine = eyes.authors.get(row["audience_id"]), {one.id for one in eyes.viewers}
    is_known = row["membership_id"] in {author, *mine}
    return row if author in mine or is_known else None


_Way = Callable[[Eyes, Row, bool], Row | None]
_ALWAYS: dict[str, _Way] = {"person": _person, "photo": _photo, "attendance": _guest}
_FOR_MEMBERS: dict[str, _Way] = {
    "photo": _photo_seen,
    "membership": _membership,
    "meetup": _meetup,
    "attendance": _attendance,
    "vote": _of_place,
    "lift": _of_place,
    "item": _item,
    "standing_answer": _standing_answer,
    "poll_option": _option,
    "experience": _experience,
    "making": _making,
    "piece": _piece,
    "chosen": _chosen,
}
