"""A zip that comes from anybody is looked through before anything in it is believed."""

import io
import os
import stat
import struct
import warnings
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reunite.archives.parcel import MANIFEST, CannotRestore, Packing, Parcel, open_parcel, read_json

DATA = b'{"format": 1}'


def packed(*more: tuple[str, bytes]) -> bytes:
    """A zip as we write it."""
    file = io.BytesIO()
    with Packing(file) as packing:
        packing.add("data.json", DATA)
        for name, content in more:
            packing.add(name, content)
    return file.getvalue()


def opened(content: bytes) -> Parcel:
    """Looked through."""
    return Parcel(zipfile.ZipFile(io.BytesIO(content)), len(content))


def with_entry(name: str | zipfile.ZipInfo, content: bytes = b"x") -> bytes:
    """A zip to which somebody has added something."""
    file = io.BytesIO(packed())
    with warnings.catch_warnings(), zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        if isinstance(name, str):
            name = zipfile.ZipInfo(name.replace("\0", "~"))  # what writes it would cut it off there
        archive.writestr(name, content, zipfile.ZIP_DEFLATED)
    return file.getvalue().replace(b"nul~", b"nul\0")


def test_what_was_packed_is_read_again() -> None:
    assert opened(packed(("photos/a.webp", b"pixels"))).read("photos/a.webp") == b"pixels"


@pytest.mark.parametrize(
    "name",
    [
        *("../evil", "/etc/passwd", "a/../../b", "..\\evil", "C:evil", "a\\b", "photos//a.webp"),
        *(
            "nul\0.json",
            "a/./b",
            ".hidden",
            "photos/",
            "ＤＡＴＡ.json",
            "data\u202e.json",
            "a b",
            "",
        ),
    ],
)
def test_no_name_leads_out_or_looks_like_another(name: str) -> None:
    with pytest.raises(CannotRestore):
        opened(with_entry(name))


@pytest.mark.parametrize("name", ["data.json", "DATA.json"])
def test_no_file_is_in_it_twice(name: str) -> None:
    with pytest.raises(CannotRestore):
        opened(with_entry(name))


def test_a_link_is_no_file() -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(CannotRestore, match="ordinary"):
        opened(with_entry(link, b"/etc/passwd"))


def test_what_would_swell_is_not_unpacked() -> None:
    with pytest.raises(CannotRestore, match="too large"):
        opened(with_entry("bomb", bytes(3_000_000)))


def test_a_file_that_lies_about_its_size_is_not_read_on() -> None:
    content = packed(("swollen", b"a" * 90_000))
    archive = zipfile.ZipFile(io.BytesIO(content))
    archive.getinfo("swollen").file_size = 10
    with pytest.raises(CannotRestore):
        Parcel(archive, len(content))


def test_files_that_lie_one_over_another_are_refused() -> None:
    content = packed(("one", b"a" * 9_000), ("other", bytes(range(256)) * 40))
    with pytest.raises(CannotRestore, match="one over another"):
        Parcel(zipfile.ZipFile(io.BytesIO(content)), len(content) // 4)


def test_what_is_missing_is_named() -> None:
    whole, part = zipfile.ZipFile(io.BytesIO(packed(("photos/a.webp", b"p")))), io.BytesIO()
    with zipfile.ZipFile(part, "w") as archive:
        for name in ("data.json", MANIFEST):
            archive.writestr(name, whole.read(name))
    with pytest.raises(CannotRestore, match=r"photos/a\.webp' is missing"):
        opened(part.getvalue())


def test_what_was_changed_is_named() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("data.json", "{}")
        archive.writestr(MANIFEST, zipfile.ZipFile(io.BytesIO(packed())).read(MANIFEST))
    with pytest.raises(CannotRestore, match="not what it was"):
        opened(file.getvalue())


@pytest.mark.parametrize(
    "words",
    [
        *("[" * 100_000, '{"a": NaN}', '{"a": Infinity}', '{"a": 1.5}', f'{{"a": {"9" * 5000}}}'),
        *('{"a": 1, "a": 2}', "\xff", "", '{"a": 1} x', "{'a': 1}"),
    ],
)
def test_json_that_we_would_not_write_is_not_read(words: str) -> None:
    with pytest.raises(CannotRestore):
        read_json("data.json", words.encode("latin-1"))


@settings(max_examples=100)
@given(data=st.data())
def test_whatever_is_damaged_is_refused_or_all_there(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = packed(("photos/a.webp", b"pixels"), ("pages/2020.html", b"<p>" * 50))
    at = data.draw(st.integers(0, len(whole) - 1))
    file = tmp_path_factory.getbasetemp() / "damaged.zip"
    file.write_bytes(whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + 1 :])
    with suppress(CannotRestore), open_parcel(file) as parcel:
        assert parcel.read("data.json") == DATA


def test_a_list_of_very_many_files_is_not_read(tmp_path: Path) -> None:
    file, end = (
        tmp_path / "many.zip",
        struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, 13_000_000, 0, 0),
    )
    with file.open("wb") as opened_file:
        opened_file.truncate(13_000_000)
        opened_file.seek(0, os.SEEK_END)
        opened_file.write(end)
    with pytest.raises(CannotRestore, match="too many files"), open_parcel(file):
        pass


def test_what_is_no_zip_is_said_to_be_none(tmp_path: Path) -> None:
    file = tmp_path / "no.zip"
    file.write_bytes(b"PK\x03\x04 but nothing more")
    with pytest.raises(CannotRestore, match=r"no\.zip is no zip"), open_parcel(file):
        pass
