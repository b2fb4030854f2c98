"""Makes the web fonts, once: `python -m reunite.assets`.

The two typefaces come as Python packages with their licences; nothing of theirs is committed. Each
is cut down to what Reunite writes with and packed as WOFF2 in static/fonts. Without them pages are
set in the device's own sans, so whatever goes wrong here is one plain sentence and never stops a
start.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "static" / "fonts"

# Latin with its extensions, the marks that combine with it, punctuation, currency.
CHARACTERS = (
    *range(0x20, 0x180),
    *range(0x180, 0x250),
    *range(0x2B0, 0x370),
    *range(0x1E00, 0x1F00),
    *range(0x2000, 0x2070),
    *range(0x20A0, 0x20D0),
    *(0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2215, 0x25CC, 0xFEFF, 0xFFFD),
)
FEATURES = ("ccmp", "kern", "locl", "mark", "mkmk")


@dataclass(frozen=True)
class Face:
    """One typeface: where its package keeps it, and the axes to fix or narrow."""

    package: str
    source: str
    made: str  # named in static/css/tokens.css; holds the version, as browsers keep it for a year
    axes: dict[str, float | tuple[float, float]]


FACES = (
    Face(
        "fontpkg_hanken_grotesk",
        "HankenGrotesk[wght].ttf",
        "hanken-grotesk-3.013.woff2",
        {"wght": (400, 700)},
    ),
    Face(
        "fontpkg_bricolage_grotesque",
        "BricolageGrotesque[opsz,wdth,wght].ttf",
        "bricolage-grotesque-1.1.woff2",
        {"wght": 700, "wdth": 100, "opsz": 32},
    ),
)


def _cut_down(source: Path, axes: dict[str, float | tuple[float, float]]) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    saved = BytesIO()
    instantiateVariableFont(TTFont(source), axes, inplace=True).save(saved)
    font = TTFont(saved)  # read again: the subsetter trips over tables the instancer left half made
    subsetter = Subsetter(Options(layout_features=list(FEATURES), hinting=False))
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    packed = BytesIO()
    font.save(packed)
    return packed.getvalue()


def make_fonts(folder: Path = FOLDER, faces: Iterable[Face] = FACES) -> None:
    """Write the faces that are missing from the folder, or older than their source."""
    folder.mkdir(parents=True, exist_ok=True)
    for face in faces:
        source = Path(str(files(face.package))) / "files" / face.source
        made = folder / face.made
        if made.exists() and made.stat().st_mtime >= source.stat().st_mtime:
            continue
        unfinished = made.with_suffix(".part")
        unfinished.write_bytes(_cut_down(source, face.axes))
        unfinished.replace(made)


def main() -> None:
    """Make the fonts, or say in one sentence why not."""
    try:
        make_fonts()
    except Exception as error:  # noqa: BLE001 - a font must never stop a start
        sys.stderr.write(f"Pages will use the device's own typeface ({error}).\n")


if __name__ == "__main__":
    main()
