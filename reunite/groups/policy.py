"""Who may do what in a group."""

from datetime import date, datetime, timedelta

from flask_babel import gettext as _

from reunite.accounts.models import Person
from reunite.errors import DomainError, Gone, NotAllowed
from reunite.groups.models import (
    BRINGS,
    Answer,
    Invitation,
    MailChoice,
    MailSort,
    Membership,
    Standing,
)
from reunite.when import PartialDate

INVITATION_LASTS = timedelta(days=14)
ASKED_BACK_LASTS = timedelta(days=60)
INVITATIONS_OPEN = 50
INVITATIONS_A_DAY = 20
INVITATIONS_ON_FIRST_DAY = 5
SEND_AGAIN_AFTER = timedelta(hours=1)
SENDS_AT_MOST = 2
ASKED_AGAIN_AFTER = timedelta(days=7)


def check_host(membership: Membership) -> None:
    """Raises `NotAllowed` for a member who is no host."""
    if not membership.is_host:
        raise NotAllowed(_("That’s for whoever looks after the group."))


def check_have_met(since: PartialDate, today: date) -> None:
    """Raises `DomainError` for friends who would only meet after `today`."""
    if not since.has_begun(today):
        raise DomainError(
            _("That’s still to come. Say since when you’ve known each other."), field="since"
        )


def most_a_day(inviter: Person, now: datetime, *, was_first_here: bool) -> int:
    """How many people someone may ask in a day: fewer while they are new, unless they laid the
    first stone of this house."""
    is_new = now - inviter.joined_at < timedelta(days=1) and not was_first_here
    return INVITATIONS_ON_FIRST_DAY if is_new else INVITATIONS_A_DAY


def check_room_for(
    invitations: int, *, open_now: int, today: int, most: int, factor: int = 1
) -> None:
    """Raises `DomainError` when more invitations would be too many at once."""
    if open_now + invitations > INVITATIONS_OPEN * factor:
        raise DomainError(
            _("There are many open invitations already. Withdraw some you no longer need."),
            field="emails",
        )
    if today + invitations > most * factor:
        raise DomainError(
            _("That’s enough invitations for one day. You can send more tomorrow."), field="emails"
        )


def is_open(invitation: Invitation, now: datetime) -> bool:
    """Can it still be answered?"""
    return invitation.answer is Answer.OPEN and _lasts(invitation, now)


def seems_open(invitation: Invitation, viewer: Membership, now: datetime) -> bool:
    """Can it still be answered, as far as this host is told?"""
    return answer_shown(invitation, viewer) is Answer.OPEN and _lasts(invitation, now)


def _lasts(invitation: Invitation, now: datetime) -> bool:
    return invitation.expires_at > now and invitation.inviter.is_in


def answer_shown(invitation: Invitation, viewer: Membership) -> Answer:
    """What a host sees became of it: that somebody said no is for the inviter alone, and looks
    like no answer to any other."""
    if invitation.answer is Answer.DECLINED and invitation.inviter_id != viewer.id:
        return Answer.OPEN
    return invitation.answer


def check_open(invitation: Invitation | None, now: datetime) -> Invitation:
    """The invitation, if it can still be answered; raises `Gone`."""
    if invitation is None or not is_open(invitation, now):
        raise Gone(_ran_out())
    return invitation


def _ran_out() -> str:
    return _(
        "This invitation has been answered or has run out. "
        "If you joined with it, sign in with your email. "
        "If not, ask your friend for a new one."
    )


def check_can_decline(invitation: Invitation | None, now: datetime) -> Invitation:
    """The invitation, if it can still be answered, or was mailed: its mail goes on saying how to
    stop all mail. Raises `Gone`."""
    if invitation is not None and invitation.email:
        return invitation
    return check_open(invitation, now)


def may_accept(invitation: Invitation, person: Person) -> bool:
    """An invitation by email is for that address, one to a person for them alone; a link to pass on
    is for whoever holds it."""
    if invitation.person_id:
        return invitation.person_id == person.id
    return invitation.email in {"", person.email}


def check_may_accept(invitation: Invitation, person: Person) -> None:
    """Raises `DomainError` when the invitation was sent to another address than the person's."""
    if not may_accept(invitation, person):
        raise DomainError(
            _(
                "This invitation was sent to someone else, or to another address. "
                "Ask for one to the address you use here."
            )
        )


def check_may_come_in(invitation: Invitation, place: Membership | None) -> None:
    """Raises `DomainError` for someone who is a member now, so that they use up nobody's way in,
    and `Gone` for someone who was removed after it was written."""
    if place is not None and place.is_in:
        raise DomainError(_("You’re in already. This place is for someone else."))
    removed_at = place.left_at if place and place.standing is Standing.REMOVED else None
    if removed_at and invitation.invited_at <= removed_at:
        raise Gone(_ran_out())


def check_may_take_back(place: Membership, other: Membership | None) -> None:
    """Raises `Gone` for a place that isn't kept any more, `DomainError` for someone who has had
    another in the group."""
    if not place.is_in:
        raise Gone(_ran_out())
    if other is not None:
        raise DomainError(_("You’ve had another place here. Ask for an invitation to that one."))


def sign_in_instead() -> str:
    """What to say when an invited address has an account already."""
    return _("You already have a place here. Sign in, then open the invitation again.")


def can_send_again(invitation: Invitation, viewer: Membership, now: datetime) -> bool:
    """A mail may be sent again, but not over and over."""
    return (
        bool(invitation.address)
        and answer_shown(invitation, viewer) is Answer.OPEN
        and invitation.sends < SENDS_AT_MOST
        and now - invitation.sent_at >= SEND_AGAIN_AFTER
    )


def check_can_send_again(invitation: Invitation, viewer: Membership, now: datetime) -> None:
    """Raises `DomainError` when it may not be sent now."""
    if not can_send_again(invitation, viewer, now):
        raise DomainError(
            _("It has been sent already. If it doesn’t arrive, make a link and pass it on.")
        )


def choice_again(sort: MailSort, before: str) -> MailChoice:
    """What starts mail of this sort again: the choice of this word, if it brings any at all."""
    return next((choice for choice in BRINGS[sort] if choice.value == before), BRINGS[sort][0])


def can_be_asked_to_host(member: Membership) -> bool:
    """Does this member not look after the group yet, and hasn't been asked to?"""
    return not member.is_host and member.asked_to_host_at is None


def check_asked_to_host(member: Membership) -> None:
    """Raises `DomainError` for a member who isn't asked to look after it (any more)."""
    if member.asked_to_host_at is None:
        raise DomainError(_("You aren’t asked to look after the group at the moment."))


def needs_next_host(leaver: Membership, members: list[Membership]) -> bool:
    """Would the others be left with nobody to look after the group?"""
    others = [member for member in members if member.id != leaver.id]
    return leaver.is_host and bool(others) and not any(member.is_host for member in others)


def default_agreement() -> str:
    """What a new group begins with; its hosts make it their own."""
    return _(
        "We’re here as friends. Come as you are, and stay as long as you like.\n\n"
        "What’s shared here stays here, unless someone’s life is in danger.\n\n"
        "No comparing. Nobody has to prove anything, and every sort of news counts.\n\n"
        "Ask before giving advice. Say no whenever you need to; nobody needs a reason.\n\n"
        "We’re friends alongside other help, not instead of it."
    )
