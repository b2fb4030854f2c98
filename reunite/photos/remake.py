"""A picture made anew from its pixels: a program of its own, with little memory and little time.

It reads the file that came in from standard input, writes a WebP for each size into the folder it
is given, and prints the width and height of the largest. Nothing but pixels is taken over. It ends
with 1 where that can't be done. It imports nothing of ours, so that it starts at once.
"""

import io
import json
import resource
import struct
import sys
import warnings
from contextlib import suppress
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

MEMORY = 600_000_000
SECONDS = 20
MOST_PIXELS = 40_000_000
LONGEST_EDGE = 12_000
QUALITY = 80
FORMATS = ["JPEG", "PNG", "WEBP", "GIF"]
_BAD_EXIF = (OSError, struct.error, SyntaxError, ValueError, TypeError, KeyError)


def limit_ourselves() -> None:
    """Whatever is in the file, it costs no more than this."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    with suppress(ImportError):
        from pillow_heif import register_heif_opener

        register_heif_opener(thumbnails=False)
        FORMATS.append("HEIF")


def remake(raw: bytes, widest: int) -> Image.Image:
    """Its first frame, the right way up, in sRGB, on white, at most so wide.

    Raises any of what Pillow does, and `ValueError` for what is too large.
    """
    with Image.open(io.BytesIO(raw), formats=FORMATS) as opened:
        if max(opened.size) > LONGEST_EDGE or opened.width * opened.height > MOST_PIXELS:
            raise ValueError("too large")
        opened.draft("RGB", (2 * widest, 2 * widest))
        profile = opened.info.get("icc_profile")
        picture = _turned(_smaller(_in_plain_mode(opened), widest))
    if picture.width > widest:
        picture = picture.resize(_size(picture, widest), Image.Resampling.LANCZOS)
    if picture.mode == "RGBA":
        on_white = Image.new("RGB", picture.size, "white")
        on_white.paste(picture, mask=picture.getchannel("A"))
        picture = on_white
    coloured = _in_srgb(picture, profile)
    only_pixels = Image.new("RGB", coloured.size)
    only_pixels.paste(coloured)
    return only_pixels


def _in_plain_mode(picture: Image.Image) -> Image.Image:
    """In a mode that can be made smaller. It is copied only where it must be, since each copy of
    forty megapixels takes 160 MB; CMYK stays, for its profile to turn into colours."""
    has_holes = picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
    mode = "RGBA" if has_holes else picture.mode if picture.mode == "CMYK" else "RGB"
    return picture if picture.mode == mode else picture.convert(mode)


def _smaller(picture: Image.Image, widest: int) -> Image.Image:
    """By a whole number, so that it is still wide enough either way round."""
    times = min(picture.size) // widest
    if times < 2:
        return picture
    reduced = picture.reduce(times)
    reduced.info = picture.info
    return reduced


def _turned(picture: Image.Image) -> Image.Image:
    with suppress(*_BAD_EXIF):
        return ImageOps.exif_transpose(picture)
    return picture


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        with suppress(OSError, ImageCms.PyCMSError):
            theirs, ours = io.BytesIO(profile), ImageCms.createProfile("sRGB")
            coloured = ImageCms.profileToProfile(picture, theirs, ours, outputMode="RGB")
            if coloured:
                return coloured
    return picture.convert("RGB")


def _size(picture: Image.Image, width: int) -> tuple[int, int]:
    return width, max(1, round(picture.height * width / picture.width))


def main(folder: Path, widths: list[int]) -> None:
    """Make them all. A size is left out where a smaller one holds every pixel there is."""
    limit_ourselves()
    picture = remake(sys.stdin.buffer.read(), widths[-1])
    for smaller, width in zip([0, *widths], widths, strict=False):
        if smaller < picture.width:
            sized = picture.resize(_size(picture, width)) if width < picture.width else picture
            sized.save(folder / str(width), "WEBP", quality=QUALITY, method=4)
    sys.stdout.write(json.dumps(picture.size))


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), [int(width) for width in sys.argv[2:]])
    except Exception:  # noqa: BLE001 (a broken file makes a library raise anything)
        sys.exit(1)
