"""Make the pictures of docs/zh/page.md: a clerk's way through `fangan page`, in the browser, picture by picture.

    python docs/make_page_images.py [FOLDER]

Needs Debian's chromium and playwright (as the tests of the page do); writes docs/images/page/*.webp by default. What
is typed stands here, so that the pictures show the same whenever they are made.
"""

import base64
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from factories.browsing import browsing, served, settled  # noqa: E402

IMAGES = ROOT / "docs" / "images" / "page"
OFFICE = "青海省/海东市/循化撒拉族自治县/水利局"
ANSWERS = {"活动名称": "节水宣传周", "活动日期": "2026-05-11", "工作主线": "节约用水、保护水源"}
ROWS = (
    "名称\t内容\t时间\t地点\t牵头\n集中宣传\t设点讲解节水办法\t5月11日\t县民族团结广场\t县水利局\n"
    "入户走访\t检查灌区用水\t5月13日\t各乡镇\t县水利局\n"
)
PASTE = """cells => { const data = new DataTransfer(); data.setData('text/plain', cells);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })); }"""
_SIZE = {"width": 1180, "height": 760}


class Camera:
    """Takes pictures of a page as small WebP files, without anything that blinks."""

    def __init__(self, page: Any, folder: Path) -> None:
        self._page, self._folder = page, folder
        self._session = page.context.new_cdp_session(page)

    def take(self, name: str) -> None:
        """Take a picture of what can be seen."""
        self._page.wait_for_timeout(300)
        shot = self._session.send("Page.captureScreenshot", {"format": "webp", "quality": 45})
        (self._folder / f"{name}.webp").write_bytes(base64.b64decode(shot["data"]))


def begin(page: Any, camera: Camera) -> None:
    """Begin a plan for an office that is on no list."""
    page.get_by_label("要做哪一类方案").select_option("activity-day")
    page.get_by_label("由哪个机关发").fill(OFFICE)
    page.get_by_label("年度").fill("2026")
    page.locator("#office-code").fill("循水")
    camera.take("begin")
    page.get_by_role("button", name="新建", exact=True).click()
    page.get_by_label("活动名称", exact=True).wait_for()


def fill(page: Any, camera: Camera) -> None:
    """Answer the questions, one of them by a slip that is found."""
    for name, said in ANSWERS.items():
        page.get_by_label(name, exact=True).fill(said)
    page.get_by_label("活动 名称").first.focus()
    page.evaluate(PASTE, ROWS)
    page.get_by_label("活动 地点").nth(1).wait_for()
    settled(page)
    page.get_by_label("活动 地点").first.focus()
    settled(page)
    camera.take("fill")
    page.get_by_label("活动日期", exact=True).fill("2026-02-31")
    settled(page)
    camera.take("message")
    page.get_by_label("活动日期", exact=True).fill("2026-05-11")
    settled(page)


def choose(page: Any, camera: Camera) -> None:
    """Show what may be ticked."""
    page.locator("#sections summary").click()
    page.locator("#sections").scroll_into_view_if_needed()
    page.locator("#sections summary").evaluate("one => one.scrollIntoView()")
    camera.take("choose")


def main(folder: Path) -> None:
    """Go the way and take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        home = Path(name) / "方案"
        home.mkdir()
        with served(home) as address, browsing(address) as page:
            page.set_viewport_size(_SIZE)
            camera = Camera(page, folder)
            for step in (begin, fill, choose):
                step(page, camera)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else IMAGES)
