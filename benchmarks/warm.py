"""Warm, one thread, the same document: everybody takes turns in random order; ratios within each round."""

import random
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import contenders, fixture
from benchmarks.contenders import Contender


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


def run(modules: Path | None) -> list[str]:
    """Print-ready lines: milliseconds and ratios against ours and the floor."""
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
    lines = [f"{'warm, one document':<24}{'ms':>9}{'x fangan':>11}{'x floor':>10}"]
    for name, own in times.items():
        against = median(a / b for a, b in zip(own, times["fangan"], strict=True))
        above = median(a / b for a, b in zip(own, times["floor"], strict=True))
        lines.append(f"{name:<24}{median(own):>9.3f}{against:>11.2f}{above:>10.2f}")
    return lines
