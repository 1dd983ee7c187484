"""A plan for every row of a table: from a row to bytes with every check, beside the floor and the peers; whole runs.

What many rows take is measured over `--rows` of them, 600 by default, and told for 690,000 as well. What a run has in
memory is measured at a thousand rows, at ten thousand and a hundred thousand where `--rows` reaches so far; the writer
alone is held to flat memory with a million documents that are not kept.
"""

import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import fixture
from benchmarks.figures import Figure
from benchmarks.rows import ENVIRON, OWN, of_rows, wish_of, write_table
from fangan.app.batching import run_batch
from fangan.app.workspace import Workspace
from fangan.batch.journal import Entry, Journal
from fangan.batch.outputs import Output
from fangan.batch.records import Made
from fangan.model.problem import Place, Problem

ROWS = 600
VILLAGES = 690_000
_STEPS = (1_000, 10_000, 100_000)
"""Rows at which memory is measured, as far as those of a run reach."""
_FEW, _MANY = 1_000, 1_000_000
"""Documents given to the writer alone."""


def run(rows: int = ROWS, modules: Path | None = None) -> list[Figure]:
    """Measure a row, then whole runs into one archive by one process and by two, then how memory grows."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        project = fixture.write_project(folder / "project")
        table = write_table(folder / "rows.csv", rows)
        figures = of_rows(project, table, write_table(folder / "places.csv", rows, OWN), modules)
        figures += _of_runs(project, table, rows, folder)
        steps = [200, *(step for step in _STEPS if step < rows), rows]
        held = [_memory(project, write_table(folder / f"{n}.csv", n), folder / f"m{n}") for n in steps]
        little, much = (_memory_of_writer(folder / f"w{n}", n) for n in (_FEW, _MANY))
    return [
        *figures,
        *(Figure(f"memory of a run of {n} rows, a worker", one, "MB", 60) for n, one in zip(steps, held, strict=True)),
        Figure(f"memory of {rows} rows beside that of 200", (held[-1] / held[0] - 1) * 100, "% more", 5),
        Figure(f"memory of the writer alone after {_MANY} documents", much, "MB", 60),
        Figure(f"memory of the writer after {_MANY} beside that after {_FEW}", (much / little - 1) * 100, "% more", 10),
    ]


def _of_runs(project: Path, table: Path, rows: int, folder: Path) -> list[Figure]:
    """Measure whole runs into one archive: one process and two, then both with ISA-L."""
    told = []
    for number, fast in enumerate((False, True)):
        one, two = (_rate(project, table, folder / f"out{number}-{each}", each, fast) for each in (1, 2))
        how = " with ISA-L" if fast else ""
        told += [
            Figure(f"{rows} rows into one archive{how}, rows a second of one process", one, ""),
            Figure(f"two processes{how}", two, ""),
            Figure(f"two processes{how}, by one", two / one, "×", 1.8, at_least=True),
            Figure(f"{VILLAGES} rows would take two processes{how}", VILLAGES / two / 60, "min", 3 if fast else None),
        ]
    return told


def _rate(project: Path, table: Path, out: Path, workers: int, fast: bool = False) -> float:
    begun = time.perf_counter()
    outcome = run_batch(Workspace(environ=ENVIRON), wish_of(project, table, out, workers, fast))
    taken = time.perf_counter() - begun
    assert outcome.made == outcome.total
    shutil.rmtree(out)  # a hundred thousand documents of this length are gigabytes
    return outcome.made / taken


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

    def beyond(self) -> list[str]:
        """Nothing was there."""
        return []


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


if __name__ == "__main__":
    if sys.argv[1] == "writer":
        _write(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        _rate(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), 1)
    status = Path("/proc/self/status").read_text("ascii")  # what getrusage tells began in the process that asked
    print(int(status.partition("VmHWM:")[2].split()[0]) / 1024)
