"""Making something together: starting it, joining in, being there, and swapping postcards."""

from sqlalchemy import delete, select

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.photos.store import store
from reunite.posts.policy import check_can_change
from reunite.safety.labels import NO_LABELS, Labels
from reunite.shelves.making import policy, queries
from reunite.shelves.making.models import Making, Piece, PostcardPlace, Presence, Print, Sort


@atomic
def start(author: Membership, *, prompt: str, sort: Sort, meetup: str = "") -> Making:
    """Start something that everyone in the group can join in, perhaps at a meetup."""
    now = clock.now()
    making = Making(
        group_id=author.group_id,
        author=author,
        prompt=prompt,
        sort=sort,
        meetup=meetup,
        started_at=now,
        ends_at=now + policy.LASTS,
    )
    db.session.add(making)
    db.session.flush()
    return making


@atomic
def edit(author: Membership, making: Making, prompt: str) -> None:
    """Put one's own prompt in other words. Raises `NotAllowed` for somebody else's."""
    check_can_change(author, making)
    making.prompt = prompt


def ask_for_print(member: Membership, making: Making) -> None:
    """Have it made into a PDF for this member; asked for twice, it is made once. The last one is
    there meanwhile."""
    store().delete(_ask_for_print(member, making))


@atomic
def _ask_for_print(member: Membership, making: Making) -> list[str]:
    """The files that nobody needs any more."""
    lock(member)
    kept = queries.list_prints(member, making)
    if kept and kept[0].is_waiting:
        return []
    for older in kept[1:]:
        db.session.delete(older)
    now = clock.now()
    wanted = Print(
        group_id=member.group_id,
        member=member,
        making=making,
        asked_at=now,
        ends_at=now + policy.PRINT_KEPT_FOR,
    )
    db.session.add(wanted)
    return [older.file for older in kept[1:]]


@atomic
def make(
    author: Membership,
    making: Making,
    *,
    words: str,
    answers: str = "",
    shows_name: bool = True,
    labels: Labels = NO_LABELS,
    adds_picture: bool = False,
) -> Piece:
    """Add a piece, to which a picture may come afterwards. Raises `DomainError` when its time is
    over, and for one without words or a picture to come."""
    lock(making)
    policy.check_takes_pieces(making, clock.now())
    policy.check_has_something(words, has_picture=adds_picture)
    piece = Piece(
        group_id=author.group_id,
        author=author,
        making_id=making.id,
        words=words,
        answers=answers,
        shows_name=shows_name,
        made_at=clock.now(),
    )
    piece.labels = labels
    db.session.add(piece)
    db.session.flush()
    return piece


@atomic
def change_piece(
    author: Membership,
    piece: Piece,
    *,
    words: str,
    answers: str,
    shows_name: bool,
    labels: Labels,
) -> None:
    """Change one's own piece, also later. Raises `NotAllowed` for somebody else's, `DomainError`
    where neither words nor a picture would be left."""
    lock(piece)
    check_can_change(author, piece)
    policy.check_has_something(words, has_picture=piece.album_id is not None)
    piece.words, piece.answers = words, answers
    piece.shows_name, piece.labels = shows_name, labels


@atomic
def be_there(member: Membership, making: Making) -> None:
    """Be there without making anything."""
    lock(making)
    if not queries.find_presence(member, making):
        db.session.add(Presence(group_id=making.group_id, making_id=making.id, member_id=member.id))


@atomic
def not_be_there(member: Membership, making: Making) -> None:
    """Take that back."""
    if presence := queries.find_presence(member, making):
        db.session.delete(presence)


@atomic
def give_address(member: Membership, making: Making, address: str) -> None:
    """Join a swap of postcards, or change one's address in it. Raises `DomainError` once it is
    drawn."""
    lock(making)
    policy.check_takes_addresses(making, clock.now())
    place = queries.find_postcard_place(member, making) or PostcardPlace(
        group_id=making.group_id, making_id=making.id, member_id=member.id
    )
    place.address = address
    db.session.add(place)


@atomic
def take_address_back(member: Membership, making: Making) -> None:
    """Leave a swap, at any time; the address is deleted."""
    lock(making)
    if place := queries.find_postcard_place(member, making):
        db.session.delete(place)


@atomic
def draw(making: Making) -> None:
    """Draw who sends a postcard to whom, once: in a ring, in which nobody meets someone they don't
    see. Who has no place in it is told no reason."""
    lock(making)
    if making.drawn_at:
        return
    places = {place.member_id: place for place in queries.list_postcard_places(making)}
    apart = queries.list_apart(place.member for place in places.values())
    ring = policy.draw_ring(places, apart)
    for sender, receiver in zip(ring, ring[1:] + ring[:1], strict=True):
        places[sender].sends_to_id = receiver
    making.drawn_at = clock.now()


def draw_now(author: Membership, making: Making) -> None:
    """Draw one's own swap before its time. Raises `NotAllowed` for somebody else's, `DomainError`
    for one that was drawn or is over."""
    check_can_change(author, making)
    policy.check_takes_addresses(making, clock.now())
    draw(making)


def draw_those_due() -> None:
    """Draw the swaps whose time has come."""
    for making in queries.list_to_draw(clock.now()):
        draw(making)


@atomic
def forget_addresses() -> None:
    """Delete the addresses of the swaps that are over."""
    over = select(Making.id).where(Making.ends_at <= clock.now())
    db.session.execute(
        delete(PostcardPlace).where(PostcardPlace.making_id.in_(over)),
        execution_options={"synchronize_session": False},
    )
