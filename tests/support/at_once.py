"""Several people pressing at the same moment."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence

from flask import Flask

from reunite.errors import DomainError


def at_once(app: Flask, presses: Sequence[Callable[[], object]]) -> Counter[type | None]:
    """Do all of these together, each in a thread and app context of its own.

    Counts how they ended: None for what was done, else the kind of refusal. Any other exception
    is raised again.
    """
    gate = threading.Barrier(len(presses))
    ended: list[BaseException | None] = []

    def press(act: Callable[[], object]) -> None:
        with app.app_context():
            gate.wait()
            try:
                act()
            except BaseException as error:  # noqa: BLE001 - looked at below, in the test's thread
                ended.append(error)
            else:
                ended.append(None)

    threads = [threading.Thread(target=press, args=(act,)) for act in presses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for error in ended:
        if error is not None and not isinstance(error, DomainError):
            raise error
    return Counter(None if error is None else type(error) for error in ended)
