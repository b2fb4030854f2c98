"""Mail about getting in."""

from datetime import datetime

from flask_babel import get_locale

from reunite.accounts import policy
from reunite.accounts.models import AddressChange, WayIn
from reunite.mail.outbox import URGENT, Mail, queue, render
from reunite.sealed import keyring
from reunite.web.urls import absolute_url

KIND = "way_in"
ADDRESS = "address"
CONFIRM, UNDO = "confirm address", "undo address"


def send_way_in(way_in: WayIn, token: str, code: str) -> None:
    """The link and the code; for an address nobody here has, a mail that never leaves.

    Both do the same work, so that how long it takes tells nobody who is a member. Only someone
    known is greeted by name: a newcomer may have typed words to reach somebody else's inbox.
    """
    locale = way_in.person.locale if way_in.person else str(get_locale())
    parts = render(
        "accounts/sign_in",
        locale=locale,
        name=way_in.person.name if way_in.person else "",
        link=absolute_url("accounts.sign_in_by_link", token=token),
        code=f"{code[:3]} {code[3:]}",
    )
    queue(
        Mail(to=way_in.email, **parts),
        kind=KIND,
        key=f"{KIND}:{way_in.public_id}",
        expires_at=way_in.expires_at,
        urgency=URGENT,
        void=way_in.leads_nowhere,
    )


def address_link(change: AddressChange, purpose: str) -> str:
    """The token that confirms or undoes this change of address."""
    return keyring().personal_link(purpose, change.public_id, 0)


def opens(change: AddressChange, token: str, purpose: str) -> bool:
    """Is this the change's link for that purpose?"""
    return keyring().opens(token, purpose, change.public_id, 0)


def ask_to_confirm(change: AddressChange, *, void: bool) -> None:
    """The link to press, to the new address; with `void` only look as if, for one that is taken."""
    _send_about(
        change,
        "accounts/confirm_address",
        to=change.new_email,
        link=absolute_url("accounts.confirm_address", token=address_link(change, CONFIRM)),
        expires_at=change.asked_at + policy.ADDRESS_CONFIRMED_WITHIN,
        void=void,
    )


def tell_old_address(change: AddressChange, confirmed_at: datetime) -> None:
    """That it is no longer the one to sign in with, and how to undo that."""
    _send_about(
        change,
        "accounts/undo_address",
        to=change.old_email,
        link=absolute_url("accounts.undo_address", token=address_link(change, UNDO)),
        expires_at=confirmed_at + policy.ADDRESS_UNDONE_WITHIN,
    )


def welcome_back(change: AddressChange) -> None:
    """That the new address is the one to sign in with, to whoever lost the one before."""
    _send_about(
        change,
        "accounts/welcome_back",
        to=change.new_email,
        link=absolute_url("accounts.sign_in"),
        expires_at=change.asked_at + policy.ADDRESS_UNDONE_WITHIN,
    )


def _send_about(
    change: AddressChange,
    template: str,
    *,
    to: str,
    link: str,
    expires_at: datetime,
    void: bool = False,
) -> None:
    parts = render(template, locale=change.person.locale, name=change.person.name, link=link)
    queue(
        Mail(to=to, **parts),
        kind=ADDRESS,
        key=f"{template}:{change.public_id}",
        expires_at=expires_at,
        urgency=URGENT,
        void=void,
    )
