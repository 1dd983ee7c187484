"""`fangan page`: from the command to the first answer beside bare uvicorn; a letter typed to the pages of it.

    python -m benchmarks.page [PAIRS]

The first figure of a letter is the server's own work; the second is what is seen: from the input event in Debian's
chromium to the frame that holds the new pages, beside a bare round trip to the same server.
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


def seen(folder: Path, letters: int) -> tuple[list[float], list[float]]:
    """Return the milliseconds from an input event to the frame with its pages, and those of bare round trips."""
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
    return taken, bare


def main() -> None:
    """Print the figures."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    with TemporaryDirectory() as name:
        folder = Path(copytree(SAMPLE, Path(name) / "plan"))
        page, bare = [*FANGAN, "page", str(folder), "--no-open"], [sys.executable, "-c", BARE]
        both = [(opened(page, folder), opened(bare, folder)) for _ in range(pairs + 1)][1:]
        letters = typed(folder, 101)[1:]
        taken, trips = seen(folder, 41) if shutil.which("chromium") else ([], [])
    print(
        f"start: {median(one for one, _ in both):.0f} ms, {median(one / two for one, two in both):.2f} x bare uvicorn"
    )
    print(f"letter: median {median(letters):.1f} ms, p95 {quantiles(letters, n=20)[-1]:.1f} ms")
    if taken:
        print(
            f"letter seen: median {median(taken[1:]):.1f} ms, p95 {quantiles(taken[1:], n=20)[-1]:.1f} ms, "
            f"{median(taken[1:]) / median(trips[1:]):.1f} x a round trip ({median(trips[1:]):.1f} ms)"
        )


if __name__ == "__main__":
    main()
