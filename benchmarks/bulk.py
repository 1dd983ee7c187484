"""A plan for every row of a table: from a row to bytes with every check, beside the floor and the peers; whole runs.

What many rows take is measured over `--rows` of them, 600 by default, and told for 690,000 as well; the writer alone
is held to flat memory with a million documents that are not kept.
"""

import csv
import subprocess
import sys
import time
from collections.abc import Mapping
from itertools import cycle
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import contenders, fixture
from benchmarks.contenders import Contender
from benchmarks.figures import Figure
from benchmarks.warm import measure
from fangan.app.batching import BatchWish, prepare, run_batch
from fangan.app.workspace import Workspace
from fangan.batch.journal import Entry, Journal
from fangan.batch.outputs import Output, OutputKind
from fangan.batch.records import Made
from fangan.formats.docx.ooxml.deflating import DEFLATE, ISAL, ZLIB
from fangan.model.problem import Place, Problem

ROWS = 600
OWN = 5
"""Facts of which each row has its own in a table of places: what else the plan prints, many rows have in common."""
VILLAGES = 690_000
_FEW, _MANY = 1_000, 1_000_000
"""Documents given to the writer alone."""
ENVIRON: Mapping[str, str] = {"FANGAN_PLUGINS": "", "FANGAN_CACHE": "off"}


def run(rows: int = ROWS, modules: Path | None = None) -> list[Figure]:
    """Measure a row, then whole runs into one archive by one process and by two, then how memory grows."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        project = fixture.write_project(folder / "project")
        table = write_table(folder / "rows.csv", rows)
        figures = _of_rows(project, table, write_table(folder / "places.csv", rows, OWN), modules)
        runs = (1, False), (2, False), (2, True)
        one, two, fast = (_rate(project, table, folder / f"out{number}", *run) for number, run in enumerate(runs))
        few, many = (_memory(project, write_table(folder / f"{n}.csv", n), folder / f"m{n}") for n in (200, rows))
        little, much = (_memory_of_writer(folder / f"w{n}", n) for n in (_FEW, _MANY))
    return [
        *figures,
        Figure("rows a second into one archive, one process", one, ""),
        Figure("two processes, by one", two / one, "×", 1.8, at_least=True),
        Figure(f"{VILLAGES} rows would take two processes, by these {rows}", VILLAGES / two / 60, "min"),
        Figure(f"{VILLAGES} rows would take two processes with ISA-L", VILLAGES / fast / 60, "min", 3),
        Figure(f"memory of a run of {rows} rows, one process", many, "MB", 60),
        Figure(f"memory of {rows} rows beside that of 200", (many / few - 1) * 100, "% more", 5),
        Figure(f"memory of the writer alone after {_MANY} documents", much, "MB", 60),
        Figure(f"memory of the writer after {_MANY} beside that after {_FEW}", (much / little - 1) * 100, "% more", 10),
    ]


def _of_rows(project: Path, table: Path, places: Path, modules: Path | None) -> list[Figure]:
    """Measure rows beside the peers and the floor, all by turns; docxtemplater's only when its modules are there."""
    turns: dict[str, Contender] = {
        "row": _rows(project, table),
        "place": _rows(project, places),
        "fast": _rows(project, places, fast=True),
        "docxtpl": contenders.docxtpl(project),
        "floor": contenders.floor(project),
    }
    if modules is not None:
        turns["docxtemplater"] = contenders.docxtemplater(project, modules)
    times = measure(turns, rounds=20, each=3)

    def beside(row: str, what: str, docxtpl: float) -> list[Figure]:
        peers = {"docxtpl": docxtpl, "docxtemplater": 15} if row != "fast" else {"docxtpl": docxtpl}
        return [
            Figure(what, median(times[row]), "ms"),
            *(
                Figure(f"{peer} takes, for the same document", _ratio(times[peer], times[row]), "×", limit, True)
                for peer, limit in peers.items()
                if peer in times
            ),
            Figure("such a row, by the floor: deflating and framing it", _ratio(times[row], times["floor"]), "×", 1.35),
        ]

    own = f"a row with {OWN} of {len(fixture.FACTS)} facts of its own, from its cells to bytes"
    return [
        *beside("place", own, 40),
        *beside("fast", f"{own}, with ISA-L", 80),
        *beside("row", "a row that has every fact of its own, from its cells to bytes", 40),
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


def _wish(project: Path, table: Path, out: Path, workers: int, fast: bool = False) -> BatchWish:
    names = str(out / "{编号}.docx")
    kind = OutputKind.PACK
    return BatchWish(plan=str(project), tables=(str(table),), output=names, kind=kind, workers=workers, fast=fast)


def _rows(project: Path, table: Path, *, fast: bool = False) -> Contender:
    environ = {**ENVIRON, DEFLATE: ISAL if fast else ZLIB}
    batch = prepare(Workspace(environ=environ), _wish(project, table, project / "out", 1))
    work, rows = batch.job.open(), cycle([*batch.rows])  # what was made lately must not help

    def turn(_: int) -> None:
        (made,) = work([next(rows)])
        assert made.data

    return turn


def _rate(project: Path, table: Path, out: Path, workers: int, fast: bool = False) -> float:
    begun = time.perf_counter()
    outcome = run_batch(Workspace(environ=ENVIRON), _wish(project, table, out, workers, fast))
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


def _ratio(one: list[float], other: list[float]) -> float:
    return median(a / b for a, b in zip(one, other, strict=True))


if __name__ == "__main__":
    if sys.argv[1] == "writer":
        _write(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        _rate(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), 1)
    status = Path("/proc/self/status").read_text("ascii")  # what getrusage tells began in the process that asked
    print(int(status.partition("VmHWM:")[2].split()[0]) / 1024)
