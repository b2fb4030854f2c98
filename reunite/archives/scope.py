"""Who reads for an archive, and how much of it."""

from dataclasses import dataclass
from enum import Enum

from reunite.accounts.models import Person
from reunite.groups.models import Group, Membership


class Kind(Enum):
    """How much an archive holds."""

    GROUP = "group"  # a group, as one member may see it
    MINE_HERE = "mine_here"  # what one member shared in a group, and took part in
    PERSONAL = "personal"  # all that one person gave, private things too, and no words of others
    WHOLE = "whole"  # all of a group, to move it: by whoever runs the server


@dataclass(frozen=True)
class Scope:
    """What one archive is made of: for a member as they see their group, for a person, or, for
    nobody in particular, a whole group."""

    kind: Kind
    of: Group | Person  # what belongs to this group, or to this person
    viewer: Membership | None = None  # whose place it is, for GROUP and MINE_HERE

    @classmethod
    def of_member(cls, viewer: Membership, kind: Kind = Kind.GROUP) -> "Scope":
        """A group as this member sees it, or, as MINE_HERE, their part of it."""
        return cls(kind, viewer.group, viewer)

    @classmethod
    def of_person(cls, person: Person) -> "Scope":
        """All that this person gave."""
        return cls(Kind.PERSONAL, person)

    @classmethod
    def of_whole(cls, group: Group) -> "Scope":
        """All of this group."""
        return cls(Kind.WHOLE, group)

    @property
    def group(self) -> Group | None:
        """Which group it is of, if it is of one."""
        return self.of if isinstance(self.of, Group) else None

    @property
    def person(self) -> Person | None:
        """Who reads it; nobody in particular, for a whole group."""
        if self.viewer:
            return self.viewer.person
        return self.of if isinstance(self.of, Person) else None
