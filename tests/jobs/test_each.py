"""What is done for each of many."""

import threading

import pytest
from flask import Flask

from reunite.errors import NotFound
from reunite.jobs.each import for_each


def test_one_that_fails_is_written_down_and_the_others_have_their_turn(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    done = []

    def divide(by: int) -> None:
        done.append(12 // by)

    with app.app_context():
        for_each([3, 0, 4], divide)
    assert (done, caplog.messages) == ([4, 3], ["divide failed for one of many"])


def test_one_that_is_gone_is_no_failure(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    def find(_key: int) -> None:
        raise NotFound

    with app.app_context():
        for_each([1], find)
    assert caplog.messages == []


def test_it_ends_when_it_is_time(app: Flask) -> None:
    done: list[int] = []
    stopping = threading.Event()

    def stop_after(number: int) -> None:
        done.append(number)
        stopping.set()

    with app.app_context():
        for_each([1, 2], stop_after, stopping)
    assert done == [1]
