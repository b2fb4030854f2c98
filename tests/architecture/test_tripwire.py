"""The tripwire itself."""

import pytest
from flask import Flask
from sqlalchemy import select

from reunite.db import db
from reunite.milestones.models import Milestone
from reunite.words.models import Word
from tests.cast import Cast
from tests.support.tripwire import GroupNotNamed


@pytest.mark.usefixtures("app")
def test_a_read_of_every_groups_rows_trips() -> None:
    with pytest.raises(GroupNotNamed, match="milestone"):
        db.session.scalars(select(Milestone).where(Milestone.year == 2020))


@pytest.mark.usefixtures("app")
def test_naming_another_tables_group_is_not_enough() -> None:
    with pytest.raises(GroupNotNamed, match="milestone"):
        db.session.scalars(
            select(Milestone)
            .join(Word, Word.conversation_id == Milestone.conversation_id)
            .where(Word.group_id == 1)
        )


def test_a_read_that_names_the_group_passes(app: Flask, cast: Cast) -> None:
    found = select(Milestone).where(Milestone.group_id == cast.group.id)
    assert db.session.scalars(found).all() == []
