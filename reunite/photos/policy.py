"""Who may do what with the pictures of an album, and how many there may be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from flask_babel import gettext as _

from reunite.errors import DomainError, NotAllowed
from reunite.photos.models import Photo
from reunite.settings import Settings

MEGABYTE = 1_000_000
MOST_BYTES = 10 * MEGABYTE
AT_ONCE = 40
BYTES_AT_ONCE = 100 * MEGABYTE
IN_AN_ALBUM = 500
TRIES = 3


class NoRoom(DomainError):
    """The server can keep no more."""

    status = 507


class HasAlbum(Protocol):
    """What an album can belong to: a row that points to it."""

    album_id: int | None


@dataclass(frozen=True)
class Onlooker:
    """Who is at an album: a person with an account, or a guest by their place at a meetup. `key`
    is the public id of either."""

    key: str
    person_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Opened:
    """An album, as somebody may see and use it who was let in to the thing it belongs to.

    Photos of the people in `hidden` are absent; with `only_own`,
    everyone else's are. `note` says what whoever adds photos should know first, `names` by key what
    guests are called; they are asked only where they are shown. `day` begins the names of files
    taken away. With `is_nameless`, nobody is told who added a photo.
    """

    thing: HasAlbum
    viewer: Onlooker
    hidden: frozenset[int] = frozenset()
    may_add: bool = False
    may_arrange: bool = False
    may_ask_to_be_left_out: bool = False
    only_own: bool = False
    note: Callable[[], str] = str
    names: Callable[[], Mapping[str, str]] = dict
    day: str = ""
    is_nameless: bool = False

    def added(self, photo: Photo) -> bool:
        """Did the viewer add it?"""
        return photo.added_by == self.viewer.key

    def may_take_down(self, photo: Photo) -> bool:
        """What they added, and, where people are in each other's photos, whatever they are in."""
        return photo.taken_down_at is None and (
            self.added(photo) or (self.may_ask_to_be_left_out and photo.is_shown)
        )

    def may_put_back(self, photo: Photo) -> bool:
        """Only who took it down can put it back: nobody overrules someone who is in it."""
        return photo.taken_down_at is not None and photo.taken_down_by == self.viewer.key

    def may_delete(self, photo: Photo) -> bool:
        """Whoever added it, once nobody else sees it."""
        return self.added(photo) and not photo.is_shown

    def may_put_first(self, photo: Photo) -> bool:
        """Whoever may arrange the album, any photo that is shown but the first."""
        return self.may_arrange and photo.is_shown and not photo.comes_first

    def name_of(self, photo: Photo) -> str:
        """What whoever added it is called; "" where that is nobody's to know."""
        if self.is_nameless:
            return ""
        return photo.person.name if photo.person else self.names().get(photo.added_by, "")


def check_may(allowed: bool) -> None:
    """Raises `NotAllowed`."""
    if not allowed:
        raise NotAllowed(_("That photo isn’t yours to change."))


def check_may_delete(opened: Opened, photo: Photo) -> None:
    """Raises `NotAllowed` for somebody else's, `DomainError` for one that is shown."""
    check_may(opened.added(photo))
    if not opened.may_delete(photo):
        raise DomainError(_("Take it down first, then it can be deleted."))


def check_may_add(opened: Opened) -> None:
    """Raises `NotAllowed` where the viewer can only look."""
    if not opened.may_add:
        raise NotAllowed(_("Photos can be added here by whoever it’s about."))


def check_uploads(sizes: list[int]) -> None:
    """Raises `DomainError` for no file or too many, or one that is too large or empty."""
    if not sizes:
        raise DomainError(_("Choose a photo first."), field="photos")
    if len(sizes) > AT_ONCE:
        raise DomainError(
            _("That’s a lot in one go. Choose up to %(most)d, then the rest.", most=AT_ONCE),
            field="photos",
        )
    if max(sizes) > MOST_BYTES:
        raise DomainError(
            _(
                "One of them is larger than %(most)d MB, so none were added. Choose the others, or "
                "a smaller copy of it.",
                most=MOST_BYTES // MEGABYTE,
            ),
            field="photos",
        )
    if min(sizes) == 0:
        raise DomainError(_("One of them is empty. Choose it again."), field="photos")


@dataclass(frozen=True)
class Kept:
    """How many photos there are, and how many bytes they take."""

    photos: int
    stored_bytes: int

    def and_more(self, sizes: list[int]) -> "Kept":
        """With so many more."""
        return Kept(self.photos + len(sizes), self.stored_bytes + sum(sizes))


def check_quota(album: Kept, person: Kept, site: Kept, settings: Settings) -> None:
    """Raises `DomainError` where the album or its adder would have too many photos, `NoRoom` where
    the whole site would."""
    if album.photos > IN_AN_ALBUM:
        raise DomainError(_("This album is full. Leave some out."), field="photos")
    if (
        person.photos > settings.photos_per_person
        or person.stored_bytes > settings.photo_mb_per_person * MEGABYTE
    ):
        raise DomainError(
            _("That’s as many photos as one person can keep here. Delete some first."),
            field="photos",
        )
    if site.stored_bytes > settings.photo_mb * MEGABYTE:
        raise NoRoom(no_room())


def no_room() -> str:
    """What is said when nothing more can be kept."""
    return _("There’s no room for more photos here just now. All that was here before is safe.")
