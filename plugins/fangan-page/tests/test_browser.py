"""A clerk's way through the page, in a real browser."""

import os
import re
import shutil
from pathlib import Path

import pytest
import yaml
from factories.browsing import CHROMIUM, browsing, served, settled
from fangan_page.words import say

from fangan.messages.translation import translator

playwright = pytest.importorskip("playwright.sync_api")
CHINESE = translator({"FANGAN_LANG": "zh"})
SAMPLES = Path(__file__).parents[3] / "samples"
AXE = next((one for one in (Path(path) / "axe-core/axe.min.js" for path in os.environ.get("NODE_PATH", "").split(":"))
            if one.is_file()), None)  # fmt: skip
pytestmark = [
    pytest.mark.renderer,
    pytest.mark.skipif(not CHROMIUM, reason="Debian's chromium is not installed: no browser to look at the page with"),
]


@pytest.fixture
def plan(tmp_path):
    return Path(shutil.copytree(SAMPLES / "town-five-ones", tmp_path / "扶贫日")) / "plan.yaml"


@pytest.fixture
def address(plan):
    """Return the address that a running `fangan page` printed."""
    with served(plan.parent) as printed:
        yield printed


@pytest.fixture
def browser(address):
    """Return the page as it is open; it complains of nothing."""
    with browsing(address) as page:
        page.get_by_label("活动名称", exact=True).wait_for()
        settled(page)
        yield page
        assert complaints(page) == []


def test_what_is_typed_is_seen_on_paper_and_kept(browser, plan, address):
    browser.get_by_label("活动名称", exact=True).fill("消费帮扶月")
    browser.frame_locator("#paper").get_by_text(re.compile("消费帮扶月")).first.wait_for()
    assert "活动名称: 消费帮扶月" in plan.read_text("utf-8")
    with browser.expect_download() as came:
        browser.locator("[data-out=docx]").click()
    assert came.value.path().read_bytes().startswith(b"PK")
    own = address.partition("/open")[0]
    assert [one for one in browser.asked if not one.startswith((own, f"blob:{own}"))] == []


def test_words_of_the_paper_lead_to_their_question(browser):
    field = browser.get_by_label("活动名称", exact=True)
    field.fill("消费帮扶月")
    settled(browser)
    browser.locator("#undo").focus()
    line = browser.frame_locator("#paper").get_by_text(re.compile("通过开展“消费帮扶月”")).first
    line.click(position={"x": line.bounding_box()["width"] * 0.35, "y": 10})
    playwright.expect(field).to_be_focused()


def test_an_item_is_ticked_and_comes_onto_the_paper(browser, plan):
    browser.locator("#sections summary").click()
    browser.get_by_label(re.compile("提高思想认识")).check()
    browser.frame_locator("#paper").get_by_text(re.compile("提高思想认识")).first.wait_for()
    assert "attention" not in plan.read_text("utf-8")


def test_whoever_has_no_mouse_words_a_paragraph_anew(browser, plan):
    paper = browser.frame_locator("#paper")
    paper.locator("h1").first.focus()
    browser.keyboard.press("ArrowDown")
    assert paper.locator("p:focus").count() == 1
    paper.locator("p:has-text('达到以下目标')").first.evaluate("one => { one.tabIndex = 0; one.focus(); }")
    browser.keyboard.press("Enter")
    browser.locator("#own").fill("通过开展“扶贫日”各项活动，达到以下目标：")
    browser.locator("#box-do").click()
    paper.get_by_text(re.compile("各项活动，达到")).first.wait_for()
    assert list((plan.parent / "sections").iterdir())


def complaints(page) -> list[str]:
    """Return what the browser complained of; the driver's own looks into the paper, which runs nothing, are none."""
    return [one for one in page.complaints if not one.startswith("Blocked script execution")]


def pasted(browser, cells):
    browser.evaluate(
        "cells => { const data = new DataTransfer(); data.setData('text/plain', cells);"
        " document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })); }",
        cells,
    )


def field(browser):
    return browser.get_by_label("活动名称", exact=True)


def test_what_cannot_be_kept_is_told_at_its_field_until_it_can(browser, plan):
    field(browser).fill("消费\u200b月")
    told = browser.locator(".fact:has(:focus) .says")
    playwright.expect(told).to_contain_text("U+200B")
    browser.get_by_label("宣传地点", exact=True).fill("镇政府大院")
    browser.frame_locator("#paper").get_by_text(re.compile("镇政府大院")).first.wait_for()
    playwright.expect(browser.locator(".fact", has=field(browser)).locator(".says")).to_contain_text("还没有存")
    field(browser).fill("消费月")
    playwright.expect(told).to_be_empty()
    assert "活动名称: 消费月" in plan.read_text("utf-8")
    browser.complaints.clear()


@pytest.mark.parametrize("status", [403, 413, 507])
def test_refusal_that_is_only_a_number_is_told_in_words(browser, status):
    browser.route("**/answer", lambda route: route.fulfill(status=status, body=str(status)))
    field(browser).fill("消费月")
    playwright.expect(browser.locator("#notice p")).to_have_text(say(f"status_{status}", CHINESE))
    browser.complaints.clear()


def test_what_was_typed_while_the_file_was_changed_elsewhere_stays_and_can_be_saved(browser, plan):
    plan.write_text(plan.read_text("utf-8") + "# 记事本\n", "utf-8")
    field(browser).fill("消费月")
    browser.locator("#reload").click()
    playwright.expect(browser.locator("#notice")).to_be_hidden()
    assert field(browser).input_value() == "消费月"
    browser.get_by_role("button", name="保存", exact=True).click()
    browser.frame_locator("#paper").get_by_text(re.compile("消费月")).first.wait_for()
    assert {"活动名称: 消费月", "# 记事本"} <= {line.strip() for line in plan.read_text("utf-8").splitlines()}
    browser.complaints.clear()


def test_letters_that_an_input_method_has_not_made_characters_of_are_not_kept(browser, plan):
    before, keyboard = plan.read_bytes(), browser.context.new_cdp_session(browser)
    field(browser).fill("")
    settled(browser)
    keyboard.send("Input.imeSetComposition", {"text": "xiao'fei", "selectionStart": 8, "selectionEnd": 8})
    browser.wait_for_timeout(300)
    assert "xiao" not in plan.read_text("utf-8")
    keyboard.send("Input.insertText", {"text": "消费"})
    browser.frame_locator("#paper").get_by_text(re.compile("消费")).first.wait_for()
    assert plan.read_bytes() != before


def test_cells_without_headings_fill_the_table_from_where_they_are_pasted(browser, plan):
    browser.get_by_label("结对帮扶 帮扶单位").first.focus()
    pasted(browser, "帮扶单位\t帮扶内容\n镇卫生院\t义诊\n镇中心小学\t辅导\n")
    browser.get_by_label("结对帮扶 帮扶内容").nth(1).wait_for()
    settled(browser)
    table = yaml.safe_load(plan.read_text("utf-8"))["facts"]["结对帮扶"]
    browser.get_by_label("结对帮扶 帮扶内容").first.focus()
    pasted(browser, "送医\n送教\n")
    settled(browser)
    after = yaml.safe_load(plan.read_text("utf-8"))["facts"]["结对帮扶"]
    assert [(row["帮扶单位"], row["帮扶内容"]) for row in after] == [("镇卫生院", "送医"), ("镇中心小学", "送教")]
    browser.locator("#undo").click()
    settled(browser)
    assert yaml.safe_load(plan.read_text("utf-8"))["facts"]["结对帮扶"] == table


def test_the_whole_way_of_a_clerk(tmp_path):
    """A new office, a new plan, filled; a table pasted, a finding mended; to Word, edited there, and back."""
    with served(tmp_path) as address, browsing(address) as page:
        page.get_by_label("要做哪一类方案").select_option("town-five-ones")
        page.get_by_label("由哪个机关发").fill("四川省/凉山彝族自治州/昭觉县/解放沟镇/人民政府")
        page.get_by_label("年度").fill("2026")
        page.get_by_label("全称（落款用）").fill("昭觉县解放沟镇人民政府")
        page.get_by_role("button", name="新建", exact=True).click()
        page.get_by_label("活动名称", exact=True).fill("消费帮扶月")
        settled(page)
        folder = next(tmp_path.iterdir())
        fill_examples(page)
        page.get_by_label("结对帮扶 帮扶单位").first.focus()
        pasted(page, "帮扶单位\t帮扶对象\t帮扶内容\n镇卫生院\t柳溪村\t巡回义诊\n镇中心小学\t东坪村\t送教上门\n")
        page.get_by_label("结对帮扶 帮扶对象").nth(1).wait_for()
        settled(page)
        facts = yaml.safe_load((folder / "plan.yaml").read_text("utf-8"))["facts"]
        assert [row["帮扶对象"] for row in facts["结对帮扶"]] == ["柳溪村", "东坪村"]
        page.get_by_label("宣传地点", exact=True).fill("镇文化广场,镇政府大院")
        settled(page)
        page.get_by_role("button", name=re.compile("^改为：")).first.click()
        settled(page)
        page.frame_locator("#paper").get_by_text(re.compile("镇文化广场，镇政府大院")).first.wait_for()
        assert "镇文化广场，镇政府大院" in (folder / "plan.yaml").read_text("utf-8")
        page.locator("#issue summary").click()
        page.get_by_label("成文日期", exact=True).fill("2026-09-01")
        settled(page)
        with page.expect_download() as came:
            page.locator("[data-out=docx]").click()
        edited = tmp_path / "改过.docx"
        reword_in_word(came.value.path(), edited, "镇政府大院", "镇政府门前")
        page.locator("#back").set_input_files(edited)
        page.locator("#box").get_by_text("镇政府门前").first.wait_for()
        assert "镇政府大院" in (folder / "plan.yaml").read_text("utf-8")
        page.locator("#box-do").click()
        page.frame_locator("#paper").get_by_text(re.compile("镇政府门前")).first.wait_for()
        assert "镇文化广场，镇政府门前" in (folder / "plan.yaml").read_text("utf-8")
        assert complaints(page) == []


MARKUP = "<img src=x onerror=alert(1)>"


def test_markup_in_names_and_words_is_nowhere_more_than_text(tmp_path):
    shutil.copytree(SAMPLES / "town-five-ones", tmp_path / MARKUP)
    with served(tmp_path) as address, browsing(address) as page:
        page.on("dialog", lambda said: page.complaints.append(said.message))
        page.get_by_role("button", name=f"打开 {MARKUP}").click()
        page.get_by_label("活动名称", exact=True).fill(MARKUP)
        page.get_by_label("活动时间", exact=True).fill(MARKUP)
        settled(page)
        playwright.expect(page.locator("#title")).to_contain_text(MARKUP)
        playwright.expect(page.locator(".says").filter(has_text=MARKUP)).not_to_have_count(0)
        assert [one.locator("img, script:not([src])").count() for one in (page, page.frame_locator("#paper"))] == [0, 0]
        assert complaints(page) == []


def fill_examples(page) -> None:
    """Answer every open question by its example."""
    facts = page.evaluate("async () => (await (await fetch('/state')).json()).facts")
    for fact in facts:
        if fact["state"] == "missing" and isinstance(fact["example"], str | list) and fact["type"] != "table":
            example = fact["example"] if isinstance(fact["example"], str) else "\n".join(fact["example"])
            page.locator(f"#in-{fact['id']}").fill(example)
    settled(page)
    assert page.locator("#left").inner_text() == "都填好了"


def reword_in_word(built: Path, edited: Path, old: str, new: str) -> None:
    """Save a copy of a Word file with other words, as somebody would in Word."""
    from zipfile import ZipFile

    with ZipFile(built) as before, ZipFile(edited, "w") as after:
        for one in before.infolist():
            data = before.read(one)
            if one.filename == "word/document.xml":
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            after.writestr(one, data)


@pytest.mark.skipif(not AXE, reason="axe-core is not installed (npm): nobody to judge whether all can use the page")
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [1300, 420])
def test_everybody_can_use_it(plan, tmp_path, language, width):
    assert AXE
    with served(plan.parent, language) as address, browsing(address, width) as page:
        page.locator(".fact").first.wait_for()
        settled(page)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        assert judged(page) == []
        page.locator("#leave").click()
        page.locator("#begin-outline").wait_for()
        assert judged(page) == []


def judged(page) -> list[str]:
    """Return what axe-core finds on the page, each with the first element; the paper is judged by the HTML's tests."""
    assert AXE
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run({ exclude: ['#paper'] }).then(one => one.violations)")
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]
