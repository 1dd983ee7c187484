"""`fangan page`: from the command to the first answer beside bare uvicorn; a letter typed to the pages of it; memory.

    python -m benchmarks.page [PAIRS]

The first figure of a letter is the server's own work; the second is what is seen: from the input event in Debian's
chromium to the frame that holds the new pages, beside a bare round trip to the same server. Memory is the most that the
server has had when the letters are typed, Word, PDF and tasks have gone out, and an edited Word file has come back in.
"""

import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from shutil import copytree
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from zipfile import ZipFile

from benchmarks.cold import FANGAN

SAMPLE = Path(__file__).parents[1] / "samples" / "county-2026"
LETTER = """async mark => {
    const field = [...document.querySelectorAll('.fact.given > input')].find(one => one.value);
    const kept = field.dataset.kept ??= field.value, wanted = kept + '字' + mark;
    const paper = document.getElementById('paper').contentDocument;
    const shown = () => paper.body.textContent.replace(/\\s/g, '').includes(wanted);
    field.value = wanted;
    const begun = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (!shown()) await new Promise(done => requestAnimationFrame(done));
    return performance.now() - begun;
}"""
ROUND_TRIP = """async () => {
    const begun = performance.now();
    await (await fetch('/static/icon.svg')).text();
    return performance.now() - begun;
}"""
BARE = """
import socket, uvicorn
async def app(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"x"})
listening = socket.create_server(("127.0.0.1", 0))
print(f"http://127.0.0.1:{listening.getsockname()[1]}/", flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off")).run(sockets=[listening])
"""


def opened(words: list[str], folder: Path) -> float:
    """Return the milliseconds from starting a server to its first answer at the address it prints."""
    start = time.perf_counter()
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=folder) as process:
        assert process.stdout
        with urllib.request.urlopen(process.stdout.readline().strip(), timeout=60) as answer:
            answer.read()
        taken = (time.perf_counter() - start) * 1000
        process.kill()
    return taken


def typed(folder: Path, letters: int) -> list[float]:
    """Return the milliseconds from each letter's answer being sent to the state and the pages that hold it."""
    from fangan_page.desk import Desk

    from fangan.app.workspace import Workspace
    from fangan.messages.translation import english

    desk = Desk(Workspace(), folder, english)
    fact = next(one for one in desk.state()["facts"] if one["type"] == "text" and isinstance(one["given"], str))
    times = []
    for at in range(letters):
        version = desk.ledger.version
        start = time.perf_counter()
        desk.put(version, fact["id"], fact["given"] + "甲" * (at % 7 + 1))
        desk.state()
        times.append((time.perf_counter() - start) * 1000)
    return times


class Seen(NamedTuple):
    """Milliseconds from an input event to the frame with its pages, those of bare round trips, and bytes of memory."""

    letters: list[float]
    trips: list[float]
    memory: int


def seen(folder: Path, letters: int) -> Seen:
    """Go a clerk's way in the browser, and return what it took."""
    sys.path.insert(0, str(SAMPLE.parents[1] / "tests"))
    from factories.browsing import browsing, served, settled  # type: ignore[import-not-found, unused-ignore]

    with served(folder) as address, browsing(address) as page:
        page.locator(".fact input").first.wait_for()
        settled(page)
        taken, bare = [], []
        for at in range(letters):
            taken.append(page.evaluate(LETTER, str(at)))
            settled(page)
            bare.append(page.evaluate(ROUND_TRIP))
        out_and_back(page, folder)
        return Seen(taken, bare, peak(address.process.pid))


def out_and_back(page: Any, folder: Path) -> None:
    """Take every document out, and let the Word file come back with a word changed."""
    made = {}
    for name in ("tasks", "pdf", "docx"):
        with page.expect_download() as came:
            page.locator(f"[data-out={name}]").click()
        made[name] = came.value.path()
    edited = folder.parent / "edited.docx"
    with ZipFile(made["docx"]) as before, ZipFile(edited, "w") as after:
        for one in before.infolist():
            after.writestr(one, before.read(one).replace("加强".encode(), "强化".encode()))
    page.locator("#back").set_input_files(edited)
    page.locator("#box-do").click()


def peak(process: int) -> int:
    """Return the most bytes of memory that a process has had, as Linux tells it; 0 elsewhere."""
    status = Path(f"/proc/{process}/status")
    return int(status.read_text().partition("VmHWM:")[2].split()[0]) * 1024 if status.exists() else 0


def main() -> None:
    """Print the figures."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    with TemporaryDirectory() as name:
        folder = Path(copytree(SAMPLE, Path(name) / "plan"))
        page, bare = [*FANGAN, "page", str(folder), "--no-open"], [sys.executable, "-c", BARE]
        both = [(opened(page, folder), opened(bare, folder)) for _ in range(pairs + 1)][1:]
        letters = typed(folder, 101)[1:]
        taken, trips, memory = seen(folder, 41) if shutil.which("chromium") else Seen([], [], 0)
    print(
        f"start: {median(one for one, _ in both):.0f} ms, {median(one / two for one, two in both):.2f} x bare uvicorn"
    )
    print(f"letter: median {median(letters):.1f} ms, p95 {quantiles(letters, n=20)[-1]:.1f} ms")
    if taken:
        print(
            f"letter seen: median {median(taken[1:]):.1f} ms, p95 {quantiles(taken[1:], n=20)[-1]:.1f} ms, "
            f"{median(taken[1:]) / median(trips[1:]):.1f} x a round trip ({median(trips[1:]):.1f} ms)"
        )
        print(f"memory: at most {memory / 1024**2:.0f} MB")


if __name__ == "__main__":
    main()
