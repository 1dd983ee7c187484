"""What grows: a thousand variants and five hundred distributions, a document a hundred times longer, memory."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import fixture
from benchmarks.cold import FANGAN, Command, measure
from benchmarks.figures import Figure
from fangan.assembly.composer import Composer
from fangan.formats.docx import write
from fangan.formats.layout.arrange import arrange

VARIANTS, DISTRIBUTIONS = 1000, 500
PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""A small process between: a child's peak counts what its parent held when it started."""


def run() -> list[Figure]:
    """Take all of it with the fixture's document."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        small = fixture.write_project(folder / "small")
        many = fixture.write_project(folder / "many", variants=VARIANTS)
        long = fixture.write_project(folder / "long", times=100)
        for number in range(DISTRIBUTIONS):
            _distribution(folder / "site", number, plugin=number % 10 == 0)
        fixture.age(folder)
        length = paired(_engine(small), _engine(long), rounds=5, each=2)
        return [
            *_catalogue(folder, small, many),
            Figure("a document 100 × as long takes", length, "×", 120),
            *_layout(small, long),
            Figure("memory of one build at its peak", _peak(folder, small), "MB", 60),
        ]


def _catalogue(folder: Path, small: Path, many: Path) -> list[Figure]:
    times = measure({"lean": _build(small, folder, "lean"), "rich": _build(many, folder, "rich")}, small, pairs=15)
    extra = median(rich - lean for lean, rich in zip(times["lean"], times["rich"], strict=True))
    warm = paired(_engine(small), _engine(many))
    crowd = f"{VARIANTS:,} variants and {DISTRIBUTIONS} distributions"
    return [
        Figure(f"{crowd}: a whole process takes", extra, "ms more", 60),
        Figure(f"{crowd}: a document takes, warm", (warm - 1) * 100, "% more", 5),
    ]


def _layout(small: Path, long: Path) -> list[Figure]:
    """Measure what it takes to know the pages of a document before it is written."""
    composer = fixture.composer(small)
    short, document = composer.compose().document, fixture.composer(long).compose().document
    against = paired(composer.compose, lambda: arrange(short))
    pages = arrange(document).outcome.pages
    sixty = _time(lambda: arrange(document), 3) / 3 * 1000 * 60 / pages
    return [
        Figure("laying a document out takes, of composing it", against, "×", 3),
        Figure(f"laying 60 pages out takes, measured on {pages}", sixty, "ms", 60),
    ]


def _build(project: Path, folder: Path, kind: str) -> Command:
    """Return a build with a cache of its own; the `rich` one sees the distributions and the shared folder."""
    crowd = {"PYTHONPATH": str(folder / "site"), "FANGAN_SECTIONS": str(fixture.shared(project))}
    site = crowd if kind == "rich" else {}
    return Command(
        [*FANGAN, "build", str(project), "-o", str(folder / "out.docx")], {"FANGAN_CACHE": str(folder / kind), **site}
    )


def _distribution(site: Path, number: int, plugin: bool) -> None:
    """Install a distribution of which every tenth is a plugin with a little text."""
    info = site / f"dist_{number}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: dist-{number}\nVersion: 1.0\n", encoding="utf-8")
    points = f"[fangan.plugins]\np{number} = plugin_{number}\n" if plugin else "[console_scripts]\nx = x:y\n"
    (info / "entry_points.txt").write_text(points, encoding="utf-8")
    if plugin:
        package = site / f"plugin_{number}"
        (package / "sections").mkdir(parents=True)
        (package / "__init__.py").write_text("", encoding="utf-8")
        fixture.write_section(package, f"other{number}", "别的", ["（一）文字。文字在此。"])


def _engine(project: Path) -> Callable[[], object]:
    composer: Composer = fixture.composer(project)
    return lambda: write(composer.compose().document)


def paired(one: Callable[[], object], other: Callable[[], object], rounds: int = 40, each: int = 5) -> float:
    """Return the median ratio of `other` to `one`, taken in turns."""
    ratios = []
    for _ in range(rounds):
        first, second = _time(one, each), _time(other, each)
        ratios.append(second / first)
    return median(ratios)


def _time(turn: Callable[[], object], each: int) -> float:
    turn()
    start = time.perf_counter()
    for _ in range(each):
        turn()
    return time.perf_counter() - start


def _peak(folder: Path, small: Path) -> float:
    """Return the megabytes one build takes at most, as the system counts them."""
    build = _build(small, folder, "lean")
    command = [sys.executable, "-c", PEAK, *build.words]
    environ = {**os.environ, **build.environ}
    done = subprocess.run(command, env=environ, cwd=small, capture_output=True, text=True, check=True)
    return int(done.stdout) / (1024 if sys.platform != "darwin" else 1024 * 1024)
