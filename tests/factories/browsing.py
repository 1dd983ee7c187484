"""A running `fangan page` and a browser that looks at it."""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

CHROMIUM = shutil.which("chromium")
_FLAGS = [
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


class Address(str):
    """The address that a page is served at, and the process that serves it."""

    process: subprocess.Popen[str]


@contextmanager
def served(folder: Path, language: str = "zh"):
    """Yield the address that `fangan page` prints for a folder."""
    command = [sys.executable, "-m", "fangan", "page", str(folder), "--no-open"]
    environ = {**os.environ, "FANGAN_LANG": language}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder, env=environ)
    assert process.stdout
    try:
        address = Address(process.stdout.readline().strip())
        address.process = process
        yield address
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


@contextmanager
def browsing(address: str, width: int = 1300):
    """Yield the page as it opens, with what it asked for and what it complained of."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        page = chromium.new_page(viewport={"width": width, "height": 860})
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda said: page.complaints.append(said.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(address)
        yield page
        chromium.close()


def settled(page) -> None:
    """Wait until nothing is on its way to the server any more and the pages show what is answered."""
    for _ in range(200):
        if page.evaluate(_QUIET):
            return
        page.wait_for_timeout(50)
    raise TimeoutError


_QUIET = """async () => {
    const state = await (await fetch('/state')).json();
    const quiet = document.body.getAttribute('aria-busy') !== 'true';
    return Boolean(quiet && (state.begin || document.body.dataset.settled === state.version));
}"""
