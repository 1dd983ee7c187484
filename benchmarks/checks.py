"""The rules: what they find and miss, how long all of them take, and what a build adds to ask them."""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.cold import FANGAN, Command, measure
from benchmarks.figures import Figure
from benchmarks.tally import Tally
from fangan.app.checking import CheckOutcome, CheckWish, check_paths
from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.checks.run import run_checks
from fangan.checks.subject import plan_subject
from fangan.formats.layout.arrange import arrange
from fangan.model.problem import FanganError
from fangan.model.reading import all_words

SAMPLES = Path(__file__).parents[1] / "samples"
SIX_PAGES = "county-education-aid"
COLD = ("county-2026", "town-five-ones", "county-education-aid")
"""Plans whose builds are measured: a notice of ten pages, a town's own plan, one with tables."""
BARE = """
import sys
import fangan.app.building as building, fangan.app.examining as examining
if sys.argv.pop(1) == "bare":
    building.hollow_rate_of, examining._found = lambda document: 0.0, lambda *_: ()
from fangan.cli.main import main
sys.argv[0] = "fangan"
main()
"""
"""A build as the command makes it, or one that asks no rule and counts nothing hollow."""
_KB = 1000


def run(tally: Tally) -> list[Figure]:
    """Take all of it."""
    recall, precision = tally.of_all()
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        return [
            Figure("defects planted in texts, samples and files", tally.planted.total(), "", 500, at_least=True),
            Figure("of them the rules find", recall * 100, "%", 95, at_least=True),
            Figure("of what they tell there is a defect", precision * 100, "%", 95, at_least=True),
            *_warm(folder),
            *_long(folder),
            *_cold(folder),
        ]


def _warm(folder: Path) -> list[Figure]:
    """Measure all rules on one plan, as it is composed and as the file that it is built to."""
    project = open_project(SAMPLES / SIX_PAGES)
    composer = project.composer()
    document = composer.compose(project.facts({})).document
    pages = arrange(document).outcome.pages
    file = folder / "plan.docx"
    Command([*FANGAN, "build", str(SAMPLES / SIX_PAGES), "-o", str(file)]).time(folder)
    plan = _milliseconds(lambda: run_checks(plan_subject(composer, document), supplies=()), 15)
    word = _milliseconds(lambda: _check(project, file), 15)
    return [
        Figure(f"all rules on a plan of {pages} pages, warm", plan, "ms", 30),
        Figure("the same plan's .docx read, and all rules on it", word, "ms"),
    ]


def _long(folder: Path) -> list[Figure]:
    """Measure texts of ten, a hundred and a thousand kB, one line of as much, and ten megabytes."""
    seconds = {}
    for size in (10, 100, 1000):
        path = _write(folder / f"{size}.txt", text_of(size * _KB))
        seconds[size] = _milliseconds(partial(_check, None, path), 3 if size < 1000 else 1) / 1000
    line = _write(folder / "line.txt", text_of(1000 * _KB).replace("\n", ""))
    ten = _write(folder / "ten.txt", text_of(10_000 * _KB))
    return [
        Figure("a text of 1 MB, read and asked by all rules", seconds[1000], "s", 2),
        Figure("100 kB of text, by 10 kB", seconds[100] / seconds[10], "×", 12),
        Figure("1 MB of text, by 100 kB", seconds[1000] / seconds[100], "×", 12),
        Figure("one line of 1 MB", _milliseconds(lambda: _check(None, line), 1) / 1000, "s", 10),
        Figure("10 MB of text, until done or refused", _milliseconds(lambda: _check(None, ten), 1) / 1000, "s", 30),
    ]


def text_of(size: int) -> str:
    """Return the words of the samples, over and over and never the same, until they are so many bytes."""
    composed = [open_project(plan.parent) for plan in sorted(SAMPLES.glob("*/plan.yaml"))]
    lines = [line for one in composed for line in _words(one).split("\n")]
    text: list[str] = []
    length, number = 0, 0
    while length < size:
        number += 1
        for line in lines:
            other = f"{line[:6]}第{number}批{line[6:]}" if len(line) > 20 else line
            text.append(other)
            length += len(other.encode()) + 1
    return "\n".join(text).encode()[:size].decode(errors="ignore")


def _words(project: Project) -> str:
    try:
        return all_words(project.composer().compose(project.facts({}), draft=True).document)
    except FanganError:  # a plan whose superior's fact is missing
        return ""


def _cold(folder: Path) -> list[Figure]:
    """Build with all that rules cost beside the same build without, in fresh processes and in turns."""
    shares, added = [], []
    for name in COLD:
        words = ["build", str(SAMPLES / name), "-o", str(folder / "out.docx")]
        environ = {"FANGAN_CACHE": str(folder / "cache"), "FANGAN_LANG": "zh_CN", "PYTHONDONTWRITEBYTECODE": ""}
        commands = {
            kind: Command([sys.executable, "-c", BARE, kind, *words], environ, fine=(0, 1))
            for kind in ("bare", "whole")
        }
        times = measure(commands, folder, pairs=15)
        pairs = list(zip(times["whole"], times["bare"], strict=True))
        shares.append(median((whole - bare) / whole for whole, bare in pairs) * 100)
        added.append(median(whole - bare for whole, bare in pairs))
    return [
        Figure(f"rules in a cold build, {', '.join(COLD)}: the most they add", max(added), "ms"),
        Figure("of a whole build that is, at most", max(shares), "%", 25),
        Figure("and on average", sum(shares) / len(shares), "%", 25),
    ]


def _check(project: Project | None, path: Path) -> list[CheckOutcome]:
    workspace = project.workspace if project else Workspace()
    return list(check_paths(workspace, [str(path)], CheckWish()))


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _milliseconds(turn: Callable[[], object], rounds: int) -> float:
    """Return the median of some rounds after a first one that fills caches, in time of the processor.

    Who else works on the machine then changes little; nothing here waits.
    """
    times = []
    for _ in range(rounds + 1):
        start = time.process_time()
        turn()
        times.append((time.process_time() - start) * 1000)
    return median(times[1:])
