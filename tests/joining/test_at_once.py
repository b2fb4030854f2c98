"""Two people press at the same moment, on both engines: one of them gets it."""

from flask import Flask
from sqlalchemy import func, select

from reunite import clock
from reunite.accounts.actions import add_person
from reunite.accounts.models import Person
from reunite.accounts.queries import find_person_by_email
from reunite.db import atomic, db
from reunite.errors import DomainError, Gone
from reunite.groups import queries
from reunite.groups.actions import accept_invitation, invite, join_as_newcomer, make_link
from reunite.groups.models import Invitation, MetWhere
from reunite.joining.actions import begin
from reunite.joining.policy import setup_token
from reunite.sealed import keyring
from reunite.tokens import named_in
from reunite.web.once import once
from reunite.when import PartialDate
from tests.cast import FINN, gather
from tests.support.at_once import at_once
from tests.support.post import link_in, mail_to


def find(public_id: str) -> Invitation:
    invitation = queries.find_invitation(public_id)
    assert invitation
    return invitation


def test_one_link_lets_one_person_in(any_app: Flask) -> None:
    ana = gather().ana
    public_id = make_link(ana, "Whoever", "").public_id
    people = [atomic(add_person)(f"P{n}", f"p{n}@example.org").email for n in range(4)]

    def accept(email: str) -> None:
        person = find_person_by_email(email)
        assert person
        accept_invitation(find(public_id), person)

    ended = at_once(any_app, [lambda email=email: accept(email) for email in people])
    assert ended == {None: 1, Gone: 3}
    assert len(queries.list_members(ana)) == 3


def test_of_two_ways_in_for_one_person_one_is_left(any_app: Flask) -> None:
    ana = gather().ana
    ways_in = [make_link(ana, "Gwen", "").public_id for _way_in in range(2)]
    email = atomic(add_person)("Gwen", "gwen@example.org").email

    def accept(public_id: str) -> None:
        person = find_person_by_email(email)
        assert person
        accept_invitation(find(public_id), person)

    ended = at_once(any_app, [lambda way_in=way_in: accept(way_in) for way_in in ways_in])
    assert ended == {None: 1, DomainError: 1}


def test_one_mailed_invitation_makes_one_person(any_app: Flask) -> None:
    ana = gather().ana
    invite(ana, [FINN], "")
    public_id = named_in(link_in(mail_to(FINN)[0], "/i/").removeprefix("/i/")) or ""
    ended = at_once(any_app, [lambda: join_as_newcomer(find(public_id), "Finn")] * 4)
    assert ended == {None: 1, Gone: 3}


def test_one_first_visitor_begins(any_app: Flask) -> None:
    token = setup_token(keyring(), clock.now())

    def first(number: int) -> str:
        begin(
            token, "", your_name="Ana", email=f"ana{number}@example.org", timezone="UTC",
            name="G", cover_name="G", met_where=MetWhere.FORUM, since=PartialDate(2016),
        )  # fmt: skip
        return f"/{number}"

    presses = [
        lambda number=number: once("setup", "first visitor", lambda: first(number))
        for number in range(4)
    ]
    at_once(any_app, presses)
    db.session.rollback()
    assert db.session.scalar(select(func.count(Person.id))) == 1
