"""Mail about getting in."""

from flask_babel import get_locale

from reunite.accounts.models import WayIn
from reunite.mail.outbox import URGENT, Mail, queue, render
from reunite.web.urls import absolute_url

KIND = "way_in"


def send_way_in(way_in: WayIn, token: str, code: str) -> None:
    """The link and the code; for an address nobody here has, a mail that never leaves.

    Both do the same work, so that how long it takes tells nobody who is a member. Only someone
    known is greeted by name: what a newcomer typed must not reach an address that may not be theirs.
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
