"""Contenders take turns in random order, so that whatever else the machine does meets all; ratios within a round."""

import random
import time
from collections.abc import Mapping, Sequence
from statistics import median

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


def median_ratio(one: Sequence[float], other: Sequence[float]) -> float:
    """Return how many times as long one takes as the other, by the rounds in which both had their turn."""
    return median(a / b for a, b in zip(one, other, strict=True))
