"""Mail that asks someone in, and the one way to write to a member or a guest."""

from datetime import datetime
from typing import Any, Protocol

from flask_babel import get_locale

from reunite import clock
from reunite.groups import queries
from reunite.groups.models import Group, Invitation, MailSort, Membership
from reunite.groups.policy import is_open, seems_open
from reunite.mail import addresses
from reunite.mail.models import State
from reunite.mail.outbox import Mail, QuietHours, after_quiet_hours, latest_states, queue, render
from reunite.sealed import keyring
from reunite.tokens import named_in
from reunite.web.urls import absolute_url

KIND = "invitation"
LINK = "invitation"
_UNDELIVERED = {State.BOUNCED, State.DEAD}


def link_of(invitation: Invitation) -> str:
    """The token of the invitation's personal link."""
    return keyring().personal_link(LINK, invitation.public_id, invitation.version)


def opens(invitation: Invitation, token: str) -> bool:
    """Is this the invitation's link?"""
    return keyring().opens(token, LINK, invitation.public_id, invitation.version)


def subject_key(invitation: Invitation) -> str:
    """What the outbox calls this invitation."""
    return f"{KIND}:{invitation.public_id}"


def send_invitation(invitation: Invitation, *, void: bool) -> None:
    """Ask the invited address; with `void` only look as if, for someone who is in already.

    The inviter's own words stay on the page behind the link: mail to strangers carries none.
    """
    token = link_of(invitation)
    parts = render(
        "groups/invitation",
        locale=str(get_locale()),
        inviter=invitation.inviter.person.name,
        inviter_initial=invitation.inviter.person.initial,
        name=invitation.name,
        initial=invitation.initial,
        cover_name=invitation.group.cover_name,
        is_theirs=invitation.place_id is not None,
        until=invitation.expires_at,
        timezone=invitation.inviter.person.timezone,
        link=absolute_url("joining.invitation", token=token),
        decline_link=absolute_url("joining.decline", token=token),
    )
    queue(
        Mail(to=invitation.address, to_name=invitation.name, to_stranger=True, **parts),
        kind=KIND,
        key=f"{subject_key(invitation)}:{invitation.sends}",
        subject_key=subject_key(invitation),
        expires_at=invitation.expires_at,
        void=void,
    )


def still_wanted(subject: str) -> bool:
    """Is the invitation still open when its mail is about to go?"""
    invitation = queries.find_invitation(subject.partition(":")[2])
    return invitation is not None and is_open(invitation, clock.now())


def list_undelivered(viewer: Membership) -> list[Invitation]:
    """The group's open invitations whose newest mail never arrived."""
    invitations = queries.list_invitations(viewer)
    mail = latest_states([subject_key(invitation) for invitation in invitations])
    return [
        invitation
        for invitation in invitations
        if mail.get(subject_key(invitation)) in _UNDELIVERED
        and seems_open(invitation, viewer, clock.now())
    ]


def stop_link(member: Membership, sort: MailSort) -> str:
    """The token that stops one sort of mail from one group, for as long as there is a server."""
    return keyring().personal_link(_stopping(sort), member.public_id, 0)


def _stopping(sort: MailSort) -> str:
    return f"stop {sort.value}"


def find_stopped(token: str) -> tuple[Membership, MailSort] | None:
    """Whose mail of which sort this token stops."""
    member = queries.find_membership(named_in(token) or "")
    if member:
        for sort in MailSort:
            if keyring().opens(token, _stopping(sort), member.public_id, 0):
                return member, sort
    return None


def find_sort_to_stop(stop: str) -> tuple[Membership, MailSort] | None:
    """Whose mail of which sort `Mail.stop` names."""
    word, _dot, public_id = stop.partition(".")
    member = queries.find_membership(public_id)
    sorts = [sort for sort in MailSort if sort.value == word]
    return (member, sorts[0]) if member and sorts else None


class Reader(Protocol):
    """Whom mail from a group goes to: a member's person, or a guest's place at a meetup."""

    @property
    def email(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def locale(self) -> str: ...
    @property
    def timezone(self) -> str: ...
    @property
    def quiet_hours(self) -> QuietHours: ...


def write_to_member(
    member: Membership,
    sort: MailSort,
    template: str,
    *,
    asked_for: bool = False,
    whatever_rests: bool = False,
    **more: Any,
) -> None:
    """Owe a member one mail of a sort they asked for, and `more` of it as `write_from_group` says;
    `asked_for` says that they asked for this one, whatever they chose for the sort, and
    `whatever_rests` that it goes to every member, also one who has paused mail or is away, and
    can't be stopped: for what they would lose.

    It is asked about again when it goes: its kind's check gets `about_member` of the two.
    """
    place = (member.group, member.person, member.public_id)
    if whatever_rests:
        if member.is_in:
            write_from_group(*place, template, member=member, **more)
    elif member.wants_mail(sort) or (asked_for and member.takes_mail):
        write_from_group(
            *place,
            template,
            stop_url=absolute_url("home.stop_mail", token=stop_link(member, sort)),
            stop=f"{sort.value}.{member.public_id}",
            member=member,
            **more,
        )


def write_from_group(
    group: Group,
    reader: Reader,
    place: str,
    template: str,
    /,
    *,
    kind: str,
    about: str,
    version: str,
    stop_url: str = "",
    stop: str = "",
    in_haste: bool = False,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    calendar: str = "",
    method: str = "",
    to_stranger: bool = False,
    **context: object,
) -> None:
    """Owe someone who has this `place` one mail about one thing of a group; `stop_url` puts an end
    to such mail, and `stop` names it for the address that does. `to_stranger` as in `Mail`.

    It is sent under the group's cover name, in the reader's language, after their quiet hours
    (unless `in_haste`), between `not_before` and `expires_at`. The same kind, thing, version and
    place is owed once.
    """
    context |= {"group": group, "name": reader.name, "stop_url": stop_url}
    ready = not_before or clock.now()
    queue(
        Mail(
            to=reader.email,
            to_name=reader.name,
            from_name=group.cover_name,
            sender=addresses.for_calendar(place) if calendar else "",
            thread=f"{about}.{group.public_id}",
            list_id=group.public_id,
            unsubscribe=stop_url,
            stop=stop,
            calendar=calendar,
            method=method,
            to_stranger=to_stranger,
            **render(template, locale=reader.locale, **context),
        ),
        kind=kind,
        key=f"{kind}:{about}:{version}:{place}",
        subject_key=f"{about}:{place}",
        due_at=ready if in_haste else after_quiet_hours(ready, reader.timezone, reader.quiet_hours),
        expires_at=expires_at,
    )


def subject_of(about: str, member: Membership) -> str:
    """What the outbox calls all mail about one thing to one member."""
    return f"{about}:{member.public_id}"


def about_member(subject_key: str) -> tuple[str, Membership | None]:
    """The thing and the member that an owed mail is about: the reverse of `subject_of`."""
    about, _separator, member = subject_key.rpartition(":")
    return about, queries.find_membership(member)
