"""How long a way in, a signed-in device and a change of address last; what a device is called."""

from datetime import date, datetime, timedelta

from flask_babel import gettext as _

from reunite.accounts.models import ANY_BROWSER, AddressChange, Device, Person, WayIn
from reunite.errors import DomainError, Gone, NotAllowed
from reunite.tokens import same

WAY_IN_LASTS = timedelta(minutes=10)
CODE_TRIES = 5
ADDRESS_CONFIRMED_WITHIN = timedelta(hours=24)
ADDRESS_UNDONE_WITHIN = timedelta(days=7)
FRESH_FOR = timedelta(minutes=15)
LONG_AWAY = 3  # months

_IDLE = {True: timedelta(days=90), False: timedelta(minutes=30)}
_LONGEST = {True: timedelta(days=365), False: timedelta(hours=12)}
_NOTED_EVERY = {True: timedelta(hours=1), False: timedelta(minutes=5)}

_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


def is_signed_in(device: Device, now: datetime) -> bool:
    """Is this device still signed in: not ended, not idle too long, not signed in too long ago?"""
    return (
        device.ended_at is None
        and now - device.seen_at < _IDLE[device.is_own]
        and now - device.signed_in_at < _LONGEST[device.is_own]
    )


def is_fresh(device: Device, now: datetime) -> bool:
    """Was it signed in lately enough for what an unlocked device in other hands must not do?"""
    return now - device.signed_in_at < FRESH_FOR


def needs_noting(device: Device, now: datetime) -> bool:
    """Is it time to write down that the device was used? Not on every page: that costs a write."""
    return now - device.seen_at > _NOTED_EVERY[device.is_own]


def months_between(first: date, then: date) -> int:
    """How many months later the second is, whatever the days."""
    return (then.year - first.year) * 12 + then.month - first.month


def check_way_in(way_in: WayIn | None, now: datetime) -> WayIn:
    """A way in that can still be used; raises `Gone` for one that never was, is used or is over."""
    if (
        way_in is None
        or way_in.used_at is not None
        or way_in.expires_at <= now
        or way_in.tries >= CODE_TRIES
    ):
        raise Gone(_ran_out())
    return way_in


def _ran_out() -> str:
    return _("That way in has been used or has run out. Sign in to get a new one.")


def check_can_sign_in(person: Person) -> None:
    """Raises `Gone` for one whose account is closed, in the same words as for any old way in."""
    if person.is_closed:
        raise Gone(_ran_out())


def is_own_browser(way_in: WayIn, browser_hash: str) -> bool:
    """Was the way in asked for in this browser, or handed out for any?"""
    return way_in.browser_hash == ANY_BROWSER or same(way_in.browser_hash, browser_hash)


def check_can_confirm(change: AddressChange | None, now: datetime) -> AddressChange:
    """A new address that can still be confirmed: within a day, and while the old one stands.

    Raises `Gone` for any other.
    """
    if (
        change is None
        or change.confirmed_at is not None
        or change.undone_at is not None
        or change.asked_at + ADDRESS_CONFIRMED_WITHIN <= now
        or change.person.email != change.old_email
    ):
        raise Gone(_("This link has been used or has run out. Ask for a new one on your own page."))
    return change


def check_can_undo(change: AddressChange | None, now: datetime) -> AddressChange:
    """A change that its old address can still have undone; raises `Gone` for any other."""
    if (
        change is None
        or change.confirmed_at is None
        or change.undone_at is not None
        or change.confirmed_at + ADDRESS_UNDONE_WITHIN <= now
    ):
        raise Gone(
            _(
                "This link has been used or has run out. "
                "If something isn’t right, tell a friend from the group."
            )
        )
    return change


def address_taken() -> DomainError:
    """What to say when an address to go back to has an account of its own by now."""
    return DomainError(
        _("That address has an account of its own by now. Tell whoever looks after this place.")
    )


def pressed_twice() -> str:
    """What to say when the same newcomer came in twice at the same moment."""
    return _("You came in twice at the same moment. Ask for a new way in.")


def wrong_code() -> DomainError:
    """What to say to someone who typed another code."""
    return DomainError(
        _("That isn’t the code we sent. Have another look, or ask for a new one."), field="code"
    )


def device_label(agent: str) -> str:
    """A browser and a system in words, from what the browser says of itself."""
    browser = next((name for mark, name in _BROWSERS if mark in agent), None)
    system = next((name for mark, name in _SYSTEMS if mark in agent), None)
    if browser and system:
        return _("%(browser)s on %(system)s", browser=browser, system=system)
    return browser or system or _("A browser")


def is_adult(person: Person) -> bool:
    """May they use what is for people of 18 and over, as far as anyone here knows?"""
    return not person.is_under_18


class TooYoung(NotAllowed):
    """It is for people of 18 and over; the page that says so names lines for younger ones."""


def check_adult(person: Person) -> None:
    """Raises `TooYoung` for someone known to be under 18."""
    if not is_adult(person):
        raise TooYoung(_("This part is for over-18s. You’re still part of the group."))
