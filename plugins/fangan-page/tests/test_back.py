"""A document that LibreOffice itself has edited is dropped on the page: shown first, taken over, then on the pages."""

import base64
import re
import shutil
from pathlib import Path

import pytest
from factories.browsing import CHROMIUM, browsing, served, settled
from factories.edit_office import deleted, edit, inserted, missing, replaced

pytest.importorskip("playwright.sync_api")
SAMPLES = Path(__file__).parents[3] / "samples"
pytestmark = [
    pytest.mark.renderer,
    pytest.mark.skipif(not CHROMIUM, reason="Debian's chromium is not installed: no browser to look at the page with"),
    pytest.mark.skipif(bool(missing()), reason=f"{missing()}: nobody to edit a document"),
]
_DROP = """data => {
    const bytes = Uint8Array.from(atob(data), one => one.charCodeAt(0)), dropped = new DataTransfer();
    dropped.items.add(new File([bytes], '改过的.docx'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
}"""
EDITS = [
    replaced("镇农贸市场", "镇文化站院内"),
    inserted("镇文化广场", "当天印发便民服务手册，方便群众查询。"),
    deleted("茶树修剪"),
]


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_what_was_edited_in_an_office_program_comes_onto_the_pages(tmp_path, tracked):
    plan = Path(shutil.copytree(SAMPLES / "town-five-ones", tmp_path / "扶贫日")) / "plan.yaml"
    before = plan.read_bytes()
    with served(plan.parent) as address, browsing(address) as page:
        page.locator(".fact").first.wait_for()
        settled(page)
        with page.expect_download() as came:
            page.locator("[data-out=docx]").click()
        data = edit(came.value.path().read_bytes(), EDITS, tmp_path, tracked=tracked)
        page.evaluate(_DROP, base64.b64encode(data).decode())
        page.locator("#box").get_by_text("镇文化站院内").first.wait_for()
        assert plan.read_bytes() == before
        page.locator("#box-do").click()
        paper = page.frame_locator("#paper").locator("body")
        paper.get_by_text(re.compile("镇文化站院内")).first.wait_for()
        settled(page)
        printed = re.sub(r"\s", "", paper.inner_text())
        assert "集市地点: 镇文化站院内" in plan.read_text("utf-8")
        assert "当天印发便民服务手册，方便群众查询。" in printed
        assert ("镇农贸市场" in printed, "茶树修剪" in printed) == (False, False)
        page.locator("#undo").click()
        settled(page)
        assert plan.read_bytes() == before
