"""Warm, one thread, the same document: everybody takes turns in random order; ratios within each round."""

import random
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import contenders, fixture
from benchmarks.contenders import Contender
from benchmarks.figures import Figure

PEERS = {"docxtpl": 8, "docxtemplater": 4}
"""Who does the same work, and how many times as long each must take."""


def measure(turns: Mapping[str, Contender], rounds: int = 60, each: int = 5) -> dict[str, list[float]]:
    """Return, per contender, the milliseconds a document took in each round."""
    times: dict[str, list[float]] = {name: [] for name in turns}
    order = list(turns)
    for round_ in range(rounds):
        random.Random(round_).shuffle(order)  # fairness, not secrecy
        for name in order:
            turn = turns[name]
            turn(round_)
            start = time.perf_counter()
            for n in range(each):
                turn(round_ + n)
            times[name].append((time.perf_counter() - start) / each * 1000)
    return times


def run(modules: Path | None) -> list[Figure]:
    """Take everybody's turns; docxtemplater's only when its modules are there."""
    with TemporaryDirectory() as folder:
        project = fixture.write_project(Path(folder) / "project")
        turns: dict[str, Contender] = {
            "fangan": contenders.ours(project),
            "docxtpl": contenders.docxtpl(project),
            "floor": contenders.floor(project),
        }
        if modules is not None:
            turns["docxtemplater"] = contenders.docxtemplater(project, modules)
        times = measure(turns)
    ours = times["fangan"]
    figures = [Figure("one document, from facts to bytes", median(ours), "ms")]
    figures.extend(
        Figure(f"{peer} takes, for the same document", _ratio(times[peer], ours), "×", limit, at_least=True)
        for peer, limit in PEERS.items()
        if peer in times
    )
    return [
        *figures,
        Figure("one document, by the floor: deflating and framing it", _ratio(ours, times["floor"]), "×", 5),
    ]


def _ratio(one: Sequence[float], other: Sequence[float]) -> float:
    return median(a / b for a, b in zip(one, other, strict=True))
