"""Sharing what happened."""

from collections.abc import Iterable, Sequence
from typing import NotRequired, TypedDict, Unpack

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.errors import NotFound
from reunite.groups.emails import about_member
from reunite.groups.models import Membership
from reunite.groups.queries import list_memberships, list_others
from reunite.mail.outbox import forget
from reunite.milestones import emails, policy, queries
from reunite.milestones.models import Kind, Milestone, Moment, Named, Telling
from reunite.photos.actions import hand_over
from reunite.posts.policy import check_can_change
from reunite.safety.actions import make_audience
from reunite.safety.labels import NO_LABELS, Labels
from reunite.safety.queries import list_chosen, list_readers
from reunite.when import PartialDate
from reunite.words.actions import close, open_conversation, reopen, say
from reunite.words.queries import get_conversation


class About(TypedDict):
    """What a moment says."""

    kind: Kind
    title: str
    story: str
    when: PartialDate
    children: NotRequired[str]
    labels: NotRequired[Labels]


@atomic
def share(
    author: Membership,
    *,
    people: list[Membership] | None = None,
    tellings: Sequence[Telling] = (),
    named: Iterable[Person] = (),
    **about: Unpack[About],
) -> Milestone:
    """Share a moment with everyone in the author's group, with these `people` of it, or as the
    `tellings` say; as theirs and that of whoever is `named`. Those who asked to be told are told.
    Returns how it is told in the first place.

    Raises `DomainError` for a time that is still to come where the author lives, and for someone
    named who wouldn't see it.
    """
    tellings = tellings or [Telling(author, people)]
    _check(author, tellings, named, about["when"])
    moment = Moment(person_id=author.person_id)
    _write(moment, **about)
    db.session.add(moment)
    _tell(moment, tellings, fresh=_name(moment, named))
    first = tellings[0].place
    return next(told for told in moment.milestones if told.group_id == first.group_id)


@atomic
def edit(
    author: Membership,
    milestone: Milestone,
    tellings: Sequence[Telling],
    *,
    named: Iterable[Person] = (),
    **about: Unpack[About],
) -> None:
    """Change one's own moment wherever it is told, and where that is: in these places from now on,
    and no others. One that was taken down is shared again. Those who come to see it are told, if
    they asked to be.

    Raises `NotAllowed` for somebody else's, else as `share` does.
    """
    moment = _hold(milestone)
    check_can_change(author, milestone)
    _check(author, tellings, named, about["when"])
    _write(moment, **about)
    moment.edited_at = clock.now()
    still = {telling.place.group_id for telling in tellings}
    mine = {place.group_id for place in list_memberships(author.person)}
    _take_back([told for told in moment.milestones if told.group_id in mine - still])
    _tell(moment, tellings, fresh=_name(moment, named))


def _hold(milestone: Milestone) -> Moment:
    """What it tells, which from here on changes neither words nor hands until this is done."""
    lock(milestone.moment)
    lock(milestone)
    return milestone.moment


def _check(
    author: Membership, tellings: Sequence[Telling], named: Iterable[Person], when: PartialDate
) -> None:
    policy.check_has_begun(when, clock.today(author.person.timezone))
    told = [t.people if t.people is not None else list_others(t.place) for t in tellings]
    policy.check_sees(named, {member.person_id for people in told for member in people})


def _write(
    moment: Moment,
    *,
    kind: Kind,
    title: str,
    story: str,
    when: PartialDate,
    children: str = "",
    labels: Labels = NO_LABELS,
) -> None:
    moment.kind, moment.title, moment.story = kind, title, story
    moment.when, moment.children, moment.labels = when, children, labels


def _name(moment: Moment, people: Iterable[Person]) -> set[int]:
    """Put these names to it, and no others; the keys of those who haven't been asked before. Who
    has taken their name off isn't asked again."""
    wanted = {person.id for person in people}
    known = {named.person_id for named in moment.named}
    kept = [named for named in moment.named if named.taken_off_at or named.person_id in wanted]
    moment.named = [*kept, *(Named(person_id=key) for key in sorted(wanted - known))]
    if moment.offered_to_id not in wanted:
        moment.offered_to_id = None
    return wanted - known


def _tell(moment: Moment, tellings: Iterable[Telling], fresh: set[int]) -> None:
    """Tell it in these places. Each person hears of it once, in whichever place they asked to: who
    saw it before has heard, but for those whose name is `fresh` on it."""
    heard = _readers(moment) - fresh
    told = {milestone.group_id: milestone for milestone in moment.milestones}
    for telling in tellings:
        milestone = _tell_in(moment, telling, told.get(telling.place.group_id))
        for reader in list_readers(telling.place, milestone.audience):
            if reader.person_id not in heard and emails.would_reach(milestone, reader):
                emails.send_news(milestone, reader, is_theirs=reader.person_id in fresh)
                heard.add(reader.person_id)


def _readers(moment: Moment) -> set[int]:
    """The keys of the people who may see it now."""
    return {
        reader.person_id
        for milestone in moment.milestones
        if milestone.taken_down_at is None
        for reader in list_readers(milestone.author, milestone.audience)
    }


def _tell_in(moment: Moment, telling: Telling, milestone: Milestone | None) -> Milestone:
    place = telling.place
    milestone = milestone or Milestone(
        group_id=place.group_id,
        conversation_id=open_conversation(place.group_id).id,
        author=place,
        moment=moment,
        year=moment.year,
        sort_on=moment.when.sort_on,
        shared_at=clock.now(),
    )
    db.session.add(milestone)
    milestone.taken_down_at, milestone.is_told_first = None, telling.is_first
    if telling.people != list_chosen(place, milestone.audience):
        milestone.audience = make_audience(place, telling.people)
    db.session.flush()
    return milestone


@atomic
def tell_everyone(author: Membership, milestone: Milestone) -> None:
    """Let everyone in the group see what was told to some; those who hadn't heard are told now.
    Raises `NotAllowed` for somebody else's."""
    _hold(milestone)
    check_can_change(author, milestone)
    _tell(milestone.moment, [Telling(author)], fresh=set())


@atomic
def take_down(author: Membership, milestone: Milestone) -> None:
    """Take down one's own moment wherever it is told; it can be put back. Raises `NotAllowed`."""
    _hold(milestone)
    check_can_change(author, milestone)
    now = clock.now()
    for told in milestone.moment.milestones:
        told.taken_down_at = told.taken_down_at or now


@atomic
def take_back(author: Membership, milestone: Milestone) -> None:
    """Undo sharing: take it down everywhere, and tell nobody who wasn't told yet. Raises
    `NotAllowed`."""
    take_down(author, milestone)
    _take_back(milestone.moment.milestones)


def _take_back(milestones: Iterable[Milestone]) -> None:
    for milestone in milestones:
        milestone.taken_down_at = milestone.taken_down_at or clock.now()
        forget(milestone.public_id)


@atomic
def put_back(author: Membership, milestone: Milestone) -> None:
    """Put back what was taken down, wherever that was done together. Raises `NotAllowed`."""
    _hold(milestone)
    check_can_change(author, milestone)
    together = milestone.taken_down_at
    for told in milestone.moment.milestones:
        if told.taken_down_at == together:
            told.taken_down_at = None


@atomic
def keep_name(viewer: Membership, milestone: Milestone, *, is_on: bool) -> None:
    """Take one's name off somebody's moment wherever it is told, or put it on again, if it was
    ever there. Nobody is told."""
    if named := queries.find_own_name(viewer, milestone):
        named.taken_off_at = None if is_on else named.taken_off_at or clock.now()
    if not is_on:
        decline(viewer, milestone)


@atomic
def leave_to(author: Membership, milestone: Milestone, member: Membership | None) -> None:
    """Ask this member, whose moment it is, too, to take it over; or, for None, ask nobody any more.
    It stays the author's until they do. Raises `NotAllowed` for somebody else's, and `NotFound` for
    someone who can't be asked."""
    moment = _hold(milestone)
    check_can_change(author, milestone)
    if member and member not in queries.list_who_may_take_over(author, milestone):
        raise NotFound
    moment.offered_to_id = member.person_id if member else None
    if member:
        emails.send_ask(milestone, member)


@atomic
def decline(viewer: Membership, milestone: Milestone) -> None:
    """Not take over what one was asked to, if one was. Nobody is told."""
    if policy.is_left_to(viewer, milestone.moment):
        milestone.moment.offered_to_id = None


@atomic
def take_over(viewer: Membership, milestone: Milestone) -> None:
    """Make one's own what one was asked to take over, with its photos, wherever one can see it; its
    old author's name is off it then. Where one can't, it is taken down. Raises `NotAllowed` for
    what one isn't asked to."""
    moment = _hold(milestone)
    if moment.person_id == viewer.person_id:
        return  # pressed twice
    policy.check_is_left_to(viewer, moment)
    places = {place.group_id: place for place in list_memberships(viewer.person)}
    seen = queries.list_told(list(places.values()), moment)
    _leave_behind(moment, [told for told in moment.milestones if told not in seen])
    for told in seen:
        told.author, told.is_told_first = places[told.group_id], False
    others = [named for named in moment.named if named.person_id != viewer.person_id]
    moment.named = [*others, Named(person_id=moment.person_id, taken_off_at=clock.now())]
    moment.person_id, moment.offered_to_id = viewer.person_id, None
    hand_over(moment.album_id, viewer.person)


def _leave_behind(moment: Moment, milestones: list[Milestone]) -> None:
    """Take these down, as a moment of its author's own: whoever takes over the other reads nothing
    that was said here, and who can put these back changes nothing there."""
    if not milestones:
        return
    own = Moment(person_id=moment.person_id)
    _write(
        own,
        kind=moment.kind,
        title=moment.title,
        story=moment.story,
        when=moment.when,
        children=moment.children,
        labels=moment.labels,
    )
    db.session.add(own)
    own.milestones = milestones
    _take_back(milestones)


@atomic
def take_replies(author: Membership, milestone: Milestone, *, is_open: bool) -> None:
    """Take no more replies in this group, or take them again. Raises `NotAllowed` for somebody
    else's."""
    check_can_change(author, milestone)
    change = reopen if is_open else close
    change(get_conversation(author, milestone.conversation_id))


@atomic
def say_by_mail(subject_key: str, words: str) -> bool:
    """Say what someone wrote in reply to the mail with this subject; False if they can't see the
    milestone, if it takes no replies, or if they aren't a member any more."""
    public_id, reader = about_member(subject_key)
    if reader is None or not reader.is_here:
        return False
    milestone = queries.READS.find_among([reader], public_id)
    if milestone is None or get_conversation(reader, milestone.conversation_id).closed_at:
        return False
    say(reader, milestone.conversation_id, words)
    return True
