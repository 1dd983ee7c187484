"""Warm, one thread, the same document: everybody takes turns in random order; ratios within each round.

Ours is made twice: composed and written by itself, and of a row of a batch, with every check, where some facts are the
row's own.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import contenders, fixture
from benchmarks.contenders import Contender
from benchmarks.figures import Figure
from benchmarks.rows import OWN, PEERS_OF_ROW, rows_of, write_table
from benchmarks.turns import beside_others, measure

PEERS = {"docxtpl": 8, "docxtemplater": 4}
"""Who does the same work, and how many times as long each must take."""
_ROWS = 600
"""More than are made, so that each is new."""


def run(modules: Path | None) -> list[Figure]:
    """Take everybody's turns; docxtemplater's only when its modules are there."""
    with TemporaryDirectory() as folder:
        project = fixture.write_project(Path(folder) / "project")
        turns: dict[str, Contender] = {
            "fangan": contenders.ours(project),
            "row": rows_of(project, write_table(Path(folder) / "places.csv", _ROWS, OWN)),
            "docxtpl": contenders.docxtpl(project),
            "floor": contenders.floor(project),
        }
        if modules is not None:
            turns["docxtemplater"] = contenders.docxtemplater(project, modules)
        times = measure(turns)
    row = f"a row with {OWN} of {len(fixture.FACTS)} facts of its own, from its cells to bytes"
    return [
        *beside_others(times, "fangan", "one document, from facts to bytes", PEERS, 5),
        *beside_others(times, "row", row, PEERS_OF_ROW, 1.35),
    ]
