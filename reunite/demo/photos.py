"""Photos in the example, drawn by us: a view from a window, in a few flat colours."""

import io
import random
from collections.abc import Callable
from typing import IO

from PIL import Image, ImageDraw
from sqlalchemy import select

from reunite.db import db
from reunite.groups.models import Membership
from reunite.meetups.album.queries import open_album as album_of_meetup
from reunite.meetups.models import Meetup
from reunite.milestones.models import Milestone, Moment
from reunite.milestones.pictures.queries import open_album as album_of_milestone
from reunite.photos import actions
from reunite.photos.policy import Opened

SKIES = ("#f2ddb9", "#c9e2ff", "#fcd2e4", "#3a4a80", "#ffd4cc")
HILLS = ("#2b6247", "#6e2148", "#53649e", "#3e7c5d", "#8b7683")
WIDTH, HEIGHT = 1280, 853


def drawn(number: int) -> bytes:
    """A sky, a sun and three rows of hills; another one for each number."""
    chance = random.Random(number)  # noqa: S311 (the same picture each time)
    picture = Image.new("RGB", (WIDTH, HEIGHT), SKIES[number % len(SKIES)])
    pen = ImageDraw.Draw(picture)
    x, y, r = chance.randint(300, 1000), chance.randint(150, 500), chance.randint(60, 140)
    pen.ellipse((x - r, y - r, x + r, y + r), fill="#ffcb57")
    for row in range(3):
        heights = [chance.randint(0, 260) for _step in range(6)]
        top = [(step * 256, 350 + row * 150 + high) for step, high in enumerate(heights)]
        pen.polygon([(0, HEIGHT), *top, (WIDTH, HEIGHT)], fill=HILLS[(number + row) % len(HILLS)])
    file = io.BytesIO()
    picture.save(file, "JPEG")
    return file.getvalue()


def fill_photos(friends: dict[str, Membership], plant: Callable[[str], str]) -> None:
    """On two milestones, and in the album of a meetup by three friends."""
    for who, title, alts in [
        ("Siân", "The front door is mine", ["The view from the landing", "The same, at dusk"]),
        ("Jo", "Finished the quilt", ["Hills, in squares of everyone’s old shirts"]),
    ]:
        author = friends[who]
        told = select(Milestone).join(Moment).where(Moment.title == title)
        milestone = db.session.scalars(told.where(Milestone.group_id == author.group_id)).one()
        _add(album_of_milestone(author, milestone), [plant(alt) for alt in alts])
    lunch = select(Meetup).where(Meetup.title.like("Allotment lunch%"))
    for who, alts in {
        "Dee": ["The hill behind the plot"],
        "Jo": ["Home, late"],
        "Ben": [""],
    }.items():
        meetup = db.session.scalars(lunch.where(Meetup.group_id == friends[who].group_id)).one()
        _add(album_of_meetup(friends[who], meetup), [plant(alt) if alt else "" for alt in alts])


def _add(opened: Opened, alts: list[str]) -> None:
    files: list[tuple[IO[bytes], str]] = [(io.BytesIO(drawn(len(alt))), alt) for alt in alts]
    actions.add(opened, actions.take_in(opened, files))
