"""A clerk's way through the page, in a real browser."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api")
SAMPLES = Path(__file__).parents[3] / "samples"
CHROMIUM = shutil.which("chromium")
FLAGS = [
    f"--{name}"
    for name in (
        "headless",
        "no-sandbox",
        "disable-gpu",
        "disable-quic",
        "no-first-run",
        "disable-background-networking",
        "disable-component-update",
        "disable-sync",
    )
]
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
    command = [sys.executable, "-m", "fangan", "page", str(plan.parent), "--no-open"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    yield process.stdout.readline().strip()
    process.terminate()
    process.wait(10)
    process.stdout.close()


@pytest.fixture
def browser(address):
    """Return the page as it is open, and everything it asked for."""
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = chromium.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(address)
        page.get_by_label("活动名称", exact=True).wait_for()
        yield page
        chromium.close()


def test_what_is_typed_is_seen_on_paper_and_kept(browser, plan, address):
    browser.get_by_label("活动名称", exact=True).fill("消费帮扶月")
    browser.frame_locator("#paper").get_by_text(re.compile("消费帮扶月")).first.wait_for()
    assert "活动名称: 消费帮扶月" in plan.read_text("utf-8")
    with browser.expect_download() as came:
        browser.locator("[data-out=docx]").click()
    assert came.value.path().read_bytes().startswith(b"PK")
    own = address.partition("/open")[0]
    assert [one for one in browser.asked if not one.startswith((own, f"blob:{own}"))] == []


def test_line_of_the_paper_leads_to_its_question(browser):
    field = browser.get_by_label("活动名称", exact=True)
    field.fill("消费帮扶月")
    line = browser.frame_locator("#paper").get_by_text(re.compile("消费帮扶月")).last
    line.wait_for()
    browser.locator("#undo").focus()
    line.click()
    playwright.expect(field).to_be_focused()
