"""Icons are decoration beside a word."""

import pytest
from lucide import IconDoesNotExist

from reunite.web.icons import icon


@pytest.mark.parametrize("name", ["house", "half-pane"])
def test_an_icon_is_not_read_out(name: str) -> None:
    assert 'aria-hidden="true" focusable="false" class="icon"' in icon(name)


def test_an_icon_takes_another_class() -> None:
    assert 'class="icon wide"' in icon("house", size_class="wide")


def test_a_misspelt_icon_is_noticed() -> None:
    with pytest.raises(IconDoesNotExist):
        icon("hoose")
