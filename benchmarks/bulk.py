"""A plan for every row of a table: from a row to bytes with every check, beside the floor and docxtpl; whole runs."""

import csv
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import contenders, fixture
from benchmarks.contenders import ROUNDS, Contender
from benchmarks.figures import Figure
from benchmarks.warm import measure
from fangan.app.batching import BatchWish, prepare, run_batch
from fangan.app.workspace import Workspace
from fangan.batch.outputs import OutputKind

ROWS = 600
OWN = 5
"""Facts of which each row has its own in a table of places: what else the plan prints, many rows have in common."""
ENVIRON: Mapping[str, str] = {"FANGAN_PLUGINS": "", "FANGAN_CACHE": "off"}


def run() -> list[Figure]:
    """Measure a row, then whole runs into one archive by one process and by two, then how memory grows."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        project = fixture.write_project(folder / "project")
        table = write_table(folder / "rows.csv", ROWS)
        turns: dict[str, Contender] = {
            "row": _rows(project, table),
            "place": _rows(project, write_table(folder / "places.csv", ROWS, OWN)),
            "docxtpl": contenders.docxtpl(project),
            "floor": contenders.floor(project),
        }
        times = measure(turns, rounds=20, each=3)
        one, two = (_rate(project, table, folder / f"out{workers}", workers) for workers in (1, 2))
        few, many = (_memory(project, write_table(folder / f"{n}.csv", n), folder / f"m{n}") for n in (200, ROWS))
    ours, place = times["row"], times["place"]
    return [
        Figure(
            f"a row with {OWN} of {len(fixture.FACTS)} facts of its own, from its cells to bytes", median(place), "ms"
        ),
        Figure("docxtpl takes, for the same document", _ratio(times["docxtpl"], place), "×", 40, at_least=True),
        Figure("such a row, by the floor: deflating and framing it", _ratio(place, times["floor"]), "×", 1.35),
        Figure("a row that has every fact of its own, from its cells to bytes", median(ours), "ms"),
        Figure("docxtpl takes, for the same document", _ratio(times["docxtpl"], ours), "×", 40, at_least=True),
        Figure("such a row, by the floor", _ratio(ours, times["floor"]), "×", 1.35),
        Figure("rows a second into one archive, one process", one, ""),
        Figure("two processes, by one", two / one, "×", 1.8, at_least=True),
        Figure(f"memory of a run of {ROWS} rows, one process", many, "MB", 60),
        Figure(f"memory of {ROWS} rows beside that of 200", (many / few - 1) * 100, "% more", 5),
    ]


def write_table(path: Path, rows: int, own: int | None = None) -> Path:
    """Write a table whose columns are all facts but the one that is a table; that stands in the plan.

    With `own` all rows have the same in all columns but so many.
    """
    names = fixture.FACTS[:-1]
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(("编号", *names))
        shared = [*fixture.values(0).values()][own:] if own is not None else []
        lines.writerows((number, *[*fixture.values(number).values()][:own], *shared) for number in range(rows))
    return path


def _wish(project: Path, table: Path, out: Path, workers: int) -> BatchWish:
    names = str(out / "{编号}.docx")
    kind = OutputKind.PACK
    return BatchWish(plan=str(project), tables=(str(table),), output=names, kind=kind, workers=workers)


def _rows(project: Path, table: Path) -> Contender:
    batch = prepare(Workspace(environ=ENVIRON), _wish(project, table, project / "out", 1))
    work, rows = batch.job.open(), [*batch.rows][:ROUNDS]

    def turn(number: int) -> None:
        (made,) = work([rows[number % ROUNDS]])
        assert made.data

    return turn


def _rate(project: Path, table: Path, out: Path, workers: int) -> float:
    begun = time.perf_counter()
    outcome = run_batch(Workspace(environ=ENVIRON), _wish(project, table, out, workers))
    assert outcome.made == outcome.total
    return outcome.made / (time.perf_counter() - begun)


def _memory(project: Path, table: Path, out: Path) -> float:
    """Return the most memory a process of its own ever has during a run, in MB."""
    words = [*map(str, (project, table, out))]
    done = subprocess.run([sys.executable, "-m", "benchmarks.bulk", *words], check=True, capture_output=True, text=True)
    return float(done.stdout)


def _ratio(one: list[float], other: list[float]) -> float:
    return median(a / b for a, b in zip(one, other, strict=True))


if __name__ == "__main__":
    _rate(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), 1)
    status = Path("/proc/self/status").read_text("ascii")  # what getrusage tells began in the process that asked
    print(int(status.partition("VmHWM:")[2].split()[0]) / 1024)
