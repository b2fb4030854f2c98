"""What has to be done before what someone shared may go."""

from reunite.archives.models import Archive
from reunite.photos.made import State


def is_due(copies: list[Archive]) -> bool:
    """May it be done now? Not while a copy they asked for is still to be made, nor, as long as it
    would be kept, where it couldn't be: it would have held what goes."""
    return all(copy.state is State.READY for copy in copies)
