"""A plan for every row of a table: from a row to bytes with every check, beside the floor and docxtpl; whole runs.

What many rows take is measured over `--rows` of them, 600 by default, and told for 690,000 as well; the writer alone
is held to flat memory with a million documents that are not kept.
"""

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
from fangan.batch.journal import Entry, Journal
from fangan.batch.outputs import Output, OutputKind
from fangan.batch.records import Made
from fangan.model.problem import Place, Problem

ROWS = 600
OWN = 5
"""Facts of which each row has its own in a table of places: what else the plan prints, many rows have in common."""
VILLAGES = 690_000
_FEW, _MANY = 1_000, 1_000_000
"""Documents given to the writer alone."""
ENVIRON: Mapping[str, str] = {"FANGAN_PLUGINS": "", "FANGAN_CACHE": "off"}


def run(rows: int = ROWS) -> list[Figure]:
    """Measure a row, then whole runs into one archive by one process and by two, then how memory grows."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        project = fixture.write_project(folder / "project")
        table = write_table(folder / "rows.csv", rows)
        turns: dict[str, Contender] = {
            "row": _rows(project, table),
            "place": _rows(project, write_table(folder / "places.csv", rows, OWN)),
            "docxtpl": contenders.docxtpl(project),
            "floor": contenders.floor(project),
        }
        times = measure(turns, rounds=20, each=3)
        one, two = (_rate(project, table, folder / f"out{workers}", workers) for workers in (1, 2))
        few, many = (_memory(project, write_table(folder / f"{n}.csv", n), folder / f"m{n}") for n in (200, rows))
        little, much = (_memory_of_writer(folder / f"w{n}", n) for n in (_FEW, _MANY))
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
        Figure(f"{VILLAGES} rows would take two processes, by these {rows}", VILLAGES / two / 60, "min", 3),
        Figure(f"memory of a run of {rows} rows, one process", many, "MB", 60),
        Figure(f"memory of {rows} rows beside that of 200", (many / few - 1) * 100, "% more", 5),
        Figure(f"memory of the writer alone after {_MANY} documents", much, "MB", 60),
        Figure(f"memory of the writer after {_MANY} beside that after {_FEW}", (much / little - 1) * 100, "% more", 10),
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


def _memory_of_writer(folder: Path, documents: int) -> float:
    """Return the most memory a process has that writes and journals documents which nothing keeps, in MB."""
    words = ["writer", str(folder), str(documents)]
    done = subprocess.run([sys.executable, "-m", "benchmarks.bulk", *words], check=True, capture_output=True, text=True)
    return float(done.stdout)


class _Counted:
    """Keeps no document, and says where it would stand in an archive."""

    apart = True

    def __init__(self) -> None:
        self.length = 0

    def write(self, name: str, data: bytes, crc: int) -> tuple[int, int, list[Problem]]:  # noqa: ARG002
        """Count one."""
        start, self.length = self.length, self.length + len(data)
        return 1, start, []

    def has(self, entry: Entry) -> bool:  # noqa: ARG002
        """Nothing is there."""
        return False

    def end(self, *, whole: bool) -> None:
        """Nothing is open."""


def _write(folder: Path, documents: int) -> None:
    """Give so many documents to the writer and its journal."""
    folder.mkdir()
    journal = Journal(folder / "journal.sqlite")
    output = Output(journal, _Counted())
    for number in range(1, documents + 1):
        output.put(Made(number, Place(f"rows.csv!A{number}"), "0" * 64, f"{number}.docx", b"%d" % number))
        if number % 250 == 0:
            output.commit()
    output.end(whole=True)
    journal.close()


def _ratio(one: list[float], other: list[float]) -> float:
    return median(a / b for a, b in zip(one, other, strict=True))


if __name__ == "__main__":
    if sys.argv[1] == "writer":
        _write(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        _rate(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), 1)
    status = Path("/proc/self/status").read_text("ascii")  # what getrusage tells began in the process that asked
    print(int(status.partition("VmHWM:")[2].split()[0]) / 1024)
