"""The cast: Ana hosts, Ben is a member, Cleo belongs to another group, Dev left, and Finn is an
invited address without an account."""

from dataclasses import dataclass

from sqlalchemy import select

from reunite.accounts.actions import add_person
from reunite.db import atomic, db, new_public_id
from reunite.groups import actions
from reunite.groups.models import Group, Membership, MetWhere
from reunite.when import PartialDate

FINN = "finn@example.org"


@dataclass(frozen=True)
class Cast:
    """Who is who, each as a membership."""

    ana: Membership
    ben: Membership
    dev: Membership
    cleo: Membership

    @property
    def group(self) -> Group:
        """Ana's group."""
        return self.ana.group


@atomic
def start(name: str, email: str, group: str) -> Membership:
    """A person with a group of their own."""
    return actions.start_group(
        add_person(name, email),
        name=group,
        cover_name=f"{group} cover",
        met_where=MetWhere.FORUM,
        since=PartialDate(2016, 3),
        agreement="Be kind.",
    )


@atomic
def join(host: Membership, name: str, email: str) -> Membership:
    """A new person in the host's group, by a link passed on."""
    invitation = actions.make_link(host, name, "", factor=100)  # a whole crowd in one day
    return actions.accept_invitation(invitation, add_person(name, email))


@atomic
def crowd(host: Membership, number: int) -> list[Membership]:
    """So many new people in the host's group."""
    return [join(host, f"Friend {n}", f"{new_public_id()}@example.org") for n in range(number)]


def find() -> Cast | None:
    """The cast of a house that was made with them in it and nobody else."""
    everyone = select(Membership).order_by(Membership.id).execution_options(across_groups=True)
    places = db.session.scalars(everyone).all()
    return Cast(*places) if places else None


def gather() -> Cast:
    """Make them all."""
    ana = start("Ana", "ana@example.org", "The Thursday Lot")
    ben = join(ana, "Ben", "ben@example.org")
    dev = join(ana, "Dev", "dev@example.org")
    actions.leave_group(dev)
    cleo = start("Cleo", "cleo@example.org", "Night Bus")
    return Cast(ana=ana, ben=ben, dev=dev, cleo=cleo)
