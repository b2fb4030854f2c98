"""An archive, opened from a disk."""

import io
import zipfile
from pathlib import Path

from reunite.archives.scope import Scope
from reunite.archives.zipped import write_zip
from reunite.when import PartialDate
from tests.cast import Cast
from tests.factories import say, share
from tests.support.browser import DESK, PHONE, Live, axe_violations
from tests.support.pictures import add_photo

SCRIPT = "<script>document.title = 'ran'</script><img src=x onerror=\"document.title = 'ran'\">"


def unpack(cast: Cast, folder: Path) -> Path:
    """Ben's archive of the group, in a folder."""
    shared = share(cast.ana, f"Got the keys {SCRIPT}", story=SCRIPT, when=PartialDate(2019, 3))
    say(cast.ben, shared, SCRIPT)
    add_photo(cast.ana, shared.moment)
    packed = io.BytesIO()
    write_zip(Scope.of_member(cast.ben), packed, lambda _done, _of: None)
    zipfile.ZipFile(packed).extractall(folder)
    return folder


def test_it_opens_without_a_server_for_anyone(live: Live, cast: Cast, tmp_path: Path) -> None:
    folder = unpack(cast, tmp_path)
    page, asked = live.open(viewport=PHONE), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    for name in ("index", "pages/2019", "pages/people", "pages/agreement", "pages/everything"):
        page.goto((folder / f"{name}.html").as_uri())
        assert axe_violations(page) == [], name
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), name
        assert "ran" not in page.title()
    assert [address for address in asked if not address.startswith(folder.as_uri())] == []


def test_one_finds_ones_way_from_the_first_page(live: Live, cast: Cast, tmp_path: Path) -> None:
    page = live.open(viewport=DESK, java_script_enabled=False)
    page.goto((unpack(cast, tmp_path) / "index.html").as_uri())
    page.get_by_role("link", name="2019").click()
    page.get_by_role("link", name="Find something").click()
    page.locator(".all-words a").first.click()
    page.wait_for_url("**/2019.html#*")
    loaded = page.locator("img.photo").evaluate_all("all => all.map(one => one.naturalWidth > 0)")
    assert loaded == [True]
