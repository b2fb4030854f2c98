"""Adding photos, and saying what is to be seen on them."""

from collections.abc import Iterable
from typing import IO, Any

from flask_babel import lazy_gettext as _
from wtforms import MultipleFileField

from reunite.photos.models import ALT_LENGTH, Photo
from reunite.web import forms
from reunite.web.forms import Form, FormOnce

DESCRIPTION = _("Describe it for friends who can’t see it")


class AddPhotos(FormOnce):
    """`alt` describes a photo that comes alone, as it does from our own script."""

    photos = MultipleFileField(_("Photos"))
    alt = forms.line(DESCRIPTION, length=ALT_LENGTH)

    def files(self) -> list[tuple[IO[bytes], str]]:
        """Each file that was chosen, with its description. Their names are nobody's business."""
        chosen = [file.stream for file in self.photos.data or [] if file and file.filename]
        return [(file, self.alt.data if len(chosen) == 1 else "") for file in chosen]


class DescribePhotos(Form):
    """A line for each of these photos, under its public id."""

    def words(self) -> dict[str, str]:
        """What is to be seen on each."""
        return {name: f.data or "" for name, f in self._fields.items() if name != "csrf_token"}


def describe_form(photos: Iterable[Photo]) -> Any:
    """The form for these."""
    lines = {photo.public_id: forms.line(DESCRIPTION, length=ALT_LENGTH) for photo in photos}
    form: Any = type("DescribeThese", (DescribePhotos,), lines)
    return form(data={photo.public_id: photo.alt for photo in photos})
