"""A library of ten thousand past plans: filing one more as a whole process, counting, the best twenty."""

import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from sqlite3 import Connection
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import fixture
from benchmarks.cold import FANGAN, Command
from benchmarks.figures import Figure
from benchmarks.past_plans import past_plans
from fangan.library.filing import file_within
from fangan.library.grams import match_expression
from fangan.library.opening import reading, transaction, writing
from fangan.library.records import FiledPlan
from fangan.library.searching import Search, search_passages

PLANS, AT_ONCE = 10_000, 250
WORDS = (("捐赠",), ("走访慰问",), ("走访慰问", "捐赠"), ("养",), ("志愿服务队", "东坪"))


def run() -> list[Figure]:
    """Fill a library and take all of it; most of the time goes into filling."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        library = folder / "library.db"
        fill(library, PLANS)
        return [*_asked(library), *_whole(folder, library)]


def fill(library: Path, plans: int) -> None:
    """File so many plans."""
    with writing(library) as connection:
        every = past_plans(plans)
        while batch := list(islice(every, AT_ONCE)):
            _file(connection, batch)


def _file(connection: Connection, batch: list[FiledPlan]) -> None:
    with transaction(connection):
        for plan in batch:
            file_within(connection, plan, "2026-11-26")


def _asked(library: Path) -> Iterator[Figure]:
    size = library.stat().st_size / 1e6
    with reading(library) as connection:
        passages = connection.execute("SELECT count(*) FROM passages").fetchone()[0]
        yield Figure(f"a library of {PLANS:,} plans, {passages:,} paragraphs", size, "MB")
        for words in WORDS:
            query, values = "SELECT count(*) FROM search WHERE search MATCH ?", (match_expression(words),)
            hits = connection.execute(query, values).fetchone()[0]
            said = f"{'＋'.join(words)}, {hits:,} paragraphs"
            counted = _milliseconds(lambda: connection.execute(query, values).fetchone())  # noqa: B023 (called at once)
            yield Figure(f"counting {said}", counted, "ms", 5)
            best = _milliseconds(lambda: search_passages(connection, Search(words)))  # noqa: B023
            yield Figure(f"the best twenty of {said}", best, "ms", 50)


def _whole(folder: Path, library: Path) -> Iterator[Figure]:
    """Measure whole processes: another plan each time, which is composed first, and a search."""
    add, find = [], []
    for round_ in range(4):
        project = fixture.write_project(folder / f"plan{round_}", round_=round_)
        add.append(Command([*FANGAN, "library", "add", str(project), "--library", str(library)]).time(folder))
        words = [*FANGAN, "library", "search", "走访慰问", "捐赠", "--library", str(library)]
        find.append(Command(words).time(folder))
    yield Figure("`fangan library add` of one more plan", median(add[1:]) / 1000, "s", 1)
    yield Figure("`fangan library search`", median(find[1:]), "ms")


def _milliseconds(turn: Callable[[], object]) -> float:
    """Return the least of several turns."""
    taken = []
    for _ in range(9):
        start = time.perf_counter()
        turn()
        taken.append((time.perf_counter() - start) * 1000)
    return min(taken)  # what the machine does beside it is not what is asked
