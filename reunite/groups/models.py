"""Private circles: who is in one, on what terms, and who has been asked to join."""

from datetime import datetime
from enum import Enum

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import HasPublicId, Model, words_of
from reunite.text import initial
from reunite.when import PartialDate

HUES = 8


class MetWhere(Enum):
    """The sort of place where a group's friends first met."""

    FORUM = "forum"
    COURSE = "course"
    SOCIAL_NETWORK = "social_network"
    YOUNG_PEOPLE = "young_people"
    SKILLS_GROUP = "skills_group"
    ELSEWHERE = "elsewhere"


class Role(Enum):
    """What a member looks after: hosts invite people and keep the group's settings."""

    HOST = "host"
    MEMBER = "member"


class Standing(Enum):
    """Whether someone is in."""

    IN = "in"
    LEFT = "left"
    REMOVED = "removed"
    REMEMBERED = "remembered"


class MailChoice(Enum):
    """When mail of one sort should come."""

    AT_ONCE = "at_once"
    IN_LETTER = "in_letter"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    NOT_AT_ALL = "not_at_all"


class MailSort(Enum):
    """What mail from a group is about; each has its own choice and its own way to stop it."""

    MEETUPS = "meetups"
    MILESTONES = "milestones"
    LETTER = "letter"
    CHECK_INS = "check_ins"
    NOTES = "notes"
    YOUR_PLACE = "your_place"


# The choices that bring mail of each sort, and what is taken for chosen until someone chooses.
BRINGS = {
    MailSort.MEETUPS: (MailChoice.AT_ONCE,),
    MailSort.MILESTONES: (MailChoice.AT_ONCE,),
    MailSort.LETTER: (MailChoice.MONTHLY, MailChoice.WEEKLY),
    MailSort.CHECK_INS: (MailChoice.AT_ONCE,),
    MailSort.NOTES: (MailChoice.AT_ONCE,),
    MailSort.YOUR_PLACE: (MailChoice.AT_ONCE,),
}
UNCHOSEN = {
    MailSort.MEETUPS: MailChoice.AT_ONCE,
    MailSort.MILESTONES: MailChoice.IN_LETTER,
    MailSort.LETTER: MailChoice.MONTHLY,
    MailSort.CHECK_INS: MailChoice.NOT_AT_ALL,
    MailSort.NOTES: MailChoice.AT_ONCE,
    MailSort.YOUR_PLACE: MailChoice.AT_ONCE,
}


class Group(HasPublicId, Model):
    """A private circle of friends. Its cover name is what mail and calendars call it. What every
    page of it says stands on the row, so that no page has to ask for it."""

    __tablename__ = "circle"
    name: Mapped[str] = mapped_column(String(60))
    cover_name: Mapped[str] = mapped_column(String(60))
    met_where: Mapped[MetWhere] = mapped_column(words_of(MetWhere))
    since_year: Mapped[int]
    since_month: Mapped[int | None]
    started_at: Mapped[datetime]
    remembers: Mapped[bool] = mapped_column(default=False)  # someone who has died, on a page
    agreement_version: Mapped[int] = mapped_column(default=1)  # the newest
    closes_at: Mapped[datetime | None] = mapped_column(index=True)
    merges_at: Mapped[datetime | None] = mapped_column(index=True)
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("circle.id"), index=True)

    @property
    def since(self) -> PartialDate:
        """Since when its friends have known each other."""
        return PartialDate(self.since_year, self.since_month)

    @property
    def mark_tone(self) -> str:
        """The colour of the group's window."""
        return ("damson", "dusk", "privet")[sum(self.public_id.encode()) % 3]

    @property
    def mark_pattern(self) -> tuple[bool, ...]:
        """Which of the nine panes of its window are lit: four to seven; they count nothing."""
        seed = self.public_id.encode()
        order = sorted(range(9), key=lambda pane: (seed[pane] * 31 + pane * 17) % 97)
        lit = set(order[: 4 + seed[9] % 4])
        return tuple(pane in lit for pane in range(9))


class Agreement(Model):
    """One version of how a group treats each other."""

    __tablename__ = "agreement"
    __table_args__ = (UniqueConstraint("group_id", "version"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    version: Mapped[int]
    words: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime]


class Membership(HasPublicId, Model):
    """One person in one group; it stays when they leave, so that nothing they said is orphaned."""

    __tablename__ = "membership"
    __table_args__ = (
        UniqueConstraint("group_id", "person_id"),
        Index("ix_membership_person_id_standing", "person_id", "standing"),
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    group: Mapped[Group] = relationship(lazy="joined", innerjoin=True)
    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
    role: Mapped[Role] = mapped_column(words_of(Role), default=Role.MEMBER)
    standing: Mapped[Standing] = mapped_column(words_of(Standing), default=Standing.IN)
    hue: Mapped[int]
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime | None]
    agreed_version: Mapped[int]
    agreed_at: Mapped[datetime]
    put_off_version: Mapped[int] = mapped_column(default=0)  # of the agreement, for now
    mail_choices: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    has_paused_mail: Mapped[bool] = mapped_column(default=False)
    shares_birthday: Mapped[bool] = mapped_column(default=False)
    asked_to_host_at: Mapped[datetime | None]
    next_host_id: Mapped[int | None] = mapped_column(ForeignKey("membership.id"), index=True)
    next_host_agreed_at: Mapped[datetime | None]
    hands_over: Mapped[bool] = mapped_column(default=False)
    paused_until: Mapped[datetime | None] = mapped_column(index=True)

    @property
    def is_host(self) -> bool:
        """Does this member look after the group?"""
        return self.role is Role.HOST

    @property
    def is_in(self) -> bool:
        """Are they a member now?"""
        return self.standing is Standing.IN

    @property
    def is_paused(self) -> bool:
        """Have hosts asked them to stay away for some days?"""
        return self.paused_until is not None and self.paused_until > clock.now()

    @property
    def is_here(self) -> bool:
        """Are they in, and is the group open to them now?"""
        return self.is_in and not self.is_paused

    def mail_choice(self, sort: MailSort) -> MailChoice:
        """When mail of this sort should come, as long as they have not paused it all."""
        return MailChoice(self.mail_choices.get(sort.value, UNCHOSEN[sort]))

    @property
    def takes_mail(self) -> bool:
        """Should any mail from the group go to them?"""
        return self.is_here and not self.person.is_quiet and not self.has_paused_mail

    def wants_mail(self, sort: MailSort) -> bool:
        """Should mail of this sort go to them?"""
        return self.takes_mail and self.mail_choice(sort) in BRINGS[sort]

    def wants_in_letter(self, sort: MailSort) -> bool:
        """Should the letter tell them of this sort, whether or not it came straight away?"""
        return self.mail_choice(sort) is not MailChoice.NOT_AT_ALL


class Answer(Enum):
    """What became of an invitation."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Invitation(HasPublicId, Model):
    """A personal, single-use, expiring way into a group: by email, as a link to pass on, or for one
    `person` who has a place on this server, to whatever address they have."""

    __tablename__ = "invitation"
    __table_args__ = (Index("ix_invitation_group_id_answer", "group_id", "answer"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    group: Mapped[Group] = relationship(lazy="joined", innerjoin=True)
    inviter_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    inviter: Mapped[Membership] = relationship(
        lazy="joined", innerjoin=True, foreign_keys=inviter_id
    )
    place_id: Mapped[int | None] = mapped_column(ForeignKey("membership.id"), index=True)
    place: Mapped[Membership | None] = relationship(foreign_keys=place_id)  # theirs from before
    email: Mapped[str] = mapped_column(String(254), default="")
    name: Mapped[str] = mapped_column(String(60), default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person | None] = relationship(lazy="joined")
    words: Mapped[str] = mapped_column(Text, default="")
    answer: Mapped[Answer] = mapped_column(words_of(Answer), default=Answer.OPEN)
    version: Mapped[int] = mapped_column(default=0)
    sends: Mapped[int] = mapped_column(default=0)
    invited_at: Mapped[datetime]
    sent_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]

    @property
    def address(self) -> str:
        """Where its mail goes; nowhere for a link to pass on."""
        return self.person.email if self.person else self.email

    @property
    def initial(self) -> str:
        """The letter in the window's empty pane."""
        return initial(self.name or self.email or "?")
