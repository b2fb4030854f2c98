"""Thinking better of something, and of that again."""

from reunite import clock
from reunite.db import atomic
from reunite.groups.models import Membership
from reunite.mail.outbox import forget
from reunite.posts import policy
from reunite.posts.models import Post


@atomic
def take_down(author: Membership, post: Post) -> None:
    """Take down what is one's own; it can be put back. Raises `NotAllowed`."""
    policy.check_can_change(author, post)
    post.taken_down_at = post.taken_down_at or clock.now()


@atomic
def take_back(author: Membership, post: Post) -> None:
    """Undo sharing what is one's own: nobody is told of it who wasn't yet. Raises `NotAllowed`."""
    take_down(author, post)
    forget(post.public_id)


@atomic
def put_back(author: Membership, post: Post) -> None:
    """Put back what one took down. Raises `NotAllowed`."""
    policy.check_can_change(author, post)
    post.taken_down_at = None
