"""Rows of a batch beside the peers and the floor, all by turns: from the cells of a row to bytes, with every check."""

import csv
from collections.abc import Mapping
from itertools import cycle
from pathlib import Path

from benchmarks import contenders, fixture
from benchmarks.contenders import Contender
from benchmarks.figures import Figure
from benchmarks.turns import beside_others, measure
from fangan.app.batching import BatchWish, prepare
from fangan.app.workspace import Workspace
from fangan.batch.outputs import OutputKind
from fangan.formats.docx.ooxml.deflating import DEFLATE, ISAL, ZLIB

OWN = 5
"""Facts of which each row has its own in a table of places: what else the plan prints, many rows have in common."""
PEERS_OF_ROW: Mapping[str, float] = {"docxtpl": 40, "docxtemplater": 15}
"""Who makes the same document of a row, and how many times as long each must take."""
ENVIRON: Mapping[str, str] = {"FANGAN_PLUGINS": "", "FANGAN_CACHE": "off"}


def of_rows(project: Path, table: Path, places: Path, modules: Path | None) -> list[Figure]:
    """Measure rows beside the peers and the floor, all by turns; docxtemplater's only when its modules are there."""
    turns: dict[str, Contender] = {
        "row": rows_of(project, table),
        "place": rows_of(project, places),
        "fast": rows_of(project, places, fast=True),
        "docxtpl": contenders.docxtpl(project),
        "floor": contenders.floor(project),
    }
    if modules is not None:
        turns["docxtemplater"] = contenders.docxtemplater(project, modules)
    times = measure(turns, rounds=20, each=3)
    own = f"a row with {OWN} of {len(fixture.FACTS)} facts of its own, from its cells to bytes"
    return [
        *beside_others(times, "place", own, PEERS_OF_ROW, 1.35),
        *beside_others(times, "fast", f"{own}, with ISA-L", {"docxtpl": 80}, 1.35),
        *beside_others(
            times, "row", "a row that has every fact of its own, from its cells to bytes", PEERS_OF_ROW, 1.35
        ),
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


def wish_of(project: Path, table: Path, out: Path, workers: int, fast: bool = False) -> BatchWish:
    """Return the wish for a batch into packs."""
    names = str(out / "{编号}.docx")
    kind = OutputKind.PACK
    return BatchWish(plan=str(project), tables=(str(table),), output=names, kind=kind, workers=workers, fast=fast)


def rows_of(project: Path, table: Path, *, fast: bool = False) -> Contender:
    """Return what makes the next row of a table, with every check."""
    environ = {**ENVIRON, DEFLATE: ISAL if fast else ZLIB}
    batch = prepare(Workspace(environ=environ), wish_of(project, table, project / "out", 1))
    work, rows = batch.job.open(), cycle([*batch.rows])  # what was made lately must not help

    def turn(_: int) -> None:
        (made,) = work([next(rows)])
        assert made.data

    return turn
