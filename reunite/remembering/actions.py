"""Saying in life what one wishes for; saying that someone has died, and taking that back."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, exists, or_, select, update

from reunite import clock
from reunite.accounts.actions import close_account, reopen_account, touch_calendars
from reunite.accounts.models import Person
from reunite.archives.ledger import Keeping, tables_of
from reunite.db import atomic, db, lock, lock_all
from reunite.groups.actions import stop_hosting
from reunite.groups.hosting.actions import let_back_the_last, pass_on
from reunite.groups.models import Membership, Standing
from reunite.groups.policy import check_host
from reunite.groups.queries import list_members
from reunite.mail.outbox import is_unwanted, refuse_all_mail, take_mail_again
from reunite.meetups.models import Attendance, Meetup
from reunite.milestones.models import Milestone, Named
from reunite.record import Did, note_down
from reunite.remembering import emails, policy, queries
from reunite.remembering.models import LastWish, Remembering, Remembrance, SetAside, Shared
from reunite.web.urls import absolute_url
from reunite.words.actions import close, open_conversation, reopen

_ANYWHERE = {"across_groups": True, "synchronize_session": False}


@atomic
def keep_wish(
    person: Person, *, shared: Shared, decides: Person | None, wants_no_page: bool
) -> None:
    """Keep what someone wishes for once they have died. Raises `DomainError` for leaving it to
    someone without saying whom."""
    policy.check_wish(shared, decides)
    lock(person)
    wish = queries.find_wish(person.id)
    if wish is None:
        wish = LastWish(person_id=person.id)
        db.session.add(wish)
    is_someones = shared is Shared.SOMEONE_DECIDES
    wish.shared, wish.wants_no_page = shared, wants_no_page
    wish.decides_id = decides.id if decides and is_someones else None


@atomic
def begin(host: Membership, about: Membership, asked: Membership) -> Remembrance:
    """Say that a member has died, and ask another to confirm it. Nothing changes until they do.
    Raises `NotAllowed` and `DomainError`."""
    lock(host.group)
    policy.check_can_begin(host, about, asked)
    if before := queries.find_begun(host, about):
        db.session.delete(before)
        db.session.flush()
    remembrance = Remembrance(
        group_id=host.group_id,
        person=about.person,
        begun_by=host,
        asked=asked,
        begun_at=clock.now(),
    )
    db.session.add(remembrance)
    db.session.flush()
    parts = {"group": host.group.public_id, "member": about.public_id}
    emails.ask_to_look(asked, remembrance, absolute_url("remembering.confirm", **parts))
    return remembrance


@atomic
def drop(viewer: Membership, remembrance: Remembrance) -> None:
    """It isn't so, or not for now; nobody is told, and nothing has changed."""
    lock(remembrance)
    if policy.can_drop(viewer, remembrance):
        db.session.delete(remembrance)


@atomic
def confirm(viewer: Membership, remembrance: Remembrance) -> None:
    """Close the account and remember its person in all their groups: all that comes to them and
    about them stops. It can be undone for two weeks. Raises `DomainError`."""
    person = remembrance.person
    _hold_groups(person, Standing.IN)
    lock(remembrance)
    policy.check_is_asked(viewer, remembrance)
    lock(person)
    places, now = queries.list_places(person, Standing.IN), clock.now()
    for other in queries.list_begun(person):
        if other.id != remembrance.id:
            db.session.delete(other)
    remembrance.confirmed_at, remembrance.begun_by, remembrance.asked = now, None, None
    remembrance.refused_mail = is_unwanted(person.email)
    db.session.flush()
    for place in places:
        _remember(place, remembrance)
    close_account(person)
    refuse_all_mail(person.email)
    _take_off(person, now)
    _keep_to_wish(remembrance, places)
    emails.tell_account(remembrance)


def _hold_groups(person: Person, standing: Standing) -> None:
    """Hold the groups of these places. Which they are may have changed by then: read them after."""
    lock_all(place.group for place in queries.list_places(person, standing))


def _remember(place: Membership, remembrance: Remembrance) -> None:
    """They are in no longer; whatever their place holds stays on it, for it may be undone."""
    hosts = {member.id for member in list_members(place) if member.is_host}
    named_by = [member.public_id for member in queries.list_named_by(place)]
    place.standing, place.left_at = Standing.REMEMBERED, remembrance.confirmed_at
    db.session.flush()
    pass_on(place)
    others = list_members(place)
    made = [member.public_id for member in others if member.is_host and member.id not in hosts]
    remembrance.made_hosts = [*remembrance.made_hosts, *made]
    remembrance.named_by = [*remembrance.named_by, *named_by]
    note_down(Did.REMEMBERED, group=place.group.public_id, person=place.person.public_id)
    touch_calendars(sorted({place.person_id, *(member.person_id for member in others)}))
    if place.group_id != remembrance.group_id:
        for host in (member for member in others if member.is_host):
            emails.ask_to_look(host, remembrance, _page_of(place))


def _is_guest(person: Person) -> ColumnElement[bool]:
    is_theirs = or_(Attendance.guest_person_id == person.id, Attendance.guest_email == person.email)
    return and_(Attendance.membership_id.is_(None), is_theirs)


def _take_off(person: Person, at: datetime) -> None:
    """Where they were asked along as a guest to what is to come, they aren't any more."""
    to_come = select(Meetup.id).where(Meetup.ends_at > at)
    asked = and_(_is_guest(person), Attendance.taken_off_at.is_(None))
    off = update(Attendance).where(asked, Attendance.meetup_id.in_(to_come))
    db.session.execute(off.values(taken_off_at=at), execution_options=_ANYWHERE)


def _ask_along_again(person: Person, at: datetime | None) -> None:
    off = update(Attendance).where(_is_guest(person), Attendance.taken_off_at == at)
    db.session.execute(off.values(taken_off_at=None), execution_options=_ANYWHERE)


def _page_of(place: Membership) -> str:
    return absolute_url("remembering.show", group=place.group.public_id, remembered=place.public_id)


def _keep_to_wish(remembrance: Remembrance, places: list[Membership]) -> None:
    """Take down what they shared, or ask who decides that, as they wished."""
    wish = queries.find_wish(remembrance.person_id)
    if wish is None or wish.shared is Shared.STAYS:
        return
    if wish.shared is Shared.GOES:
        _take_down(places, remembrance.confirmed_at)
        return
    for place in places:
        for member in list_members(place):
            if policy.decides(member, wish):
                emails.ask_to_look(member, remembrance, _page_of(place))
                return


def _take_down(places: list[Membership], at: datetime | None) -> None:
    """Take down all that they alone shared; by the moment it can be told from what they took down
    themselves."""
    _change_posts(places, at, lambda table: and_(table.c.taken_down_at.is_(None), _is_alone(table)))


def _put_back(places: list[Membership], at: datetime | None) -> None:
    """Put back what was taken down at that moment."""
    _change_posts(places, None, lambda table: table.c.taken_down_at == at)


def _is_alone(table: Table) -> Any:
    """Nothing that is somebody else's as well."""
    if table.name != Milestone.__tablename__:
        return table.c.taken_down_at.is_(None)
    named = exists().where(Named.moment_id == table.c.moment_id, Named.taken_off_at.is_(None))
    return ~named


def _change_posts(places: list[Membership], at: datetime | None, which: Any) -> None:
    keys = {
        "author_id": [place.id for place in places],
        "person_id": [place.person_id for place in places],
    }
    for table, line in tables_of(Keeping.SHARED):
        [whose] = line.of if len(line.of) == 1 else (None,)
        if whose in keys and "taken_down_at" in table.c:
            theirs = table.c[whose].in_(keys[whose])
            db.session.execute(
                update(table).where(theirs, which(table)).values(taken_down_at=at),
                execution_options=_ANYWHERE,
            )
    db.session.expire_all()


@atomic
def decide(viewer: Membership, about: Membership, *, goes: bool) -> None:
    """Say, as they wished, what becomes of what they shared. Raises `NotAllowed` for anyone but
    whom they named."""
    wish = policy.check_decides(viewer, queries.find_wish(about.person_id))
    remembrance = queries.find_confirmed(about.person_id)
    if remembrance is None:
        return
    lock(remembrance)
    wish.shared = Shared.GOES if goes else Shared.STAYS
    if goes:
        places = queries.list_places(about.person, Standing.REMEMBERED)
        _take_down(places, remembrance.confirmed_at)


@atomic
def undo(remembrance: Remembrance) -> None:
    """Open the account again, with everything as it was. Raises `Gone`."""
    person = remembrance.person
    _hold_groups(person, Standing.REMEMBERED)
    lock(remembrance)
    policy.check_can_undo(remembrance, clock.now())
    lock(person)
    places = queries.list_places(person, Standing.REMEMBERED)
    reopen_account(person)
    if not remembrance.refused_mail:
        take_mail_again(person.email)
    _put_back(places, remembrance.confirmed_at)
    _ask_along_again(person, remembrance.confirmed_at)
    for place in places:
        _bring_back(place, remembrance)
    db.session.delete(remembrance)


def _bring_back(place: Membership, remembrance: Remembrance) -> None:
    lock(place)
    place.standing, place.left_at = Standing.IN, None
    db.session.flush()
    for heir in queries.list_members_named(place, remembrance.made_hosts):
        if place.is_host and heir.is_host:
            stop_hosting(heir)
    for host in queries.list_members_named(place, remembrance.named_by):
        if host.is_host and host.next_host_id is None:
            host.next_host_id, host.next_host_agreed_at = place.id, remembrance.confirmed_at
    members = list_members(place)
    let_back_the_last(members)
    note_down(Did.REMEMBERING_UNDONE, group=place.group.public_id, person=place.person.public_id)
    touch_calendars(sorted({member.person_id for member in members}))


@atomic
def tell_again(person: Person) -> None:
    """Whoever asks for a way in to a closed account is told how to open it again, for as long as
    that can be done."""
    remembrance = queries.find_confirmed(person.id)
    if remembrance and policy.can_undo(remembrance, clock.now()):
        emails.tell_account(remembrance)


@atomic
def make_page(host: Membership, about: Membership) -> Remembering:
    """Make a page for them, for the group alone. Raises `NotAllowed`, and `DomainError` where they
    wished for none."""
    lock(host.group)
    policy.check_can_make_page(host, queries.find_wish(about.person_id))
    page = queries.find_page(host, about)
    if page is None:
        page = Remembering(
            group_id=host.group_id,
            membership=about,
            conversation=open_conversation(host.group_id),
            made_at=clock.now(),
        )
        db.session.add(page)
        host.group.remembers = True
        db.session.flush()
    return page


@atomic
def take_words(host: Membership, page: Remembering, *, is_open: bool) -> None:
    """Take no more words and photos on it, or take them again. Raises `NotAllowed`."""
    check_host(host)
    (reopen if is_open else close)(page.conversation)


@atomic
def set_aside(viewer: Membership, page: Remembering) -> None:
    """Not to come upon it any more; nobody is told."""
    lock(viewer)
    if not queries.is_set_aside(viewer, page):
        row = SetAside(remembering_id=page.id, membership_id=viewer.id, group_id=viewer.group_id)
        db.session.add(row)


@atomic
def put_back(viewer: Membership, page: Remembering) -> None:
    """To come upon it again."""
    if row := queries.find_set_aside(viewer, page):
        db.session.delete(row)
