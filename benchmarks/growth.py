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
from fangan.assembly.composer import Composer
from fangan.formats.docx import write

VARIANTS, DISTRIBUTIONS = 1000, 500
PEAK = """
import resource, runpy, sys
sys.argv[0] = "fangan"
try:
    runpy.run_module("fangan", run_name="__main__")
except SystemExit:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""


def run() -> list[str]:
    """Print-ready lines."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        small = fixture.write_project(folder / "small")
        many = fixture.write_project(folder / "many", variants=VARIANTS)
        _age(folder)
        return ["growth", *_catalogue(folder, small, many), *_length(folder, small), *_memory(folder, small)]


def _catalogue(folder: Path, small: Path, many: Path) -> list[str]:
    site = folder / "site"
    for number in range(DISTRIBUTIONS):
        _distribution(site, number, plugin=number % 10 == 0)
    _age(folder)
    lean = {"FANGAN_CACHE": str(folder / "lean")}
    rich = {"FANGAN_CACHE": str(folder / "rich"), "PYTHONPATH": str(site)}
    cold = [_process(small, folder, lean, many, rich) for _ in range(16)][1:]
    extra = median(b - a for a, b in cold)
    warm = _paired(_engine(small), _engine(many))
    text = f"{VARIANTS} variants and {DISTRIBUTIONS} distributions"
    return [f"{text}: cold {extra:+.1f} ms, warm x {warm:.3f}"]


def _process(small: Path, folder: Path, lean: dict[str, str], many: Path, rich: dict[str, str]) -> tuple[float, float]:
    """Time one cold build of each, one after the other."""
    return _build(small, folder, lean), _build(many, folder, rich)


def _build(project: Path, folder: Path, environ: dict[str, str]) -> float:
    command = [sys.executable, "-m", "fangan", "build", str(project), "-o", str(folder / "out.docx")]
    start = time.perf_counter()
    subprocess.run(command, env={**os.environ, **environ}, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


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


def _paired(one: Callable[[], object], other: Callable[[], object], rounds: int = 40, each: int = 5) -> float:
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


def _length(folder: Path, small: Path) -> list[str]:
    long = fixture.write_project(folder / "long", times=100)
    return [f"100 x longer document: x {_paired(_engine(small), _engine(long), rounds=5, each=2):.1f}"]


def _memory(folder: Path, small: Path) -> list[str]:
    _build(small, folder, {"FANGAN_CACHE": str(folder / "lean")})
    command = [sys.executable, "-c", PEAK, "build", str(small), "-o", str(folder / "out.docx")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return [f"peak memory of one build: {int(done.stderr.split()[-1]) / unit:.1f} MB"]


def _age(folder: Path) -> None:
    """Set all files a minute back: what was just written is not cached, as it may change again."""
    for path in [folder, *folder.rglob("*")]:
        stat = path.stat()
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns - 60_000_000_000))
