"""What stands in archives is written down: each table and column, and nothing that isn't there."""

import re

import pytest

from reunite import ROOT
from reunite.archives.columns import is_written
from reunite.archives.data import FORMAT, tables_in
from reunite.archives.reading import UPGRADES
from reunite.archives.scope import Kind

GOES_WITHOUT_SAYING = {"id", "public_id", "group_id"}
TABLES = {table.name: table for kind in Kind for table in tables_in(kind)}
_PAGE = (ROOT / "docs" / "archive-format.md").read_text()
_PARTS = re.split(r"^- \*\*`(\w+)`\*\*", _PAGE.partition("## The tables")[2], flags=re.MULTILINE)
WRITTEN = {
    name: set(re.findall(r"`(\w+)`", text))
    for name, text in zip(_PARTS[1::2], _PARTS[2::2], strict=True)
}


def test_every_table_is_there() -> None:
    assert set(WRITTEN) == set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_there_that_some_archive_has(name: str) -> None:
    columns = {
        column.name: any(
            is_written(column, kind, own=own) for kind in Kind for own in (True, False)
        )
        for column in TABLES[name].columns
        if column.name not in GOES_WITHOUT_SAYING
    }
    said = WRITTEN[name] & set(columns)
    assert said == {column for column, stands in columns.items() if stands}


def test_each_format_leads_to_the_next() -> None:
    assert set(UPGRADES) == set(range(1, FORMAT))
