"""What an archive's data says, as its pages tell it. They are made of the data alone, so that
nothing stands on a page that isn't in it, and no transaction is open meanwhile."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select

from reunite.accounts.models import Person
from reunite.archives.rows import Rows
from reunite.archives.scope import Scope
from reunite.archives.things import Friend, Reply, Thing
from reunite.db import db
from reunite.groups.models import Agreement, Group, Membership, Standing
from reunite.meetups.afterwards.models import Contact
from reunite.meetups.models import Answer, Attendance, Meetup, State
from reunite.meetups.series.models import Series
from reunite.milestones.models import Milestone, Moment, Named
from reunite.milestones.wording import KINDS
from reunite.photos.models import Photo
from reunite.safety.labels import NO_LABELS, Labels
from reunite.safety.queries import fold_of_many
from reunite.shelves.helps.forms import HOW_IT_WAS
from reunite.shelves.helps.models import Experience
from reunite.shelves.making.forms import SORTS
from reunite.shelves.making.models import Making, Piece
from reunite.shelves.sounding.forms import HOPES
from reunite.shelves.sounding.models import Question
from reunite.web import filters
from reunite.when import DayOfYear
from reunite.words.models import Word

NOBODY = 0


class Telling:
    """Tells an archive's data to whoever it is for, in the present locale."""

    def __init__(self, data: Mapping[str, Any], scope: Scope) -> None:
        # whoever keeps these is above us, and so they're told from the bare rows
        self._pages_of_the_dead = data["things"].get("remembering", [])
        self.all = Rows(data["things"]).all
        self._timezone = scope.person.timezone if scope.person else "UTC"
        self.made_at = datetime.fromisoformat(data["made_at"])
        self._keys = _keys_of([person.public_id for person in self.all(Person).values()])
        self._fold: Callable[..., str] = fold_of_many(scope.viewer)

    # who and what belongs to it

    @cached_property
    def friends(self) -> dict[int, Friend]:
        """Everyone by their place in the group."""
        people = self.all(Person)
        return {
            number: Friend(people[place.person_id].name, place.hue or 0)
            for number, place in self.all(Membership).items()
        }

    def _by(self, author: Any) -> int:
        """The key here of whoever has this place in the archive."""
        place = self.all(Membership).get(author)
        person = self.all(Person).get(place.person_id) if place else None
        return self._keys.get(person.public_id, NOBODY) if person else NOBODY

    @cached_property
    def _photos(self) -> dict[Any, tuple[Photo, ...]]:
        albums: dict[Any, list[Photo]] = defaultdict(list)
        for photo in self.all(Photo).values():
            albums[photo.album_id].append(photo)
        return {
            album: tuple(sorted(photos, key=lambda one: (not one.comes_first, one.id)))
            for album, photos in albums.items()
        }

    @cached_property
    def _words(self) -> dict[Any, list[Word]]:
        talks: dict[Any, list[Word]] = defaultdict(list)
        for word in self.all(Word).values():
            talks[word.conversation_id].append(word)
        return talks

    def _replies(self, conversation: Any) -> tuple[Reply, ...]:
        words = self._words.get(conversation, []) if conversation else []
        return tuple(
            Reply(self.friends.get(one.author_id), one.body, one.said_at, self._fold_word(one))
            for one in sorted(words, key=lambda one: one.id)
        )

    def _fold_word(self, word: Word) -> str:
        return self._fold(self._by(word.author_id), NO_LABELS, word.body)

    @cached_property
    def _names(self) -> dict[Any, list[str]]:
        names: dict[Any, list[str]] = defaultdict(list)
        for one in self.all(Named).values():
            if (person := self.all(Person).get(one.person_id)) and not one.taken_off_at:
                names[one.moment_id].append(person.name)
        return names

    @cached_property
    def _answers(self) -> dict[Any, list[Attendance]]:
        answers: dict[Any, list[Attendance]] = defaultdict(list)
        for place in self.all(Attendance).values():
            answers[place.meetup_id].append(place)
        return answers

    # what happened

    def past(self) -> list[Thing]:
        """What happened, the newest first."""
        told = [
            *(self._milestone(one) for one in self._told_once()),
            *(self._meetup(one) for one in self.all(Meetup).values() if self._is_past(one)),
        ]
        return sorted(told, key=lambda one: (-one.on.toordinal(), one.sort != "met"))

    def _told_once(self) -> list[Milestone]:
        """Of a moment that was told in several groups, one."""
        return [*{one.moment_id: one for one in self.all(Milestone).values()}.values()]

    def _is_past(self, meetup: Meetup) -> bool:
        return meetup.state is State.FIXED and meetup.ends_at <= self.made_at

    def coming(self) -> list[Thing]:
        """What is planned, the next first."""
        planned = [
            one
            for one in self.all(Meetup).values()
            if one.ends_at > self.made_at and one.state is not State.DROPPED
        ]
        return [self._meetup(one) for one in sorted(planned, key=lambda one: one.starts_at)]

    def _milestone(self, milestone: Milestone) -> Thing:
        moment = self.all(Moment)[milestone.moment_id]
        children = [moment.children] if moment.children else []
        return Thing(
            key=milestone.public_id,
            on=milestone.sort_on,
            title=moment.title,
            text=moment.story,
            who=self.friends.get(milestone.author_id),
            line=str(KINDS[moment.kind]),
            when=filters.partial_date(moment.when, year=False),
            label=_("For a few") if milestone.audience_id else "",
            names=(*sorted(self._names[milestone.moment_id], key=str.lower), *children),
            photos=self._photos.get(moment.album_id, ()),
            replies=self._replies(milestone.conversation_id),
            fold_words=self._fold(
                self._by(milestone.author_id), moment.labels, moment.title, moment.story
            ),
        )

    def _meetup(self, meetup: Meetup) -> Thing:
        is_off = meetup.state is State.CANCELLED
        on = filters.first_day(meetup.when)
        return Thing(
            key=meetup.public_id,
            on=on,
            title=meetup.title,
            text=meetup.notes or "",
            when=filters.day(on, year=not self._is_past(meetup)),
            label=_("Called off") if is_off else _("Meetup"),
            sort="met",
            facts=tuple(self._facts(meetup)),
            photos=self._photos.get(meetup.album_id, ()),
        )

    def _facts(self, meetup: Meetup) -> Iterator[tuple[str, str, str]]:
        when = filters.when(meetup.when, self._timezone)
        yield "calendar-days", _("When"), when if meetup.has_date else _("Being chosen")
        if meetup.place:
            yield "map-pin", _("Where"), meetup.place
        organiser = self.friends.get(meetup.organiser_id)
        if organiser and not self._is_past(meetup):
            yield "user", _("Who’s organising"), organiser.name
        if who := self._who_said_yes(meetup):
            yield "users", _("Who said they’d come"), filters.listed(who)

    def _who_said_yes(self, meetup: Meetup) -> list[str]:
        places = self._answers[meetup.id]
        coming = [one for one in places if one.answer_to(meetup) is Answer.YES]
        return sorted(filter(None, map(self._name_of, coming)), key=str.lower)

    def _name_of(self, place: Attendance) -> str:
        friend = self.friends.get(place.membership_id) if place.membership_id else None
        return friend.name if friend else place.guest_name or ""

    # the shelves

    def found(self) -> list[Thing]:
        """What people found helped, or didn't, by what it is."""
        return [
            Thing(
                key=one.public_id,
                on=self._day(one.shared_at),
                title=one.what,
                text=one.because,
                who=self.friends.get(one.author_id),
                line=str(HOW_IT_WAS[one.how_it_was]),
                is_physical=one.is_physical,
                fold_words=self._fold(self._by(one.author_id), _labels(one), one.what, one.because),
            )
            for one in sorted(self.all(Experience).values(), key=lambda one: (one.thing, one.id))
        ]

    def asked(self) -> list[Thing]:
        """What was asked on the sounding board, the newest first."""
        questions = sorted(self.all(Question).values(), key=lambda one: one.asked_at, reverse=True)
        return [
            Thing(
                key=one.public_id,
                on=self._day(one.asked_at),
                text=one.words,
                who=self.friends.get(one.author_id),
                when=self.day_of(one.asked_at),
                label=str(HOPES[one.hope]),
                replies=self._replies(one.conversation_id),
                fold_words=self._fold(self._by(one.author_id), _labels(one), one.words),
            )
            for one in questions
        ]

    def made(self) -> list[Thing]:
        """What was made together, the newest first, and pieces of one's own."""
        pieces: dict[Any, list[Piece]] = defaultdict(list)
        for piece in self.all(Piece).values():
            pieces[piece.making_id].append(piece)
        makings = sorted(self.all(Making).values(), key=lambda one: one.started_at, reverse=True)
        return [
            Thing(
                key=one.public_id,
                on=self._day(one.started_at),
                title=one.prompt,
                when=self.day_of(one.started_at),
                label=str(SORTS[one.sort]),
                replies=tuple(map(self._piece, pieces.pop(one.id, []))),
            )
            for one in makings
        ] + [self._alone(piece) for rest in pieces.values() for piece in rest]

    def _piece(self, piece: Piece) -> Reply:
        by = self._by(piece.author_id) if piece.shows_name else NOBODY
        return Reply(
            self.friends.get(piece.author_id) if piece.shows_name else None,
            piece.words,
            piece.made_at,
            self._fold(by, _labels(piece), piece.words, piece.answers),
            self._photos.get(piece.album_id, ()),
            piece.answers,
        )

    def _alone(self, piece: Piece) -> Thing:
        """A piece of something that isn't there."""
        when = self.day_of(piece.made_at)
        on = self._day(piece.made_at)
        return Thing(key=piece.public_id, on=on, when=when, replies=(self._piece(piece),))

    # the group itself

    def remembered(self) -> list[Thing]:
        """The pages for members who have died, with the stories and thanks on them."""
        return [
            Thing(
                key=f"remembering-{page['id']}",
                on=self._day(datetime.fromisoformat(page["made_at"])),
                who=self.friends.get(page["membership_id"]),
                photos=self._photos.get(page["album_id"], ()),
                replies=self._replies(page["conversation_id"]),
            )
            for page in self._pages_of_the_dead
        ]

    def in_touch(self) -> list[Thing]:
        """Calls, visits and the like that were written down, the latest first."""
        contacts = sorted(self.all(Contact).values(), key=lambda one: one.happened_on, reverse=True)
        return [
            Thing(
                key=one.public_id,
                on=one.happened_on,
                text=one.words,
                who=self.friends.get(one.author_id),
                when=filters.day(one.happened_on, year=True),
            )
            for one in contacts
        ]

    def said(self) -> list[Thing]:
        """What one said to what isn't there, the newest first: without others' words."""
        words = [*self._words.get(None, [])]
        words += [word for talk in self._talks_elsewhere() for word in self._words[talk]]
        return [
            Thing(
                key=one.public_id,
                on=self._day(one.said_at),
                text=one.body,
                who=self.friends.get(one.author_id),
                when=self.day_of(one.said_at),
            )
            for one in sorted(words, key=lambda one: one.said_at, reverse=True)
        ]

    def _talks_elsewhere(self) -> set[int]:
        here = {one.conversation_id for one in self.all(Milestone).values()}
        here |= {one.conversation_id for one in self.all(Question).values()}
        return {talk for talk in self._words if talk is not None} - here

    def people(self) -> list[tuple[str, list[tuple[Friend, str]]]]:
        """Who is in, who is remembered, and who was here, each with a line."""
        by_standing: dict[Standing, list[tuple[Friend, str]]] = defaultdict(list)
        for number, place in self.all(Membership).items():
            person, hosts = self.all(Person)[place.person_id], _("Looks after the group")
            about = [person.pronouns, hosts if place.is_host else "", _birthday(person)]
            line = " · ".join(filter(None, about))
            by_standing[place.standing].append((self.friends[number], line))
        for people in by_standing.values():
            people.sort(key=lambda one: one[0].name.lower())
        return [
            (_("Members"), by_standing[Standing.IN]),
            (_("Remembering"), by_standing[Standing.REMEMBERED]),
            (_("Were here, too"), by_standing[Standing.LEFT]),
        ]

    def agreements(self) -> list[Agreement]:
        """How the group treats each other, the newest version first."""
        return sorted(self.all(Agreement).values(), key=lambda one: -one.version)

    def groups(self) -> list[Group]:
        """The groups it is of."""
        return [*self.all(Group).values()]

    def meetups(self) -> Iterator[Meetup]:
        """All that has or had a date, each with its series, in order."""
        series = self.all(Series)
        for meetup in sorted(self.all(Meetup).values(), key=lambda one: (one.starts_at, one.id)):
            if meetup.has_date:
                meetup.series = series.get(meetup.series_id or 0)
                yield meetup

    def day_of(self, at: datetime) -> str:
        """Sunday 22 November 2026, by its reader's clock; with its year, whenever it is read."""
        return filters.day(self._day(at), year=True)

    def photos(self) -> list[Photo]:
        """All of them."""
        return [*self.all(Photo).values()]

    def _day(self, at: datetime) -> date:
        return filters.local_day(at, self._timezone)


def _labels(row: Any) -> Labels:
    return Labels(row.topics, row.own_topic, row.note)


def _birthday(person: Person) -> str:
    day, month = person.birth_day, person.birth_month
    return filters.day_of_year(DayOfYear(month, day)) if month and day else ""


def _keys_of(public_ids: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for first in range(0, len(public_ids), 500):
        some = Person.public_id.in_(public_ids[first : first + 500])
        rows = db.session.execute(select(Person.public_id, Person.id).where(some))
        found.update({row.public_id: row.id for row in rows})
    return found
