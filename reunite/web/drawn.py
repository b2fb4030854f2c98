"""What a macro makes of its arguments, kept, so that the same card is not drawn for each reader.

Only for macros that ask nothing but their arguments: not the viewer, the request or the clock.
What is kept is found by the values themselves, so it is never out of date.
"""

from collections.abc import Hashable, Iterable
from functools import lru_cache

from flask import Flask
from flask_babel import get_locale
from jinja2.runtime import Macro
from markupsafe import Markup

KEPT = 2_000


def init_drawn(app: Flask) -> None:
    """Give templates `drawn(macro, *values)`, and `drawn_each(macro, rows)` for many at once."""

    @lru_cache(maxsize=KEPT)
    def draw(locale: str, macro: Macro, values: tuple[Hashable, ...]) -> Markup:
        return Markup(macro(*values))  # noqa: S704 (a macro escapes what it is given)

    def drawn(macro: Macro, *values: Hashable) -> Markup:
        return draw(str(get_locale()), macro, values)

    def drawn_each(macro: Macro, rows: Iterable[tuple[Hashable, ...]]) -> Markup:
        locale = str(get_locale())
        return Markup("").join([draw(locale, macro, row) for row in rows])

    app.jinja_env.globals |= {"drawn": drawn, "drawn_each": drawn_each}
