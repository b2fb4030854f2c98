"""Icons inside the page: Lucide's, by its own names, and the half-lit pane, which is ours.

An icon is decoration beside a word, so assistive technology never hears it.
"""

from functools import cache

from lucide.jinja import lucide
from markupsafe import Markup

_OWN = {
    "half-pane": '<rect x="4" y="4" width="16" height="16" rx="3"/>'
    '<path d="M19 5 5 19V5z" fill="currentColor" stroke="none" opacity=".55"/>',
}
_FRAME = (
    '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" class="{classes}">'
    "{drawing}</svg>"
)


@cache
def _drawing(name: str) -> str:
    if name in _OWN:
        return _OWN[name]
    svg = lucide(name, size=None)
    inside = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
    return "".join(line.strip() for line in inside.splitlines())


@cache
def icon(name: str, *, size_class: str = "") -> Markup:
    """The icon of this name as inline SVG, as tall as a line of the text around it.

    `size_class` is added to its classes. A name nobody has drawn raises
    `lucide.IconDoesNotExist`: a misspelt icon shows in the first test of its page.
    """
    classes = f"icon {size_class}".strip()
    return Markup(_FRAME.format(classes=classes, drawing=_drawing(name)))  # noqa: S704
