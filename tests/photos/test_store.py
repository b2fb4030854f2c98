"""Where pictures lie: a folder, or object storage, which keep to the same promises."""

import stat
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
import time_machine
from moto.server import ThreadedMotoServer
from time_machine import escape_hatch

from reunite import clock
from reunite.photos.store import Store


@pytest.fixture(scope="module")
def object_storage() -> Iterator[str]:
    """The address of a server that speaks S3, with a bucket for friends."""
    server = ThreadedMotoServer(port=0)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    client = boto3.client(
        "s3",
        endpoint_url=address,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
    client.create_bucket(Bucket="friends")
    yield address
    server.stop()


@pytest.fixture
def bucket(object_storage: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A place there, reached by the usual variables."""
    for name, value in {
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": object_storage,
    }.items():
        monkeypatch.setenv(name, value)
    return "s3://friends/photos"


@pytest.fixture(params=["folder", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """Each in turn."""
    place = str(tmp_path / "photos")
    return Store(request.getfixturevalue("bucket") if request.param == "s3" else place)


def test_what_is_written_is_read(store: Store) -> None:
    store.write("shown/a-480", b"pixels")
    assert store.read("shown/a-480") == b"pixels"


def test_what_is_not_there_says_so(store: Store) -> None:
    with pytest.raises(FileNotFoundError):
        store.read("shown/nothing-480")


def test_it_lists_what_is_there_and_since_when(store: Store) -> None:
    before = {name for name, _at in store.list_files()}
    with time_machine.travel(escape_hatch.time.time()):  # the clock that a disk goes by
        store.write("incoming/b", b"raw")
        [(name, at)] = [found for found in store.list_files() if found[0] not in before]
        assert name == "incoming/b"
        assert abs((clock.now() - at).total_seconds()) < 60


def test_what_is_deleted_is_gone_and_may_have_been_before(store: Store) -> None:
    store.write("shown/c-480", b"pixels")
    for _time in range(2):
        store.delete(["shown/c-480"])
    with pytest.raises(FileNotFoundError):
        store.read("shown/c-480")


def test_a_store_that_cant_be_reached_is_an_error_of_the_system(
    bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(OSError, match="bucket"):
        Store("s3://nobodys-bucket/photos").write("shown/d-480", b"pixels")


def test_a_folder_is_its_owners_alone(tmp_path: Path) -> None:
    Store(str(tmp_path / "photos")).write("shown/e-480", b"pixels")
    for folder in ("photos", "photos/shown", "photos/incoming"):
        assert stat.S_IMODE((tmp_path / folder).stat().st_mode) == 0o700
