"""What a page that becomes a PDF may name: photos, our fonts and our style for print."""

import io
from collections.abc import Mapping
from pathlib import Path

from flask import current_app
from PIL import Image

from reunite.pdf import Fetch
from reunite.photos.store import store

OWN = "own:"  # what every address in such a page begins with


def finder(photos: Mapping[str, str]) -> Fetch:
    """Finds `own:style.css`, our fonts by the names of their files, and the `photos` whose files in
    the store are given by the name the page has for them. Nothing else."""
    static = Path(current_app.static_folder or "")
    files = {
        "style.css": static / "pdf.css",
        **{path.name: path for path in (static / "fonts").glob("*.woff2")},
    }

    def find(address: str) -> bytes | None:
        name = address.removeprefix(OWN)
        if name in photos:
            return _as_jpeg(photos[name])
        return files[name].read_bytes() if name in files and files[name].exists() else None

    return find


def _as_jpeg(file: str) -> bytes | None:
    """What a PDF can hold as it is; of anything else it would hold the bare pixels."""
    try:
        with Image.open(io.BytesIO(store().read(file))) as photo:
            packed = io.BytesIO()
            photo.convert("RGB").save(packed, "JPEG", quality=85)
    except FileNotFoundError:
        return None
    return packed.getvalue()
