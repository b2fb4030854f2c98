"""What every page of a post has: undoing, taking down, putting back."""

from collections.abc import Callable
from types import ModuleType
from typing import TypeVar

from flask import Blueprint, flash, redirect
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from reunite.groups.door import in_group, membership
from reunite.posts import actions
from reunite.posts.models import Post

T = TypeVar("T", bound=Post)


def let_take_down(
    blueprint: Blueprint,
    part: str,
    find: Callable[..., T],
    page_of: Callable[[T], str],
    actions: ModuleType = actions,
) -> None:
    """Give a blueprint the addresses `undo`, `take-down` and `put-back` of a post that the part
    `<part>` of an address names.

    `find` gives it for the parts of the address by name; `page_of` is where it is shown. Undoing
    leads to the blueprint's own `edit`, which has the words in it. `actions` are a kind's own, if
    more than its row is taken down.
    """

    @blueprint.post(f"/<{part}>/undo")
    def undo(**parts: str) -> ResponseReturnValue:
        actions.take_back(membership(), find(**parts))
        flash(_("Undone. Your words are here, and only you can see them."), "saved")
        return redirect(in_group(f"{blueprint.name}.edit", **parts), 303)

    @blueprint.post(f"/<{part}>/take-down")
    def take_down(**parts: str) -> ResponseReturnValue:
        found = find(**parts)
        actions.take_down(membership(), found)
        flash(_("Taken down. Only you can see it now, and you can put it back."), "saved")
        return redirect(page_of(found), 303)

    @blueprint.post(f"/<{part}>/put-back")
    def put_back(**parts: str) -> ResponseReturnValue:
        found = find(**parts)
        actions.put_back(membership(), found)
        flash(_("It’s back."), "saved")
        return redirect(page_of(found), 303)
