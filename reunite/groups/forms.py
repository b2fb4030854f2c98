"""What people fill in about groups."""

import re
from collections.abc import Callable
from typing import Any, Self

from email_validator import EmailNotValidError, validate_email
from flask_babel import gettext, lazy_gettext
from wtforms import TextAreaField
from wtforms.validators import ValidationError

from reunite.groups.models import MailChoice, MailSort, Membership, MetWhere
from reunite.text import clean_text
from reunite.web import forms
from reunite.web.forms import ChooseFromList, ChooseOne, Form, FormOnce, PartialDateField

_ = lazy_gettext
MANY = 20

MET_WHERE = {
    MetWhere.FORUM: _("On a forum"),
    MetWhere.COURSE: _("On a course"),
    MetWhere.SOCIAL_NETWORK: _("On a social network"),
    MetWhere.YOUNG_PEOPLE: _("In a young people’s group"),
    MetWhere.SKILLS_GROUP: _("In a skills group"),
    MetWhere.ELSEWHERE: _("Somewhere else"),
}
STRAIGHT_OR_LATER = {
    MailChoice.AT_ONCE: _("Straight away"),
    MailChoice.IN_LETTER: _("In the letter"),
    MailChoice.NOT_AT_ALL: _("Not at all"),
}
STRAIGHT_OR_NOT = {
    MailChoice.AT_ONCE: _("Straight away"),
    MailChoice.NOT_AT_ALL: _("Not at all"),
}
HOW_OFTEN = {
    MailChoice.MONTHLY: _("Once a month"),
    MailChoice.WEEKLY: _("Every week"),
    MailChoice.NOT_AT_ALL: _("Not at all"),
}


class GroupSettings(Form):
    name = forms.name(_("What the group is called"), required=_("Give the group a name."))
    cover_name = forms.name(
        _("Cover name"), required=_("Give it a name for mail and calendars, such as Thursday lot.")
    )
    met_where = ChooseOne(_("Where you met"), MET_WHERE, required=_("Choose where you met."))
    since = PartialDateField(
        _("Since when"), required=_("Add a year. The month can stay empty."), with_day=False
    )


class AgreementWords(Form):
    words = forms.prose(
        _("How we treat each other"),
        required=_("Write a line or two, so that people know what they join."),
        length=5000,
    )


class Invite(FormOnce):
    emails = TextAreaField(_("Email addresses"), filters=[lambda v: clean_text(v or "")])
    words = forms.prose(_("A few words from you"), length=600)

    def addresses(self) -> list[str]:
        """The addresses typed, one a line or with commas between, in lower case."""
        parts = re.split(r"[\n,;]", self.emails.data or "")
        return [_bare_address(part) for part in parts if part.strip()]

    def validate_emails(self, field: Any) -> None:
        addresses = self.addresses()
        if not addresses:
            raise ValidationError(gettext("Add at least one email address."))
        if len(addresses) > MANY:
            raise ValidationError(gettext("Ask up to %(many)d people at a time.", many=MANY))
        for address in addresses:
            try:
                validate_email(address, check_deliverability=False, allow_smtputf8=False)
            except EmailNotValidError:
                raise ValidationError(
                    gettext("%(address)s doesn’t look like an email address.", address=address)
                ) from None


def _bare_address(words: str) -> str:
    """hannah@example.org, also where it was copied as Hannah <hannah@example.org>."""
    within = re.search(r"<([^<>]*)>", words)
    return (within[1] if within else words).strip().lower()


class PersonalLink(FormOnce):
    name = forms.name(_("Who is it for?"), required=_("Say who it is for, so you know it again."))
    words = forms.prose(_("A few words from you"), length=600, id="link-words")


_only_for: dict[MailSort, Callable[[Membership], bool]] = {}


def offer_only(sort: MailSort, is_for: Callable[[Membership], bool]) -> None:
    """Offer mail of this sort to some members only."""
    _only_for[sort] = is_for


class MailChoices(Form):
    """Each field has the word of a sort for its name."""

    meetups = ChooseFromList(_("Meetups"), STRAIGHT_OR_LATER)
    milestones = ChooseFromList(_("Milestones"), STRAIGHT_OR_LATER)
    letter = ChooseFromList(_("The letter"), HOW_OFTEN)
    notes = ChooseFromList(_("What is for you alone"), STRAIGHT_OR_NOT)
    check_ins = ChooseFromList(_("Check-ins"), STRAIGHT_OR_NOT)

    @classmethod
    def of(cls, member: Membership) -> Self:
        """With what the member has chosen so far, of the sorts that are offered to them."""
        form = cls(data={sort.value: member.mail_choice(sort) for sort in MailSort})
        for sort, is_for in _only_for.items():
            if not is_for(member):
                del form[sort.value]
        return form

    @property
    def chosen(self) -> dict[str, MailChoice]:
        """The choice for each sort that is on the form."""
        return {sort.value: self[sort.value].data for sort in MailSort if sort.value in self}
