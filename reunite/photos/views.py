"""The pages of an album, the same wherever it belongs: a feature says who may open it, and hangs
them into a blueprint of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.groups.door import in_group
from reunite.photos import actions, queries, serving
from reunite.photos.forms import AddPhotos, describe_form
from reunite.photos.models import Photo
from reunite.photos.policy import BYTES_AT_ONCE, MEGABYTE, Opened
from reunite.web.limits import at_most, limiter
from reunite.web.once import once
from reunite.web.uploads import takes_in

HOUR = timedelta(hours=1)
_PARTS = 200

adds_photos = limiter.shared_limit(
    lambda: at_most(400, HOUR), scope="adding photos", methods=["POST"]
)
takes_photos_down = limiter.shared_limit(
    lambda: at_most(60, HOUR), scope="taking photos down", methods=["POST"]
)


@dataclass(frozen=True)
class AlbumPages:
    """The pages of one kind of album.

    `open_album` takes the parts of the address and returns the album as the viewer may use it, or
    raises `NotFound`; `back` names, from the same parts, the page it belongs to and its words, if
    the viewer can go there.
    `reported_as` is the kind under which a quiet word can be about one of its photos, if it can.
    `address` makes an address of an endpoint and these parts, `layout` is the template that the
    pages extend, and `section` says where they are in the navigation.
    """

    blueprint: Blueprint
    open_album: Callable[..., Opened]
    back: Callable[..., tuple[str, str] | None]
    address: Callable[..., str] = in_group
    layout: str = "layouts/group.html"
    section: str = "timeline"
    reported_as: str = ""

    def hang(self, mark: Callable[[Any], Any] = lambda view: view) -> None:
        """Add them to the blueprint; `mark` says of each view who may open it at all."""
        views: list[tuple[str, Any, str]] = [
            ("", index, "GET"),
            ("", add, "POST"),
            ("/words", describe, "POST"),
            ("/all", download, "GET"),
            ("/<photo>", show, "GET"),
            ("/<photo>/<int:width>", file, "GET"),
            ("/<photo>/first", put_first, "POST"),
            ("/<photo>/take-down", take_down, "POST"),
            ("/<photo>/put-back", put_back, "POST"),
            ("/<photo>/delete", delete, "POST"),
        ]
        for rule, view, method in views:
            self.blueprint.add_url_rule(
                rule, view.__name__, mark(self._hung(view)), methods=[method]
            )

    def _hung(self, view: Callable[..., ResponseReturnValue]) -> Any:
        @wraps(view)
        def hung(**parts: Any) -> ResponseReturnValue:
            named = {name: parts.pop(name) for name in ("photo", "width") if name in parts}
            opened = self.open_album(**parts)
            if "photo" in named:
                named["photo"] = queries.get_photo(opened, named["photo"])
            return view(Page(self, parts, opened), **named)

        return hung


@dataclass(frozen=True)
class Page:
    """A page of an album, on the way to be answered."""

    pages: AlbumPages
    place: dict[str, Any]
    opened: Opened

    def address(self, endpoint: str, **values: Any) -> str:
        """Where another page of the album is."""
        return self.pages.address(f"{self.pages.blueprint.name}.{endpoint}", **self.place, **values)

    def go_to(self, endpoint: str, **values: Any) -> ResponseReturnValue:
        """Lead there."""
        return redirect(self.address(endpoint, **values), 303)

    def render(self, template: str, form: Any, **values: Any) -> ResponseReturnValue:
        """The page, with 422 where its form has problems."""
        page = render_template(
            template,
            layout=self.pages.layout,
            section=self.pages.section,
            address=self.address,
            base=self.address("index"),
            opened=self.opened,
            reported_as="" if self.opened.is_nameless else self.pages.reported_as,
            form=form,
            **values,
        )
        return page, 422 if form.errors else 200


def index(page: Page, *, form: AddPhotos | None = None) -> ResponseReturnValue:
    """All photos, and a form for more."""
    photos = queries.list_photos(page.opened)
    own = [photo for photo in photos if page.opened.added(photo)]
    return page.render(
        "photos/index.html",
        form or AddPhotos(formdata=None),
        back_to=page.pages.back(**page.place),
        photos=photos,
        nameless=describe_form(photo for photo in own if photo.is_shown and not photo.alt),
        own={photo.public_id: photo for photo in own},
    )


@adds_photos
@takes_in(most_bytes=BYTES_AT_ONCE + MEGABYTE, parts=_PARTS)
def add(page: Page) -> ResponseReturnValue:
    form = AddPhotos()
    if form.validate_on_submit():
        with form.refusals():
            _add(page, form)
            flash(_("Added. Each shows as soon as it’s ready, in a moment."), "saved")
            return page.go_to("index")
    return index(page, form=form)


def _add(page: Page, form: AddPhotos) -> None:
    """Take photos in once, however often the form is sent."""
    uploads = actions.take_in(page.opened, form.files())
    written: list[Photo] = []

    def write_down() -> str:
        written.extend(actions.add(page.opened, uploads))
        return page.address("index")

    try:
        once(page.opened.viewer.key, form.form_key.data, write_down)
    finally:
        if not written:
            actions.throw_away(uploads)


def describe(page: Page) -> ResponseReturnValue:
    """Say what is to be seen on one's own photos, on as many as there are lines for."""
    own = {photo.public_id: photo for photo in queries.list_photos(page.opened)}
    form = describe_form(own[name] for name in request.form if name in own)
    if form.validate_on_submit():
        actions.describe(page.opened, form.words())
        flash(_("Saved."), "saved")
        return page.go_to("index")
    photos = [own[name] for name in form.words()]
    return page.render("photos/describe.html", form, photos=photos)


def download(page: Page) -> ResponseReturnValue:
    return serving.serve_all(queries.list_photos(page.opened), page.opened.day)


def show(page: Page, photo: Photo) -> ResponseReturnValue:
    """One photo, with the ones before and after it."""
    photos = queries.list_photos(page.opened)
    at = [each.id for each in photos].index(photo.id)
    return page.render(
        "photos/show.html",
        describe_form([photo]),
        photo=photo,
        before=photos[at - 1] if at else None,
        after=photos[at + 1] if at + 1 < len(photos) else None,
    )


def file(page: Page, photo: Photo, width: int) -> ResponseReturnValue:
    return serving.serve(photo, width)


def put_first(page: Page, photo: Photo) -> ResponseReturnValue:
    actions.put_first(page.opened, photo)
    flash(_("It comes first now."), "saved")
    return page.go_to("show", photo=photo.public_id)


@takes_photos_down
def take_down(page: Page, photo: Photo) -> ResponseReturnValue:
    actions.take_down(page.opened, photo)
    flash(_("Taken down. Nobody is told, and you can put it back."), "saved")
    return page.go_to("show", photo=photo.public_id)


def put_back(page: Page, photo: Photo) -> ResponseReturnValue:
    actions.put_back(page.opened, photo)
    flash(_("It’s back."), "saved")
    return page.go_to("show", photo=photo.public_id)


def delete(page: Page, photo: Photo) -> ResponseReturnValue:
    actions.delete(page.opened, photo)
    flash(_("It’s gone."), "saved")
    return page.go_to("index")
