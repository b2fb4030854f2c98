"""Pictures are made anew from their pixels, with little memory and little time, and what is no
picture, or too much of one, is refused."""

import io
import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from reunite.photos.jobs import REMAKE
from reunite.photos.models import WIDTHS, widths_of
from tests.support.pictures import picture


def remake(raw: bytes, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """As the worker has it done."""
    command = [sys.executable, "-I", str(REMAKE), str(folder), *map(str, WIDTHS)]
    return subprocess.run(command, input=raw, capture_output=True, check=False, timeout=60)


def largest(raw: bytes, folder: Path) -> Image.Image:
    """The largest picture made of it."""
    width, _height = json.loads(remake(raw, folder).stdout)
    return opened(folder / str(widths_of(width)[-1]))


def opened(file: Path) -> Image.Image:
    """A picture that was made."""
    return Image.open(io.BytesIO(file.read_bytes()))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_each_kind_of_picture_is_taken(kind: str, tmp_path: Path) -> None:
    assert largest(picture(kind=kind), tmp_path).format == "WEBP"


def test_heic_is_taken_where_its_library_is(tmp_path: Path) -> None:
    heif = pytest.importorskip("pillow_heif")
    file = io.BytesIO()
    heif.from_pillow(Image.new("RGB", (640, 480), "green")).save(file)
    assert largest(file.getvalue(), tmp_path).size == (640, 480)


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "PDF", "EPS", "ICO", "PPM"])
def test_no_other_kind_is(kind: str, tmp_path: Path) -> None:
    assert remake(picture(kind=kind), tmp_path).returncode == 1


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_mode_of_a_png_is_taken(mode: str, tmp_path: Path) -> None:
    assert largest(picture(kind="PNG", mode=mode), tmp_path).mode == "RGB"


def test_of_a_moving_picture_there_is_the_first_frame(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (99, 99), colour) for colour in ("red", "blue")]
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    red, _green, blue = largest(file.getvalue(), tmp_path).getpixel((50, 50))
    assert (round(red, -2), round(blue, -2)) == (300, 0)


def test_none_is_made_larger_than_it_was(tmp_path: Path) -> None:
    assert largest(picture(700, 350), tmp_path).size == (700, 350)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["480", "960"]


def test_what_is_wide_is_made_narrower_and_keeps_its_shape(tmp_path: Path) -> None:
    remake(picture(4000, 1000), tmp_path)
    sizes = [opened(tmp_path / str(width)).size for width in WIDTHS]
    assert sizes == [(480, 120), (960, 240), (1600, 400)]


@pytest.mark.parametrize("turn", range(1, 9))
def test_it_stands_the_way_it_was_held(turn: int, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    size = largest(picture(600, 200, exif=exif), tmp_path).size
    assert size == ((200, 600) if turn > 4 else (600, 200))


def test_nothing_but_pixels_is_taken_over(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "CANARY maker"
    exif.get_ifd(0x8825)[29] = "CANARY place"
    raw = picture(2000, 900, exif=exif, comment=b"CANARY words", xmp=b"<x>CANARY xmp</x>")
    remake(raw + b"CANARY after the end", tmp_path)
    assert raw.count(b"CANARY") == 4
    for width in WIDTHS:
        assert b"CANARY" not in (tmp_path / str(width)).read_bytes()
        assert not set(opened(tmp_path / str(width)).info) & {"exif", "xmp", "icc_profile"}


def test_colours_of_another_profile_become_ours(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert largest(picture(icc_profile=profile), tmp_path).mode == "RGB"
    assert largest(picture(icc_profile=b"no profile at all"), tmp_path).mode == "RGB"


def test_what_is_seen_through_stands_on_white(tmp_path: Path) -> None:
    assert largest(picture(kind="PNG", mode="RGBA"), tmp_path).getpixel((9, 9)) == (255,) * 3


def bomb(width: int, height: int) -> bytes:
    """A small PNG that says it is this large."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)

    head = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 6, 0, 0, 0])
    body = zlib.compress(b"\0" * 10_000_000, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(50_000, 50_000), (12_001, 10), (6_400, 6_400)])
def test_too_many_pixels_are_never_unpacked(size: tuple[int, int], tmp_path: Path) -> None:
    assert remake(bomb(*size), tmp_path).returncode == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mode", ["RGBA", "P", "L"])
def test_forty_megapixels_fit_into_its_memory(mode: str, tmp_path: Path) -> None:
    raw = picture(8_000, 5_000, "PNG", mode, compress_level=1)
    assert largest(raw, tmp_path).size == (1600, 1000)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"GIF89a",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"%PDF-1.7",
        b"PK\x03\x04",
        picture(800, 600)[:-700],
        picture(800, 600, "PNG")[:200],
        b"GIF89a=1;alert(1)//" + picture(),
    ],
)
def test_what_is_broken_or_no_picture_is_refused(raw: bytes, tmp_path: Path) -> None:
    done = remake(raw, tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")


def test_a_page_hidden_behind_a_picture_is_left_behind(tmp_path: Path) -> None:
    remake(picture(kind="GIF") + b"<script>alert(1)</script>", tmp_path)
    assert b"script" not in (tmp_path / "480").read_bytes()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 4_000), with_what=st.binary(min_size=1, max_size=40))
def test_whatever_is_wrong_inside_it_ends_one_way_or_the_other(
    at: int, with_what: bytes, tmp_path: Path
) -> None:
    raw = picture(300, 200, quality=95)
    done = remake(raw[:at] + with_what + raw[at + len(with_what) :], tmp_path)
    assert done.returncode in {0, 1}
