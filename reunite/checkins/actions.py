"""Saying how things are, answering, and putting it away."""

from collections.abc import Iterable
from datetime import datetime

from cryptography.fernet import InvalidToken
from sqlalchemy import delete, select

from reunite import clock
from reunite.checkins import emails, policy, queries, wording
from reunite.checkins.models import CheckIn, Content, Keepsake, Lasts, NotToday, Reply
from reunite.checkins.space.models import Place, Space
from reunite.checkins.space.queries import find_place, forget_standings, list_places
from reunite.db import atomic, db, lock, new_public_id
from reunite.groups.models import Membership
from reunite.mail.outbox import forget
from reunite.posts.policy import check_can_change
from reunite.quietly.actions import answer_host
from reunite.quietly.models import Aside
from reunite.safety.actions import make_audience
from reunite.safety.models import Audience, Chosen
from reunite.safety.queries import list_readers
from reunite.web.drafts import let_draft_go


@atomic
def share(
    author: Membership,
    content: Content,
    *,
    people: list[Membership] | None,
    lasts: Lasts,
    nudges: bool = False,
) -> CheckIn:
    """Say how things are to these people of the space, or, with None, to all who have joined by
    now. Those who asked to be told are told that something is new; with `nudges`, so are those who
    have some room today."""
    now = clock.now()
    check_in = CheckIn(
        public_id=new_public_id(),
        group_id=author.group_id,
        author=author,
        audience=make_audience(author, _everyone(author) if people is None else people),
        shared_at=now,
        ends_at=now + policy.LASTS[lasts],
    )
    check_in.content = content
    db.session.add(check_in)
    db.session.flush()
    _tell(check_in, list_readers(author, check_in.audience), nudges=nudges)
    return check_in


def _everyone(author: Membership) -> list[Membership]:
    return [place.membership for place in list_places(author)]


def _tell(check_in: CheckIn, readers: Iterable[Membership], *, nudges: bool = False) -> None:
    ids = {reader.id for reader in readers}
    for place in list_places(check_in.author):
        if place.membership_id in ids:
            emails.send_news(check_in, place, nudges=nudges)


@atomic
def edit(
    author: Membership, check_in: CheckIn, content: Content, *, people: list[Membership] | None
) -> None:
    """Change what is one's own and whom it is for; folded before, it is there again. Those who
    read it from now on are told, if they asked to be. Raises `NotAllowed`."""
    lock(check_in)
    check_can_change(author, check_in)
    before = list_readers(author, check_in.audience)
    check_in.content = content
    check_in.audience = make_audience(author, _everyone(author) if people is None else people)
    unfold(check_in)
    db.session.flush()
    after = list_readers(author, check_in.audience)
    _tell(check_in, [reader for reader in after if reader not in before])


def unfold(post: CheckIn | Reply) -> None:
    """Let its readers see it again; joins the caller's transaction."""
    post.taken_down_at, post.folded_by_id, post.fold_words = None, None, ""


@atomic
def fold_own(author: Membership, check_in: CheckIn) -> None:
    """Out of its readers' sight while its author changes it. Raises `NotAllowed`."""
    check_can_change(author, check_in)
    check_in.taken_down_at = check_in.taken_down_at or clock.now()


@atomic
def fold(host: Membership, post: CheckIn | Reply, words: str) -> None:
    """Out of its readers' sight until its author changes it, with words to them, who are told by
    whom. Raises `NotAllowed` for who is no host, and for what is one's own."""
    lock(post)
    policy.check_can_fold(host, post)
    post.taken_down_at, post.folded_by_id, post.fold_words = clock.now(), host.id, words
    if place := find_place(post.author):
        emails.tell_of_fold(post, place)


@atomic
def answer_fold(author: Membership, post: CheckIn | Reply, answer: str) -> Aside:
    """Answer, in private, the host who folded what is one's own. Raises `DomainError`."""
    host = policy.check_can_answer_fold(author, post)
    return answer_host(author, host, post.fold_words, answer)


@atomic
def close_replies(author: Membership, check_in: CheckIn) -> None:
    """Leave it there. Raises `NotAllowed`."""
    check_can_change(author, check_in)
    check_in.closed_at = check_in.closed_at or clock.now()


@atomic
def open_replies(author: Membership, check_in: CheckIn) -> None:
    """Let friends answer again. Raises `NotAllowed`."""
    check_can_change(author, check_in)
    check_in.closed_at = None


@atomic
def take_down(author: Membership, check_in: CheckIn) -> None:
    """Put it away, and what was said to it, for good. Raises `NotAllowed`."""
    check_can_change(author, check_in)
    forget(check_in.public_id)
    db.session.delete(check_in)


@atomic
def say(author: Membership, check_in: CheckIn, words: str, *, is_for_author: bool) -> Reply:
    """Answer a check-in: for all who can read it, or for its author alone. Raises `DomainError`
    where no reply is taken any more."""
    lock(check_in)
    policy.check_takes_replies(check_in)
    reply = Reply(
        public_id=new_public_id(),
        group_id=author.group_id,
        check_in_id=check_in.id,
        author=author,
        is_for_author=is_for_author,
        said_at=clock.now(),
    )
    reply.words = words
    db.session.add(reply)
    db.session.flush()
    return reply


@atomic
def reword(author: Membership, reply: Reply, words: str) -> None:
    """Change what one said; folded before, it is there again. Raises `NotAllowed`."""
    check_can_change(author, reply)
    reply.words = words
    unfold(reply)


@atomic
def take_reply_down(author: Membership, reply: Reply) -> None:
    """Take back what one said, for good. Raises `NotAllowed`."""
    check_can_change(author, reply)
    db.session.delete(reply)


@atomic
def put_off(reader: Membership, check_in: CheckIn, until: datetime) -> None:
    """Not today; nobody is told."""
    row = queries.find_put_off(reader, check_in)
    if row is None:
        row = NotToday(check_in_id=check_in.id, membership_id=reader.id, group_id=reader.group_id)
        db.session.add(row)
    row.until = until


@atomic
def leave(place: Place, *, leaves_replies: bool = False) -> None:
    """Leave the space, and take along what one wrote; nobody is told. With `leaves_replies`, what
    one said to others stays, as that of someone who has left."""
    member = place.membership
    lock(place)
    _forget_written(member)
    if not leaves_replies:
        for reply in _replies_of(member):
            db.session.delete(reply)
    place.left_at, place.is_paused = clock.now(), False
    place.rests_until = place.has_room_until = place.nudged_at = None
    place.shows_rest = place.asks_cover = place.asks_first = False
    forget_standings()


def _replies_of(member: Membership) -> Iterable[Reply]:
    return db.session.scalars(
        select(Reply).where(Reply.group_id == member.group_id, Reply.author_id == member.id)
    )


def _forget_written(member: Membership) -> None:
    for check_in in queries.list_own(member):
        take_down(member, check_in)
    let_draft_go(member.public_id, policy.DRAFT)
    for kind in (Keepsake, NotToday):
        db.session.execute(
            delete(kind).where(kind.group_id == member.group_id, kind.membership_id == member.id)
        )


@atomic
def leave_with_group(member: Membership) -> None:
    """Leave the space because one leaves its group."""
    place = find_place(member)
    if place and place.is_in:
        leave(place)


@atomic
def let_keepsakes_go(author: Membership) -> None:
    """Not to take along what ran out."""
    for keepsake in queries.list_keepsakes(author):
        db.session.delete(keepsake)


def put_away_old() -> None:
    """Delete what has run out, and what was said to it; its author may take a copy for three days.
    Forget copies that nobody took."""
    over = select(CheckIn.id).where(CheckIn.ends_at <= clock.now())
    for key in db.session.scalars(over.execution_options(across_groups=True)).all():
        try:
            _put_away(key)
        except (InvalidToken, ValueError):
            _put_away_unread(key)
    _forget_keepsakes()


@atomic
def _put_away(key: int) -> None:
    found = (
        select(CheckIn)
        .where(CheckIn.id == key)
        .with_for_update(of=CheckIn, skip_locked=True)
        .execution_options(across_groups=True)
    )
    if check_in := db.session.scalar(found):
        keepsake = Keepsake(
            group_id=check_in.group_id,
            membership_id=check_in.author_id,
            ends_at=check_in.ends_at + policy.KEEPSAKE_KEPT,
        )
        keepsake.words = wording.as_copy(check_in)
        db.session.add(keepsake)
        db.session.delete(check_in)


@atomic
def _put_away_unread(key: int) -> None:
    """Delete one that no key of ours opens, without a copy: it runs out like any other."""
    in_any_group = {"across_groups": True, "synchronize_session": False}
    own = select(CheckIn.audience_id).where(CheckIn.id == key)
    audience = db.session.scalar(own.execution_options(**in_any_group))
    for rows in (
        delete(Reply).where(Reply.check_in_id == key),
        delete(NotToday).where(NotToday.check_in_id == key),
        delete(CheckIn).where(CheckIn.id == key),
        delete(Chosen).where(Chosen.audience_id == audience),
        delete(Audience).where(Audience.id == audience),
    ):
        db.session.execute(rows.execution_options(**in_any_group))


@atomic
def _forget_keepsakes() -> None:
    old = delete(Keepsake).where(Keepsake.ends_at <= clock.now())
    db.session.execute(old.execution_options(across_groups=True))


@atomic
def close_space_of(group_id: int) -> None:
    """Close a group's space now, if it has one."""
    found = select(Space).where(Space.group_id == group_id).with_for_update()
    if space := db.session.scalar(found):
        _close_space(space)


@atomic
def close_spaces() -> None:
    """Close the spaces whose notice is over: everyone leaves, and what they said goes."""
    now = clock.now()
    over = (
        select(Space)
        .where(Space.closes_at <= now)
        .with_for_update(skip_locked=True)
        .execution_options(across_groups=True)
    )
    for space in db.session.scalars(over):
        _close_space(space)


def _close_space(space: Space) -> None:
    places = select(Place).where(Place.group_id == space.group_id)
    for place in db.session.scalars(places):
        if place.is_in:
            leave(place)
    db.session.delete(space)
