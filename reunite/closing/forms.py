"""What is pressed to close a group."""

from reunite.web.forms import Form


class Close(Form):
    """Nothing to fill in: the page says what will happen."""
