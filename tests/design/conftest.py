from collections.abc import Iterator

import pytest
from flask import Flask

from reunite.web.styleguide import Sample


@pytest.fixture
def styled(app: Flask) -> Iterator[Flask]:
    """The app with its styleguide, during a request."""
    with app.test_request_context("/styleguide"):
        yield app


@pytest.fixture
def form(styled: Flask) -> Sample:
    return Sample()
