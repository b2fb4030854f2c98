"""`routes`: every address there is, filled with examples of what is in the database."""

import re
from collections import ChainMap
from collections.abc import Mapping
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext
from sqlalchemy import select

from reunite import clock
from reunite.accounts.models import Device, Person
from reunite.archives.models import Archive
from reunite.calendars import queries as calendars
from reunite.calendars.models import Feed
from reunite.checkins.models import CheckIn, Reply
from reunite.db import HasPublicId, db
from reunite.errors import CannotStart
from reunite.groups import emails as groups
from reunite.groups.hosting.models import Offer
from reunite.groups.models import Invitation, MailSort, Membership, Standing
from reunite.groups.queries import current_agreement
from reunite.groups.removing.models import Parting
from reunite.joining.policy import setup_token
from reunite.mail.inbound import held
from reunite.mail.models import HeldReply
from reunite.meetups import emails as meetups
from reunite.meetups.afterwards.models import Contact
from reunite.meetups.asked_about.models import Enquiry
from reunite.meetups.models import Attendance, Meetup
from reunite.meetups.notes.models import Note
from reunite.meetups.polls.models import Option
from reunite.meetups.practical.models import Item, Lift
from reunite.meetups.series import emails as series
from reunite.meetups.series.models import Series, StandingAnswer
from reunite.memories.lookback.models import LeftOut
from reunite.memories.yearbook.models import Yearbook
from reunite.milestones.models import Milestone
from reunite.photos.models import WIDTHS, Photo
from reunite.plans.days.models import KeptDay
from reunite.plans.models import Ally
from reunite.quietly import emails as quietly
from reunite.quietly.models import Aside, QuietWord
from reunite.remembering.models import Remembering
from reunite.safety.models import Block, Door
from reunite.sealed import keyring
from reunite.shelves.helps.models import Experience
from reunite.shelves.making.models import Piece
from reunite.shelves.sounding.models import Question
from reunite.ties.models import TieWish
from reunite.words.models import Word

_PLACE = re.compile(r"<(?:\w+:)?(\w+)>")


def _first(model: Any, *conditions: Any) -> Any:
    return db.session.scalars(select(model).where(*conditions).order_by(model.id).limit(1)).first()


# Of these whatever is first in the group will do.
_ANY: dict[str, type[Any]] = {
    "meetup": Meetup,
    "option": Option,
    "item": Item,
    "lift": Lift,
    "note": Note,
    "enquiry": Enquiry,
    "series": Series,
    "offer": Offer,
    "parting": Parting,
    "memory": Milestone,
    "contact": Contact,
    "quiet": QuietWord,
    "aside": Aside,
    "question": Question,
    "piece": Piece,
    "experience": Experience,
    "reply": Reply,
    "check_in": CheckIn,
    "word": Word,
}


def _in_group(member: Membership) -> dict[str, str]:
    """What a member's group has for each part of an address."""
    here = member.group_id
    found = {part: _first(kind, kind.group_id == here) for part, kind in _ANY.items()}
    word, reply, question, piece = (found[p] for p in ("word", "reply", "question", "piece"))
    talked_of = word and (Milestone.conversation_id == word.conversation_id)
    milestone = _first(Milestone, Milestone.group_id == here, *filter(None, [talked_of]))
    others = Attendance.group_id == here, Attendance.membership_id != member.id
    found |= {
        "group": member.group,
        "thing": member.group,
        "member": _first(Membership, Membership.group_id == here, Membership.id != member.id),
        "milestone": milestone,
        "place": _first(Attendance, *others),
        "photo": milestone and _first(Photo, Photo.album_id == milestone.moment.album_id),
        "yearbook": _first(Yearbook, Yearbook.member_id == member.id),
        "making": piece and piece.making,
        "answer": question and _first(Word, Word.conversation_id == question.conversation_id),
        **_remembered(here),
    }
    if reply:
        answered = CheckIn.group_id == here, CheckIn.id == reply.check_in_id
        found["check_in"] = _first(CheckIn, *answered)
    examples = {part: row.public_id for part, row in found.items() if row}
    version = str(current_agreement(here).version)
    fixed = {"kind": "group", "sheet": "promise", "version": version, "width": str(WIDTHS[0])}
    return examples | fixed


def _remembered(here: int) -> dict[str, HasPublicId | None]:
    """Someone for whom there is a page in this group, and what was said on it."""
    page = _first(Remembering, Remembering.group_id == here)
    story = page and _first(Word, Word.conversation_id == page.conversation_id)
    return {"remembered": page and page.membership, "story": story}


def _personal(viewer: Person, member: Membership | None) -> dict[str, dict[str, str]]:
    """What stands in for a personal part, by endpoint or by the blueprint it is in."""
    own: dict[tuple[str, ...], tuple[str, HasPublicId | None]] = {
        ("accounts.end_device",): ("public_id", _first(Device, Device.person_id == viewer.id)),
        ("safety.edit_door", "safety.remove_door"): (
            "door",
            _first(Door, Door.person_id == viewer.id),
        ),
        ("archives",): ("archive", _first(Archive, Archive.person_id == viewer.id)),
        ("lookback.let_in",): ("left_out", _first(LeftOut, LeftOut.person_id == viewer.id)),
        ("plans.message",): ("ally", _first(Ally, Ally.owner_id == viewer.id)),
        ("plans.answer",): ("asking", _first(Ally, Ally.friend_id == viewer.id)),
        ("days",): ("day", _first(KeptDay, KeptDay.person_id == viewer.id)),
    }
    found = {"joining.setup": {"token": setup_token(keyring(), clock.now())}}
    for endpoints, (part, row) in own.items():
        found |= {key: {part: row.public_id} for key in endpoints} if row else {}
    if block := db.session.scalar(select(Block).where(Block.blocker_id == viewer.id).limit(1)):
        found["safety.unblock"] = {"person": block.blocked.public_id}
    if wish := db.session.scalar(select(TieWish).where(TieWish.person_id == viewer.id).limit(1)):
        found["ties.take_back"] = {"person": wish.other.public_id}
    if feed := _first(Feed, Feed.person_id == viewer.id):
        token = keyring().personal_link(calendars.ADDRESS, feed.public_id, feed.version)
        found["calendars"] = {"token": token, "feed": feed.public_id}
    if reply := db.session.scalar(select(HeldReply).order_by(HeldReply.id).limit(1)):
        found["held"] = {"token": held.link_of(reply)}
    return found | _of_place(member) if member else found


def _of_place(member: Membership) -> dict[str, dict[str, str]]:
    """Likewise, of what somebody has in one group."""
    found = _album(member)
    found["home"] = {"token": groups.stop_link(member, MailSort.MEETUPS)}
    if invitation := _first(Invitation, Invitation.group_id == member.group_id):
        found["joining"] = {"token": groups.link_of(invitation)}
        found["groups"] = {"public_id": invitation.public_id}
    if attendance := _first(Attendance, Attendance.membership_id == member.id):
        found["answers"] = {"token": meetups.link_of(attendance)}
        found["guest_album"] = found["answers"]
    if quiet := _first(QuietWord, QuietWord.group_id == member.group_id):
        found["quietly.by_contact"] = {"token": quietly.link_for_contact(quiet)}
    if standing := _first(StandingAnswer, StandingAnswer.membership_id == member.id):
        found["standing"] = {"token": series.link_of(standing)}
    return found


def _album(member: Membership) -> dict[str, dict[str, str]]:
    """A meetup with photos, and one of them."""
    meetup = _first(Meetup, Meetup.group_id == member.group_id, Meetup.album_id.is_not(None))
    photo = meetup and _first(Photo, Photo.album_id == meetup.album_id)
    return {"album": {"meetup": meetup.public_id, "photo": photo.public_id}} if photo else {}


def _filled(rule: str, examples: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: examples.get(place[1], place[0]), rule)


@click.command()
@click.option("--urls", "filled", is_flag=True, help="With what the database holds filled in.")
@click.option("--as", "email", help="Whose addresses; by default the first person's.")
@with_appcontext
def routes(filled: bool, email: str | None) -> None:
    """Print every address: its methods, itself, its endpoint.

    With --urls, a part that nothing in the database stands in for stays as it is. Some addresses
    are personal links: whoever has them can use them.
    """
    examples = _examples(email) if filled else {}
    for rule in current_app.url_map.iter_rules():
        blueprint = rule.endpoint.partition(".")[0]
        parts = [examples.get(whose, {}) for whose in ("", blueprint, rule.endpoint)]
        address = _filled(rule.rule, dict(ChainMap(*reversed(parts))))
        methods = ",".join(sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))
        click.echo(f"{methods}\t{address}\t{rule.endpoint}")


def _examples(email: str | None) -> dict[str, dict[str, str]]:
    """What stands in for the parts of addresses: everywhere (under ""), in a blueprint's, in an
    endpoint's."""
    viewer = _first(Person, Person.email == email.lower()) if email else _first(Person)
    if email and viewer is None:
        raise CannotStart("There is nobody of that address here.")
    member = viewer and _first(
        Membership, Membership.person_id == viewer.id, Membership.standing == Standing.IN
    )
    common = {"filename": "css/base.css"} | (_in_group(member) if member else {})
    return {"": common} | (_personal(viewer, member) if viewer else {})
