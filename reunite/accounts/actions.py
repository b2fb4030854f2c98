"""What people do about getting in and about themselves."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import delete, or_, update
from sqlalchemy.exc import IntegrityError

from reunite import clock
from reunite.accounts import emails, policy, queries
from reunite.accounts.models import (
    ANY_BROWSER,
    DEFAULT_COUNTRY,
    DEFAULT_LOCALE,
    DEFAULT_TIMEZONE,
    AddressChange,
    Device,
    Person,
    WayIn,
)
from reunite.accounts.visits import note_visit
from reunite.db import atomic, db, lock, new_public_id
from reunite.errors import Changed
from reunite.mail.outbox import QuietHours, address_of_nobody, take_no_replies
from reunite.record import Did, note_down
from reunite.tokens import hashed, new_code, new_token, same


def add_person(
    name: str,
    email: str,
    *,
    timezone: str = DEFAULT_TIMEZONE,
    country: str = DEFAULT_COUNTRY,
    locale: str = DEFAULT_LOCALE,
) -> Person:
    """A new person; joins the caller's transaction.

    Raises `sqlalchemy.exc.IntegrityError` when the address is taken.
    """
    now = clock.now()
    person = Person(
        name=name,
        email=email.lower(),
        timezone=timezone,
        country=country,
        locale=locale,
        joined_at=now,
        calendar_changed_at=now,
    )
    db.session.add(person)
    db.session.flush()
    return person


def add_nobody(name: str) -> Person:
    """Somebody to stand for others, without a way in: no mail reaches their address. Joins the
    caller's transaction."""
    return add_person(name, address_of_nobody())


@atomic
def ask_for_way_in(email: str, browser_secret: str, agent: str, *, new_name: str = "") -> None:
    """Mail a link and a code to this address, if somebody here has it.

    With `new_name`, also to an address nobody has yet: using it makes the person. To one whose
    account is closed none goes, which looks the same.
    """
    owner = queries.find_person_by_email(email)
    person = None if owner and owner.is_closed else owner
    token, code = new_token(), new_code()
    way_in = _new_way_in(
        email.lower(),
        token,
        code,
        policy.WAY_IN_LASTS,
        person=person,
        new_name="" if owner else new_name,
        browser_hash=hashed(browser_secret),
        asked_from=policy.device_label(agent),
    )
    emails.send_way_in(way_in, token, code)
    if owner and owner.is_closed:
        for act in _on_asked_in_vain:
            act(owner)


def _new_way_in(email: str, token: str, code: str, lasts: timedelta, **more: object) -> WayIn:
    now, public_id = clock.now(), new_public_id()
    way_in = WayIn(
        public_id=public_id,
        email=email,
        link_hash=hashed(token),
        code_hash=hashed(f"{public_id} {code}"),
        asked_at=now,
        expires_at=now + lasts,
        **more,
    )
    db.session.add(way_in)
    db.session.flush()
    return way_in


@atomic
def hand_out_way_in(person: Person, lasts: timedelta) -> str:
    """The token of a sign-in link that works in any browser, for whoever runs the server to pass
    on by hand."""
    token = new_token()
    _new_way_in(person.email, token, new_code(), lasts, person=person, browser_hash=ANY_BROWSER)
    return token


@atomic
def check_code(way_in: WayIn | None, code: str) -> bool:
    """Is this the mailed code? Five wrong ones put an end to the way in.

    An address nobody here has is treated alike in all, so that trying tells nothing. Raises
    `Gone` when the way in can't be used any more.
    """
    way_in = policy.check_way_in(way_in, clock.now())
    lock(way_in)
    policy.check_way_in(way_in, clock.now())
    if same(hashed(f"{way_in.public_id} {code}"), way_in.code_hash) and not way_in.leads_nowhere:
        return True
    way_in.tries += 1
    return False


@atomic
def sign_in(
    way_in: WayIn, agent: str, *, is_own: bool, instead_of: Device | None = None
) -> tuple[Device, str]:
    """Use the way in up; the new device and its session token.

    `instead_of` is whose session this browser had before; it ends. Raises `Gone`.
    """
    lock(way_in)
    now = clock.now()
    policy.check_way_in(way_in, now)
    way_in.used_at = now
    person = way_in.person or queries.find_person_by_email(way_in.email)
    try:
        person = person or add_person(way_in.new_name, way_in.email)
    except IntegrityError as error:
        raise Changed(policy.pressed_twice()) from error
    policy.check_can_sign_in(person)
    if instead_of:
        sign_out(instead_of)
    return add_device(person, agent, is_own=is_own)


def add_device(person: Person, agent: str, *, is_own: bool) -> tuple[Device, str]:
    """A newly signed-in device and its session token; joins the caller's transaction."""
    now, token = clock.now(), new_token()
    device = Device(
        person=person,
        token_hash=hashed(token),
        label=policy.device_label(agent),
        is_own=is_own,
        signed_in_at=now,
        seen_at=now,
    )
    db.session.add(device)
    db.session.flush()
    note_visit(person)
    return device, token


@atomic
def note_use(device: Device) -> None:
    """Write down that the device is in use, so that it does not go idle."""
    device.seen_at = clock.now()
    note_visit(device.person)


@atomic
def sign_out(device: Device) -> None:
    """End one device's session."""
    device.ended_at = device.ended_at or clock.now()


@atomic
def sign_out_everywhere(person: Person, *, but: Device | None = None) -> None:
    """End every session of this person, or every other one."""
    ended = (
        update(Device)
        .where(Device.person_id == person.id, Device.ended_at.is_(None))
        .values(ended_at=clock.now())
    )
    db.session.execute(ended.where(Device.id != but.id) if but else ended)


@atomic
def edit_profile(
    person: Person,
    *,
    name: str,
    pronouns: str,
    timezone: str,
    country: str,
    quiet_hours: QuietHours,
    takes_notes: bool = True,
) -> None:
    """Change what the person's friends see of them, where they are, when mail may come, and
    whether notes may."""
    if name != person.name:
        for act in _on_renamed:
            act(person)
    person.name, person.pronouns = name, pronouns
    person.timezone, person.country = timezone, country
    person.quiet_hours, person.takes_notes = quiet_hours, takes_notes


_on_asked_in_vain: set[Callable[[Person], None]] = set()
_on_given_up_address: set[Callable[[str], None]] = set()
_on_taken_back: set[Callable[[Person], None]] = set()
_on_renamed: set[Callable[[Person], None]] = set()


def when_asked_in_vain(act: Callable[[Person], None]) -> None:
    """Call `act`, in the same transaction, with whoever's account is closed when somebody asks for
    a way in to it."""
    _on_asked_in_vain.add(act)


def when_address_is_given_up(act: Callable[[str], None]) -> None:
    """Call `act`, in the same transaction, with every address that stops being its owner's."""
    _on_given_up_address.add(act)


def when_account_is_taken_back(act: Callable[[Person], None]) -> None:
    """Call `act`, in the same transaction, with whoever undoes a change of address or locks
    everything: somebody else may hold their personal links."""
    _on_taken_back.add(act)


def when_renamed(act: Callable[[Person], None]) -> None:
    """Call `act`, in the same transaction, with whoever is about to be called something else."""
    _on_renamed.add(act)


@atomic
def ask_for_new_address(person: Person, email: str) -> None:
    """Mail the new address a link that confirms it.

    Nothing tells whether somebody here has it already; then no mail leaves.
    """
    taken = queries.find_person_by_email(email) is not None
    change = AddressChange(
        person=person, old_email=person.email, new_email=email.lower(), asked_at=clock.now()
    )
    db.session.add(change)
    db.session.flush()
    emails.ask_to_confirm(change, void=taken)


@atomic
def confirm_address(change: AddressChange, *, on: Device | None = None) -> None:
    """From now on the person signs in with the new address; the old one is told.

    Every session ends but that of the device it is confirmed on. Raises `Gone`.
    """
    lock(change.person)
    lock(change)
    now = clock.now()
    policy.check_can_confirm(change, now)
    change.confirmed_at = now
    _move(change.person, change.new_email)
    sign_out_everywhere(change.person, but=on)
    note_down(Did.ADDRESS_CHANGED, person=change.person.public_id)
    emails.tell_old_address(change, now)


@atomic
def undo_address(change: AddressChange) -> None:
    """Put the old address back, whatever was changed since; end every session and personal link.

    Raises `Gone`, and `DomainError` when the old address has another account by now.
    """
    lock(change.person)
    lock(change)
    now = clock.now()
    policy.check_can_undo(change, now)
    db.session.execute(
        update(AddressChange)
        .where(
            AddressChange.person_id == change.person_id,
            or_(AddressChange.id >= change.id, AddressChange.confirmed_at.is_(None)),
        )
        .values(undone_at=now)
    )
    _move(change.person, change.old_email)
    sign_out_everywhere(change.person)
    note_down(Did.ADDRESS_PUT_BACK, person=change.person.public_id)
    for act in _on_taken_back:
        act(change.person)


@atomic
def give_back(person: Person, email: str) -> None:
    """Let someone who lost their inbox sign in with another address, as others vouched for.

    Every session, personal link and address that takes replies ends; the old address is told, and
    can have it undone. Raises `DomainError` when the new one has an account already.
    """
    lock(person)
    now = clock.now()
    change = AddressChange(
        person=person, old_email=person.email, new_email=email, asked_at=now, confirmed_at=now
    )
    db.session.add(change)
    take_no_replies(person.email)
    _move(person, email)
    sign_out_everywhere(person)
    note_down(Did.VOUCHED_FOR, person=person.public_id)
    for act in _on_taken_back:
        act(person)
    emails.tell_old_address(change, now)
    emails.welcome_back(change)


def _move(person: Person, email: str) -> None:
    """Give the person another address; whatever was sent to the one before lets nobody in."""
    given_up, person.email = person.email, email
    try:
        db.session.flush()
    except IntegrityError as error:
        raise policy.address_taken() from error
    _end_ways_in(person)
    for act in _on_given_up_address:
        act(given_up)


@atomic
def lock_everything(person: Person) -> None:
    """End every session and every way in that is on its way, every personal link and feed, and the
    addresses that take replies: whoever has any of them has nothing any more."""
    lock(person)
    person.locked_at = clock.now()
    sign_out_everywhere(person)
    _end_ways_in(person)
    _end_address_changes(person)
    take_no_replies(person.email)
    note_down(Did.LOCKED, person=person.public_id)
    for act in _on_taken_back:
        act(person)


def close_account(person: Person) -> None:
    """Let nobody sign in as this person any more, on any device or by anything on its way; joins
    the caller's transaction."""
    person.closed_at = clock.now()
    sign_out_everywhere(person)
    _end_ways_in(person)
    _end_address_changes(person)


def reopen_account(person: Person) -> None:
    """Let them sign in again; joins the caller's transaction."""
    person.closed_at = None


def _end_address_changes(person: Person) -> None:
    db.session.execute(
        update(AddressChange)
        .where(AddressChange.person_id == person.id, AddressChange.confirmed_at.is_(None))
        .values(undone_at=clock.now())
    )


def _end_ways_in(person: Person) -> None:
    db.session.execute(
        update(WayIn)
        .where(WayIn.person_id == person.id, WayIn.used_at.is_(None))
        .values(used_at=clock.now())
    )


def touch_calendars(people: list[int]) -> None:
    """The calendars of these people (by id) show something new; joins the caller's transaction."""
    db.session.execute(
        update(Person)
        .where(Person.id.in_(people))
        .values(calendar_version=Person.calendar_version + 1, calendar_changed_at=clock.now())
    )


@atomic
def forget_old_ways_in() -> None:
    """Forget ways in that are over, and changes of address that can't be undone any more."""
    now = clock.now()
    db.session.execute(delete(WayIn).where(WayIn.expires_at < now))
    over = policy.ADDRESS_CONFIRMED_WITHIN + policy.ADDRESS_UNDONE_WITHIN
    db.session.execute(delete(AddressChange).where(AddressChange.asked_at < now - over))
