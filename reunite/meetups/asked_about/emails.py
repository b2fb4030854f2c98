"""A discreet line to who asked, once they are told. What, stands on the meetup's page alone."""

from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import MailSort
from reunite.meetups.asked_about.models import Enquiry, Said
from reunite.meetups.asked_about.queries import find_enquiry
from reunite.meetups.models import Meetup
from reunite.web.urls import absolute_url

KIND = "enquiry"


def tell_author(enquiry: Enquiry, meetup: Meetup) -> None:
    """That there is something for them."""
    write_to_member(
        enquiry.author,
        MailSort.NOTES,
        "quietly/something",
        kind=KIND,
        about=enquiry.public_id,
        version=Said.COMING.value,
        expires_at=meetup.ends_at,
        link=absolute_url(
            "meetups.show", group=enquiry.author.group.public_id, meetup=meetup.public_id
        ),
    )


def still_wanted(subject: str) -> bool:
    """Is it still asked when the mail is about to go?"""
    public_id, reader = about_member(subject)
    enquiry = find_enquiry(public_id)
    return bool(
        enquiry
        and reader
        and enquiry.author_id == reader.id
        and enquiry.said is Said.COMING
        and reader.wants_mail(MailSort.NOTES)
    )
