"""Every pair of colours that meet is far enough apart, computed from the token file itself."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "static" / "css" / "tokens.css"
TEXT, PART = 4.5, 3.0

ON_WALLS = ("page", "surface", "sunk")
HUES = ("rose", "sky", "leaf", "sand", "violet", "clay", "teal", "moss")
PAIRS = [
    *((TEXT, "ink", back) for back in (*ON_WALLS, "lamp-soft", "lamp-half")),
    *((TEXT, "ink-soft", back) for back in (*ON_WALLS, "tint", "lamp-soft")),
    *((TEXT, "link", back) for back in (*ON_WALLS, "tint", "lamp-soft", "dusk-soft")),
    *((TEXT, "on-action", back) for back in ("action", "action-hover")),
    *((TEXT, f"on-{name}", name) for name in ("tint", "lamp", "lamp-soft", *HUES)),
    *((TEXT, f"on-{name}-soft", f"{name}-soft") for name in ("dusk", "privet", "brick")),
    *((TEXT, name, back) for name in ("dusk", "privet", "brick") for back in ("page", "surface")),
    *((PART, "line-strong", back) for back in ON_WALLS),
    *((PART, "lamp-edge", back) for back in ("page", "surface", "lamp-soft")),
    *((PART, "action", back) for back in ("page", "surface")),
    *((PART, "focus", back) for back in (*ON_WALLS, "tint")),
    *((PART, "lamp", f"mark-{tone}") for tone in ("damson", "dusk", "privet")),
    (PART, "lamp", "window"),
    (TEXT, "page", "ink"),
]


def palettes() -> dict[str, dict[str, str]]:
    plain = dict(re.findall(r"--([\w-]+): (#\w{6});", TOKENS.read_text()))
    both = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", TOKENS.read_text())
    return {
        "plain": plain,
        "light": plain | {name: light for name, light, _ in both},
        "dark": plain | {name: dark for name, _, dark in both},
    }


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(front: str, back: str) -> float:
    """WCAG 2.2, contrast ratio."""
    darker, lighter = sorted((luminance(front), luminance(back)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("least", "front", "back"), PAIRS)
def test_colours_that_meet_can_be_told_apart(
    theme: str, least: float, front: str, back: str
) -> None:
    colours = palettes()[theme]
    assert ratio(colours[front], colours[back]) >= least


def test_browsers_without_light_dark_get_the_light_theme() -> None:
    known = palettes()
    assert known["plain"] == known["light"]
