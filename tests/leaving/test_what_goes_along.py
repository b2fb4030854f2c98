"""What someone who leaves takes along, and what becomes of what they shared."""

import io
import threading
import zipfile

from sqlalchemy import select

from reunite.archives.jobs import ARCHIVES
from reunite.archives.queries import list_archives
from reunite.archives.scope import Kind
from reunite.db import db
from reunite.groups.actions import accept_invitation, make_link
from reunite.leaving.actions import finish_departures, leave
from reunite.leaving.models import Departure, Shared
from reunite.meetups.actions import place_of, rsvp
from reunite.meetups.models import Answer
from reunite.milestones.models import Milestone
from reunite.photos.store import store
from reunite.web.drafts import Draft
from tests.cast import Cast
from tests.factories import plan, share
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.post import link_in, mail_to


def author_of(milestone: Milestone) -> str:
    db.session.expire_all()
    return milestone.author.person.name


def test_without_a_choice_all_of_it_stays(ben: Browser, cast: Cast) -> None:
    milestone = share(cast.ben)
    ben.get(f"/g/{cast.group.public_id}/leave")
    ben.send()
    finish_departures()
    assert author_of(milestone) == "Ben"


def test_it_goes_nameless_by_choice(ben: Browser, cast: Cast) -> None:
    milestone = share(cast.ben)
    ben.get(f"/g/{cast.group.public_id}/leave")
    ben.send(shared="nameless")
    finish_departures()
    assert author_of(milestone) == "Someone who was here"


def test_it_goes_by_choice(ben: Browser, cast: Cast) -> None:
    share(cast.ben)
    ben.get(f"/g/{cast.group.public_id}/leave")
    ben.send(shared="goes")
    finish_departures()
    assert db.session.scalar(select(Milestone.id).where(Milestone.group_id > 0)) is None


def test_a_copy_is_asked_for_and_stays_theirs(ben: Browser, cast: Cast) -> None:
    ben.get(f"/g/{cast.group.public_id}/leave")
    ben.send(takes_copy="y")
    assert [archive.kind for archive in list_archives(cast.ben.person)] == [Kind.MINE_HERE]


def test_nothing_goes_before_the_copy_of_it_is_made(cast: Cast) -> None:
    milestone = share(cast.ben, "A boat")
    leave(cast.ben, shared=Shared.NAMELESS, takes_copy=True)
    finish_departures()
    before = author_of(milestone)
    ARCHIVES.make_waiting(threading.Event())
    finish_departures()
    assert (before, author_of(milestone)) == ("Ben", "Someone who was here")
    [archive] = list_archives(cast.ben.person)
    with zipfile.ZipFile(io.BytesIO(store().read(archive.file))) as copy:
        assert b"A boat" in copy.read("data.json")


def test_whoever_is_back_meanwhile_keeps_it(cast: Cast) -> None:
    milestone = share(cast.ben)
    leave(cast.ben, shared=Shared.GOES)
    accept_invitation(make_link(cast.ana, "Ben", ""), cast.ben.person)
    finish_departures()
    assert author_of(milestone) == "Ben"
    assert db.session.scalar(select(Departure.membership_id)) is None


def test_personal_links_end_at_once_and_stay_ended(cast: Cast, anyone: Browser) -> None:
    meetup = plan(cast.ana, "Tea", in_days(3))
    rsvp(cast.ben, meetup, Answer.YES)
    page = link_in(mail_to("ben@example.org")[0], "/r")
    before = anyone.get(page).status
    leave(cast.ben)
    accept_invitation(make_link(cast.ana, "Ben", ""), cast.ben.person)
    assert (before, anyone.get(page).status) == (200, 410)


def test_what_they_began_to_write_is_forgotten(ben: Browser, cast: Cast) -> None:
    ben.get(f"/g/{cast.group.public_id}/milestones/new")
    ben.send("/milestones/", title="A boat", keep="y")
    before = db.session.scalar(select(Draft.key))
    leave(cast.ben)
    assert (before is None, db.session.scalar(select(Draft.key))) == (False, None)


def test_coming_back_is_no_answer_to_what_is_planned(cast: Cast) -> None:
    meetup = plan(cast.ana, "Tea", in_days(3))
    rsvp(cast.ben, meetup, Answer.YES)
    leave(cast.ben)
    accept_invitation(make_link(cast.ana, "Ben", ""), cast.ben.person)
    assert place_of(cast.ben, meetup).answer_to(meetup) is Answer.NOT_YET
